"""What is good to know of people before one of them is chosen to help, in words beside the name."""

from collections.abc import Iterator, Mapping
from contextvars import ContextVar

from supportcycle.content.catalogue import text
from supportcycle.content.rules import limits
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.before_asking import ADULT, BeforeAsking, before_asking
from supportcycle.domain.privacy.people_present import at_the_table
from supportcycle.ui import session

YOUNG = 12
_ASKED_TO_HELP = ("others", "options", "first", "welcome")
_FOUND: ContextVar[tuple[Dossier, Mapping[str, BeforeAsking]] | None] = ContextVar("found", default=None)


def signs_now() -> Mapping[str, BeforeAsking]:
    """Everybody there is something to know of; looked up once for each state of the open dossier."""
    found, dossier = _FOUND.get(), session.dossier()
    if found is None or found[0] is not dossier:
        found = (dossier, before_asking(dossier, session.today(), limits()))
        _FOUND.set(found)
    return found[1]


def signs_at(path: Path) -> dict[str, str]:
    """What to know of each person, in words, where a helper is chosen; nothing anywhere else."""
    return helper_signs() if any(part in path for part in _ASKED_TO_HELP) else {}


def helper_signs() -> dict[str, str]:
    """The same wherever somebody helps; of who sits at the table only what may be read there."""
    here = at_the_table(session.round()[1], session.today())
    return {id: ", ".join(sign_words(each, here=id in here)) for id, each in signs_now().items()}


def sign_words(signs: BeforeAsking, *, here: bool) -> Iterator[str]:
    """Each sign in words; `here` says that this person sits at the table."""
    if signs.gone and not here:
        yield text(f"plan.signs.gone_{signs.gone}")
    if signs.rather_not and not here:
        yield text("plan.signs.rather_not")
    if signs.talk_first and not here:
        yield text("plan.signs.talk_first")
    if signs.needs_care and not here:
        yield text("plan.signs.needs_care")
    if signs.does_much and not here:
        yield text("plan.signs.does_much")
    if signs.years is not None:
        low, high = signs.years
        years = str(low) if low == high else text("plan.signs.between", low=low, high=high)
        key = "child" if high <= YOUNG else "minor" if high < ADULT else "maybe"
        yield text(f"plan.signs.{key}", years=years)
