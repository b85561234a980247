"""Turning to something else within a page or between pages: to its top, and back to where one was."""

from supportcycle.ui import session
from supportcycle.ui.components.scroll_to_top import draw_top

_TURNS, _HERE, _BEFORE = "turns", "page_here", "page_before"


def turn_over() -> None:
    """What is drawn next on this page is another thing: begin at its top."""
    session.remember(_TURNS, _turns() + 1)


def note_page(page: str) -> None:
    """This page is drawn now, and the one before it is the one to come back to."""
    here = session.recall(_HERE)
    if here != page:
        session.remember(_HERE, page)
        session.remember(_BEFORE, here)


def draw_turn(page: str, subject: str = "") -> None:
    """Bring people to the top when this page and subject are others than those drawn before."""
    draw_top(page, subject, _turns())


def page_before(otherwise: str) -> str:
    """The key of the page this window was on before; `otherwise` when it was on none of this dossier."""
    before = session.recall(_BEFORE)
    return before if before and before != "start" else otherwise


def _turns() -> int:
    return session.recall(_TURNS) or 0
