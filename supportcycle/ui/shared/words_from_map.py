"""The words that go along from a map: the client's own where there are any."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.network.tie_qualities import RadioMove
from supportcycle.domain.model.network.ties import Tie


def hope_of(tie: Tie, name: str) -> str:
    """The words of a wish or goal: the client's own, else those of what was chosen for this contact."""
    if tie.hope.strip():
        return tie.hope.strip()
    return text(f"onward.wishes.{tie.wish}", name=name) if tie.wish else text("onward.about", name=name)


def idea_of(tie: Tie, name: str) -> str:
    """The words of an option: the first small step, the client's own words, or the move that was chosen."""
    if tie.radio is RadioMove.SEARCH and (through := first_line(tie.search_through)):
        return text("onward.idea", name=name, what=text("onward.search_through", through=through))
    own = tie.radio_step.strip() or tie.hope.strip()
    if own or tie.radio in (None, RadioMove.LEAVE_AS_IS):
        return text("onward.idea", name=name, what=own) if own else name
    return text("onward.idea", name=name, what=text(f"onward.moves.{tie.radio}"))
