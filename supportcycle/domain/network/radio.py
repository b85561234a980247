"""RADIO per person: moves with the condition that brings them up; the client chooses, or leaves it."""

from collections.abc import Iterator
from enum import StrEnum

from supportcycle.domain.model.base import Model
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.tie_qualities import (
    DISTURBED,
    REGULAR,
    Energy,
    RadioMove,
    TieQuality,
    TieWish,
    Weight,
)
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.network.tie_position import is_weak
from supportcycle.domain.network.who_counts import counted, tie_with


class RadioCondition(StrEnum):
    """Why a move is offered (r.2043-2081)."""

    UNSAFE = "unsafe"
    FURTHER = "further"
    WAS_REGULAR = "was_regular"
    MORE_POSSIBLE = "more_possible"
    DISTURBED = "disturbed"
    WEAK_BUT_DEAR = "weak_but_dear"
    CLOSER = "closer"
    ALWAYS = "always"


class RadioOption(Model):
    """One move to choose from, never a verdict."""

    move: RadioMove
    condition: RadioCondition


_GOOD = frozenset({TieQuality.CLOSE, TieQuality.GOOD})
_DEAR = frozenset({Weight.SOMEWHAT, Weight.MUCH, Weight.VERY})
_PLEASANT = frozenset({Energy.GIVES, Energy.COULD_GIVE})


def radio_options(tie: Tie, *, paid: bool = False) -> list[RadioOption]:
    """The moves for one tie; leaving it as it is, is always among them.

    With violence or a threat, or when the client wants more distance, nothing else is offered. For paid
    help only keeping it up is.
    """
    if tie.unsafe:
        return [RadioOption(move=RadioMove.LEAVE_AS_IS, condition=RadioCondition.UNSAFE)]
    if tie.wish is TieWish.FURTHER:
        return [RadioOption(move=RadioMove.LEAVE_AS_IS, condition=RadioCondition.FURTHER)]
    return [*([] if paid else _moves(tie)), *_always(tie)]


def _moves(tie: Tie) -> Iterator[RadioOption]:
    if tie.quality in DISTURBED:
        yield RadioOption(move=RadioMove.UNBLOCK, condition=RadioCondition.DISTURBED)
        return
    if tie.frequency_before in REGULAR and tie.frequency and tie.frequency not in REGULAR:
        yield RadioOption(move=RadioMove.REVIVE, condition=RadioCondition.WAS_REGULAR)
    if tie.quality in _GOOD and set(tie.possible) - set(tie.now):
        yield RadioOption(move=RadioMove.ACTIVATE, condition=RadioCondition.MORE_POSSIBLE)
    if tie.wish is TieWish.CLOSER:
        yield RadioOption(move=RadioMove.INTENSIFY, condition=RadioCondition.CLOSER)
    elif is_weak(tie) and (tie.weight in _DEAR or tie.energy in _PLEASANT):
        yield RadioOption(move=RadioMove.INTENSIFY, condition=RadioCondition.WEAK_BUT_DEAR)


def _always(tie: Tie) -> Iterator[RadioOption]:
    if tie.quality not in DISTURBED:
        yield RadioOption(move=RadioMove.MAINTAIN, condition=RadioCondition.ALWAYS)
    yield RadioOption(move=RadioMove.LEAVE_AS_IS, condition=RadioCondition.ALWAYS)


def chosen_moves(network: Network) -> dict[str, RadioMove]:
    """What the client chose to do something with; an unsafe tie is never among them."""
    left = {None, RadioMove.LEAVE_AS_IS}
    ties = {id: tie_with(network, id) for id in counted(network)}
    return {
        id: tie.radio for id, tie in ties.items() if tie.radio not in left and not tie.unsafe and tie.radio
    }
