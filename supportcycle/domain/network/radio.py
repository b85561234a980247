"""RADIO per person: every move may be chosen; what the data suggest comes first, with why."""

from collections.abc import Collection, Iterator
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
from supportcycle.domain.network.gone import has_died
from supportcycle.domain.network.tie_position import is_weak
from supportcycle.domain.network.who_counts import counted, is_paid, lost_from_sight, tie_with


class RadioCondition(StrEnum):
    """Why a move is suggested (r.2043-2081); ALWAYS is no suggestion, only a move that may be chosen."""

    UNSAFE = "unsafe"
    FURTHER = "further"
    LOST = "lost"
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


def radio_options(network: Network, person_id: str, harmed: Collection[str] = ()) -> list[RadioOption]:
    """The moves for the client's tie with somebody: what is suggested first, then every other one.
    Looking for somebody is for who is lost from sight, or hardly seen.

    With violence or a threat there is nothing but leaving it as it is. Talking it out is not there with who
    is in `harmed` (see `ask_overview.went_wrong_with`), and is not suggested where contact is hard at times.
    """
    tie = tie_with(network, person_id)
    if tie.unsafe:
        return [RadioOption(move=RadioMove.LEAVE_AS_IS, condition=RadioCondition.UNSAFE)]
    never = {RadioMove.UNBLOCK} if person_id in harmed else set()
    if not _may_be_sought(network, person_id, tie):
        never.add(RadioMove.SEARCH)
    proposed = {move: why for move, why in _suggested(network, person_id, tie) if move not in never}
    rest = [move for move in RadioMove if move not in {*proposed, *never}]
    return [
        *(RadioOption(move=move, condition=why) for move, why in proposed.items()),
        *(RadioOption(move=move, condition=RadioCondition.ALWAYS) for move in rest),
    ]


def _may_be_sought(network: Network, id: str, tie: Tie) -> bool:
    if has_died(network.people.get(id)):
        return False
    seldom = tie.frequency is not None and tie.frequency not in REGULAR
    return seldom or tie.radio is RadioMove.SEARCH or id in lost_from_sight(network)


def _suggested(network: Network, id: str, tie: Tie) -> Iterator[tuple[RadioMove, RadioCondition]]:
    """For paid help nothing, and a disturbed tie is not to be used before it is mended."""
    if tie.wish is TieWish.FURTHER:
        yield RadioMove.LEAVE_AS_IS, RadioCondition.FURTHER
    elif id in lost_from_sight(network):
        yield RadioMove.SEARCH, RadioCondition.LOST
    elif tie.quality in DISTURBED:
        if not (is_paid(network, id) or _is_hard(network, id)):
            yield RadioMove.UNBLOCK, RadioCondition.DISTURBED
    elif not is_paid(network, id):
        yield from _for_a_tie(tie)


def _is_hard(network: Network, id: str) -> bool:
    person = network.people.get(id)
    return person is not None and person.makes_it_harder


def _for_a_tie(tie: Tie) -> Iterator[tuple[RadioMove, RadioCondition]]:
    """Deepening is for the looser ties at the fringe (r.2074-2078), not for who is near already."""
    if tie.frequency_before in REGULAR and tie.frequency and tie.frequency not in REGULAR:
        yield RadioMove.REVIVE, RadioCondition.WAS_REGULAR
    if tie.quality in _GOOD and set(tie.possible) - set(tie.now):
        yield RadioMove.ACTIVATE, RadioCondition.MORE_POSSIBLE
    if is_weak(tie) and tie.wish is TieWish.CLOSER:
        yield RadioMove.INTENSIFY, RadioCondition.CLOSER
    elif is_weak(tie) and (tie.weight in _DEAR or tie.energy in _PLEASANT):
        yield RadioMove.INTENSIFY, RadioCondition.WEAK_BUT_DEAR


_NOT_OFFERED = frozenset({RadioMove.LEAVE_AS_IS, RadioMove.SEARCH})


def chosen_moves(network: Network, harmed: Collection[str] = ()) -> dict[str, RadioMove]:
    """What the client chose to do something with, as far as it may still be chosen.

    Looking for somebody is not among them: that stays with the client, who makes something of it or not.
    """
    chosen = {id: move for id in counted(network) if (move := tie_with(network, id).radio)}
    return {
        id: move
        for id, move in chosen.items()
        if move not in _NOT_OFFERED and _may_be_chosen(network, id, move, harmed)
    }


def _may_be_chosen(network: Network, id: str, move: RadioMove, harmed: Collection[str]) -> bool:
    return any(option.move is move for option in radio_options(network, id, harmed))
