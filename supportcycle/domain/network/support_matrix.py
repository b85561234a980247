"""The support matrix: who gives what now, who could, and what hangs on one person."""

from collections.abc import Callable, Collection

from supportcycle.domain.model.base import Id, Model
from supportcycle.domain.model.network.map_positions import Zone
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.support import LETTERED, Support
from supportcycle.domain.model.network.tie_qualities import Reach
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.network.tie_position import zone_of
from supportcycle.domain.network.who_counts import counted, is_paid, tie_with


class SupportRow(Model):
    """One row of the support matrix. What is given now is not repeated under `possible`."""

    person: Id
    now: tuple[Support, ...] = ()
    possible: tuple[Support, ...] = ()
    paid: bool = False


def support_matrix(network: Network) -> list[SupportRow]:
    """A row for everybody who counts, in the order of the register."""
    return [_row(network, id) for id in counted(network)]


def _row(network: Network, person_id: str) -> SupportRow:
    tie = tie_with(network, person_id)
    possible = tuple(kind for kind in tie.possible if kind not in tie.now)
    return SupportRow(person=person_id, now=tie.now, possible=possible, paid=is_paid(network, person_id))


def suppliers(network: Network, kind: Support, *, with_paid: bool = True) -> tuple[str, ...]:
    """Who gives this kind of support now."""
    rows = support_matrix(network)
    return tuple(row.person for row in rows if kind in row.now and (with_paid or not row.paid))


def could_supply(network: Network, kind: Support) -> tuple[str, ...]:
    """Who does not give this kind of support, but could; with violence or a threat nobody could."""
    rows = support_matrix(network)
    return tuple(
        row.person for row in rows if kind in row.possible and not tie_with(network, row.person).unsafe
    )


def wished_in_vain(network: Network) -> dict[str, tuple[Support, ...]]:
    """What the client would like to get from somebody and does not get now."""
    return _per_person(network, lambda tie: [kind for kind in tie.wished if kind not in tie.now])


def without_effect(network: Network) -> dict[str, tuple[Support, ...]]:
    """What somebody gives now and does not help, as far as it was said what does."""
    return _per_person(network, lambda tie: [each for each in tie.now if tie.works and each not in tie.works])


def _per_person(network: Network, of: Callable[[Tie], list[Support]]) -> dict[str, tuple[Support, ...]]:
    found = {id: tuple(of(tie_with(network, id))) for id in counted(network)}
    return {id: kinds for id, kinds in found.items() if kinds}


def support_unsaid_of(network: Network, helping: Collection[str] = ()) -> tuple[str, ...]:
    """Of whom it was not said which support they give, though they may: as long as there is somebody, no
    support can be called missing. `helping` are those who help by the plan."""

    def is_said(id: str) -> bool:
        tie = tie_with(network, id)
        gives = id in helping or bool(network.people[id].gives.strip())
        return bool(tie.now) or (bool(tie.possible) and not gives)

    return tuple(id for id in counted(network) if not is_said(id))


def nobody_gives(network: Network, *, with_paid: bool = True) -> tuple[Support, ...]:
    """The lettered kinds that nobody gives now; `with_paid=False` looks at people around the client alone."""
    return tuple(kind for kind in LETTERED if not suppliers(network, kind, with_paid=with_paid))


def only_paid(network: Network) -> tuple[Support, ...]:
    """The kinds that are given now, but by professionals alone."""
    kinds = nobody_gives(network, with_paid=False)
    return tuple(kind for kind in kinds if suppliers(network, kind))


def hang_on_one(network: Network) -> dict[Support, str]:
    """The kinds that one person around the client gives alone: what falls away when that one does."""
    found = {kind: suppliers(network, kind, with_paid=False) for kind in Support}
    return {kind: people[0] for kind, people in found.items() if len(people) == 1}


def practical_only_from_afar(network: Network) -> bool:
    """Whether all who give practical support live outside the region."""
    people = suppliers(network, Support.PRACTICAL)
    return bool(people) and all(tie_with(network, id).reach is Reach.BEYOND for id in people)


def buffer(network: Network) -> tuple[str, ...]:
    """Who is known indirectly or slightly: to look at when a function has nobody."""
    zones = {Zone.NOMINAL, Zone.EXTENSIVE}
    return tuple(id for id in counted(network) if zone_of(tie_with(network, id)) in zones)
