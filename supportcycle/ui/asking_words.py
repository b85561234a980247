"""The sign beside somebody's name in a list of who could help."""

from collections.abc import Iterator

from supportcycle.content import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.network.before_asking import ADULT, BeforeAsking, before_asking
from supportcycle.ui import session
from supportcycle.ui.somebody_here import is_here

YOUNG = 12
_ASKED_TO_HELP = ("others", "options", "first")


def signs_at(path: Path) -> dict[str, str]:
    """What to know of each person, in words, where a helper is chosen; nothing anywhere else."""
    if not any(part in path for part in _ASKED_TO_HELP):
        return {}
    signs = before_asking(session.dossier(), session.today())
    return {id: ", ".join(_words(each, here=is_here(id))) for id, each in signs.items()}


def _words(signs: BeforeAsking, *, here: bool) -> Iterator[str]:
    if signs.rather_not and not here:
        yield text("plan.signs.rather_not")
    if signs.talk_first and not here:
        yield text("plan.signs.talk_first")
    if signs.years is not None:
        low, high = signs.years
        years = str(low) if low == high else text("plan.signs.between", low=low, high=high)
        key = "child" if high <= YOUNG else "minor" if high < ADULT else "maybe"
        yield text(f"plan.signs.{key}", years=years)
