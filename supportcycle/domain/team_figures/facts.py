"""All that is counted of one dossier, in one pass."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from supportcycle.domain.deadlines import Terms
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.team_figures.of_days import law_terms, reviews
from supportcycle.domain.team_figures.of_goals import Dated, goals, network, options
from supportcycle.domain.team_figures.of_plans import first_steps, help_changes, replaced
from supportcycle.domain.team_figures.tally import Fact, TeamFigure, quarter_of


def facts_of(dossier: Dossier, today: date, terms: Terms) -> Iterator[Fact]:
    """What a dossier adds to the figures. A day to come, or none that can be read, counts nowhere."""
    for round in dossier.rounds.values():
        for figure, dated in _counted(round, today, terms).items():
            yield from (
                Fact(figure, quarter_of(day), part) for day, part in dated if day and part and day <= today
            )


def _counted(round: Round, today: date, terms: Terms) -> Mapping[TeamFigure, Iterable[Dated]]:
    return {
        TeamFigure.GOALS: goals(round),
        TeamFigure.FIRST_STEPS: first_steps(round),
        TeamFigure.HELP: help_changes(round),
        TeamFigure.REPLACED: replaced(round),
        TeamFigure.REVIEWS: reviews(round, today, terms),
        TeamFigure.TERMS: law_terms(round, today, terms),
        TeamFigure.OPTIONS: options(round),
        TeamFigure.NETWORK: network(round),
    }
