"""Every dossier read once and let go again; only counts stay."""

from collections.abc import Callable, Collection, Iterable

from supportcycle.clock import today
from supportcycle.content.rules import organisation, rules
from supportcycle.domain.deadlines import terms_from
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.team_figures.facts import facts_of
from supportcycle.domain.team_figures.tally import Tally, TeamFigure
from supportcycle.workspace.latest_dossier import newest
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import Workspace


def allowed_figures() -> tuple[TeamFigure, ...]:
    """What the organisation lets be counted (organisation.toml); nothing unless it says so."""
    named = organisation().get("team_figures") or ()
    return tuple(figure for figure in TeamFigure if figure.value in named)


def tallied(
    workspace: Workspace,
    ids: Iterable[str],
    browser: str,
    figures: Collection[TeamFigure],
    done: Callable[[int], None],
) -> Tally:
    """The counts of these dossiers, of these figures and no others; `done` hears how many were read.

    One that cannot be read is counted as such.
    """
    tally, day, terms = Tally(), today(), terms_from(rules())
    for number, id in enumerate(ids, 1):
        try:
            dossier = from_text(newest(workspace, id, browser).text)
        except SupportCycleError:
            tally.add_unreadable()
        else:
            tally.add(fact for fact in facts_of(dossier, day, terms) if fact.figure in figures)
        done(number)
    return tally
