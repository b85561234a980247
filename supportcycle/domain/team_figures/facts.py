"""All that is counted of one dossier, in one pass."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, pairwise

from supportcycle.domain.deadlines import Terms
from supportcycle.domain.model.dossier import Dossier, Round, number_in_id
from supportcycle.domain.team_figures.of_days import law_terms, over_on, reviews
from supportcycle.domain.team_figures.of_goals import Dated, goals, network, options
from supportcycle.domain.team_figures.of_plans import first_steps, help_changes, replaced
from supportcycle.domain.team_figures.tally import Fact, TeamFigure, quarter_of


def facts_of(dossier: Dossier, today: date, terms: Terms) -> Iterator[Fact]:
    """What a dossier adds to the figures. A day to come, or none that can be read, counts nowhere."""
    rounds = [dossier.rounds[id] for id in sorted(dossier.rounds, key=number_in_id)]
    in_rounds = (
        _in_round(round, over_on(round, following), today, terms)
        for round, following in pairwise([*rounds, None])
        if round
    )
    for figure, dated in chain(_in_plans(rounds).items(), *(each.items() for each in in_rounds)):
        yield from (
            Fact(figure, quarter_of(day), part) for day, part in dated if day and part and day <= today
        )


def _in_plans(rounds: Sequence[Round]) -> Mapping[TeamFigure, Iterable[Dated]]:
    """What goes on from one round into the next."""
    return {
        TeamFigure.FIRST_STEPS: first_steps(rounds),
        TeamFigure.HELP: help_changes(rounds),
        TeamFigure.REPLACED: replaced(rounds),
    }


def _in_round(
    round: Round, ended: date | None, today: date, terms: Terms
) -> Mapping[TeamFigure, Iterable[Dated]]:
    return {
        TeamFigure.GOALS: goals(round),
        TeamFigure.REVIEWS: reviews(round, ended, today, terms),
        TeamFigure.TERMS: law_terms(round, ended, today, terms),
        TeamFigure.OPTIONS: options(round),
        TeamFigure.NETWORK: network(round),
    }
