"""What is different between then and now: kinds and ids, for somebody else to put into words."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.network.map_positions import Ring
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.snapshots import Network, Snapshot
from supportcycle.domain.model.network.support import in_order
from supportcycle.domain.model.network.tie_qualities import TieQuality, Weight
from supportcycle.domain.model.network.ties import Tie, ends, tie_key
from supportcycle.domain.network.gone import has_died
from supportcycle.domain.network.tie_position import nearness_of, reciprocity_of
from supportcycle.domain.network.who_counts import in_touch, is_present, tie_with

_NO_TIE = Tie(quality=TieQuality.NEVER)


class ChangeKind(StrEnum):
    """In what way somebody, or a tie of two people, is different."""

    NEW = "new"
    GONE = "gone"
    DIED = "died"
    CLOSER = "closer"
    FURTHER = "further"
    OFF_CIRCLE = "off_circle"
    STRONGER = "stronger"
    WEAKER = "weaker"
    QUALITY = "quality"
    SUPPORT = "support"
    RECIPROCITY = "reciprocity"
    CROWD = "crowd"
    PERCEPTION = "perception"


class NetworkDifference(Model):
    """One difference. `other` is set for a tie between two people; `before` and `after` are stored values.

    Ids are those of now, except for who is gone.
    """

    kind: ChangeKind
    person: Id
    other: Id | None = None
    before: tuple[Text, ...] = ()
    after: tuple[Text, ...] = ()


def differences(then: Snapshot, now: Network) -> list[NetworkDifference]:
    """New and gone people first, then what changed in the client's ties, then between others.

    People are matched by id, or by hand in `then.matched`. Something that was not known on one of the two
    days is no difference; support always is.
    """
    was = [id for id in then.people if _on_map(then, id)]
    now_id = {id: then.matched.get(id, id) for id in was}
    stayed = {id: other for id, other in now_id.items() if _on_map(now, other)}
    come = [id for id in now.people if _on_map(now, id) and id not in now_id.values()]
    return [
        *(NetworkDifference(kind=ChangeKind.NEW, person=id) for id in come),
        *(_gone(now, id, now_id[id]) for id in was if id not in stayed),
        *(each for id, other in stayed.items() for each in _of_client(then, now, id, other)),
        *_between(then, now, stayed),
    ]


def _gone(now: Network, id: str, now_id: str) -> NetworkDifference:
    died = has_died(now.people.get(now_id))
    return NetworkDifference(kind=ChangeKind.DIED if died else ChangeKind.GONE, person=id)


def answers_changed(then: Snapshot, crowd: str | None, perception: str | None) -> list[NetworkDifference]:
    """The two questions about the network beside what was answered when the map was kept.

    A question that was not answered on one of the two days is no difference.
    """
    return [
        *_changed(ChangeKind.CROWD, CLIENT, then.crowd, crowd),
        *_changed(ChangeKind.PERCEPTION, CLIENT, then.perception, perception),
    ]


def _on_map(network: Network, id: str) -> bool:
    return is_present(network, id) and not network.people[id].only_in_family_tree


def _of_client(then: Network, now: Network, id: str, now_id: str) -> Iterator[NetworkDifference]:
    old, new = tie_with(then, id), tie_with(now, now_id)
    yield from _moved(now_id, old, new)
    if old.ring and nearness_of(new) is None:
        yield NetworkDifference(kind=ChangeKind.OFF_CIRCLE, person=now_id, before=(old.ring,))
    yield from _ordered(now_id, list(Weight), old.weight, new.weight, ChangeKind.STRONGER, ChangeKind.WEAKER)
    yield from _changed(ChangeKind.QUALITY, now_id, old.quality, new.quality)
    if set(old.now) != set(new.now):
        before, after = in_order(old.now), in_order(new.now)
        yield NetworkDifference(kind=ChangeKind.SUPPORT, person=now_id, before=before, after=after)
    ways = reciprocity_of(then.people[id], old), reciprocity_of(now.people[now_id], new)
    yield from _changed(ChangeKind.RECIPROCITY, now_id, *ways)


def _moved(id: str, old: Tie, new: Tie) -> Iterator[NetworkDifference]:
    kinds = ChangeKind.FURTHER, ChangeKind.CLOSER
    if old.ring and new.ring:
        yield from _ordered(id, list(Ring), old.ring, new.ring, *kinds)
    else:
        yield from _ordered(id, ["near", "further"], nearness_of(old), nearness_of(new), *kinds)


def _ordered(
    id: str, order: Sequence[str], old: str | None, new: str | None, up: ChangeKind, down: ChangeKind
) -> Iterator[NetworkDifference]:
    """A difference of kind `up` when the new value stands later in the order."""
    if old and new and old != new:
        kind = up if order.index(new) > order.index(old) else down
        yield NetworkDifference(kind=kind, person=id, before=(old,), after=(new,))


def _changed(
    kind: ChangeKind, id: str, old: str | None, new: str | None, other: str | None = None
) -> Iterator[NetworkDifference]:
    if old and new and old != new:
        yield NetworkDifference(kind=kind, person=id, other=other, before=(old,), after=(new,))


def _between(then: Network, now: Network, stayed: dict[str, str]) -> Iterator[NetworkDifference]:
    back = {other: id for id, other in stayed.items()}
    keys = [
        *(tie_key(*(stayed[id] for id in ends(key))) for key in then.ties if _are_in(key, stayed)),
        *(key for key in now.ties if _are_in(key, back)),
    ]
    for key in dict.fromkeys(keys):
        one, other = ends(key)
        old = then.ties.get(tie_key(back[one], back[other]), _NO_TIE)
        yield from _of_two(one, other, old, now.ties.get(key, _NO_TIE))


def _are_in(key: str, ids: dict[str, str]) -> bool:
    return CLIENT not in ends(key) and all(id in ids for id in ends(key))


def _of_two(one: str, other: str, old: Tie, new: Tie) -> Iterator[NetworkDifference]:
    if in_touch(old) and in_touch(new):
        yield from _changed(ChangeKind.QUALITY, one, old.quality, new.quality, other)
    elif in_touch(old) or in_touch(new):
        kind = ChangeKind.NEW if in_touch(new) else ChangeKind.GONE
        yield NetworkDifference(kind=kind, person=one, other=other)
