"""The bonds a file names between people: descent, couples and ties; put among those that are here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, number_in_id
from supportcycle.domain.model.network.family import Descent, Partnership
from supportcycle.domain.model.network.tie_qualities import CareDirection, Reciprocity
from supportcycle.domain.model.network.ties import Tie, ends, tie_key

Landed = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FileTie:
    """A tie between two rows of a file, seen from the first."""

    one: str
    other: str
    tie: Tie


@dataclass(frozen=True, slots=True)
class FileBonds:
    """Between rows of a file, by their keys there."""

    descents: Sequence[Descent] = field(default=(), repr=False)
    partnerships: Sequence[Partnership] = field(default=(), repr=False)
    ties: Sequence[FileTie] = field(default=(), repr=False)


def without_loops(descents: Sequence[Descent]) -> tuple[list[Descent], list[Descent]]:
    """The descents in which nobody is their own ancestor, and those that would close a loop."""
    up: dict[str | None, list[int]] = {}
    for at, each in enumerate(descents):
        up.setdefault(each.child, []).append(at)
    closing: set[int] = set()
    done: set[str | None] = set()
    for child in up:
        _walk(child, descents, up, done, closing)
    kept = [each for at, each in enumerate(descents) if at not in closing]
    return kept, [descents[at] for at in sorted(closing)]


def _walk(
    start: str | None,
    descents: Sequence[Descent],
    up: Mapping[str | None, list[int]],
    done: set[str | None],
    closing: set[int],
) -> None:
    """Each descent is passed once, without recursion: a line of ancestors may be as long as a file."""
    if start in done:
        return
    way, on_way = [(start, iter(up.get(start, ())))], {start}
    while way:
        child, rest = way[-1]
        at = next(rest, None)
        if at is None:
            way.pop()
            on_way.discard(child)
            done.add(child)
        elif (parent := descents[at].parent) in on_way:
            closing.add(at)
        elif parent not in done:
            way.append((parent, iter(up.get(parent, ()))))
            on_way.add(parent)


def fitting(here: Sequence[Descent], coming: Sequence[Descent]) -> tuple[list[Descent], list[Descent]]:
    """Of the descents that come those with which nobody becomes their own ancestor, and the others."""
    if not without_loops([*here, *coming])[1]:
        return list(coming), []
    up: dict[str | None, list[str | None]] = {}
    for each in here:
        up.setdefault(each.child, []).append(each.parent)
    kept, closing = list[Descent](), list[Descent]()
    for each in coming:
        if each.child in _ancestors(each.parent, up):
            closing.append(each)
        else:
            kept.append(each)
            up.setdefault(each.child, []).append(each.parent)
    return kept, closing


def _ancestors(of: str | None, up: Mapping[str | None, Sequence[str | None]]) -> set[str | None]:
    """Somebody and all before."""
    found, edge = {of}, {of}
    while edge:
        edge = {parent for one in edge for parent in up.get(one, ())} - found
        found |= edge
    return found


def near(bonds: FileBonds, start: str, steps: int) -> frozenset[str]:
    """Who is at most so many steps from somebody: a parent, a child and a partner are one step."""
    beside: dict[str, list[str]] = {}
    couples = ((each.one, each.other) for each in bonds.partnerships)
    for one, other in (*couples, *((each.child, each.parent) for each in bonds.descents)):
        if one and other:
            beside.setdefault(one, []).append(other)
            beside.setdefault(other, []).append(one)
    found, edge = {start}, {start}
    for _ in range(steps):
        edge = {other for one in edge for other in beside.get(one, ())} - found
        found |= edge
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class BondsTaken:
    """The dossier with the bonds, how many came, and how many stayed out for want of one of the two.

    `loops`: the children whose parent was left out, because somebody would be an own ancestor.
    """

    dossier: Dossier
    added: int
    left: int
    loops: tuple[str, ...] = ()


def with_bonds(dossier: Dossier, bonds: FileBonds, landed: Landed) -> BondsTaken:
    """The dossier with every bond of which both ends are in it now; one that is there already stays as it is.

    `landed` says who each row of the file is now, the client among them as `CLIENT`.
    """
    coming = list(_descents(bonds.descents, landed, dossier.descents))
    descents, closing = fitting(list(dossier.descents.values()), coming)
    couples = list(_couples(bonds.partnerships, landed, dossier.partnerships))
    ties = _ties(bonds.ties, landed, dossier.ties)
    changed = {
        "descents": dossier.descents | _numbered(descents, dossier.descents, "d"),
        "partnerships": dossier.partnerships | _numbered(couples, dossier.partnerships, "b"),
        "ties": dossier.ties | ties,
    }
    pairs = [
        *((each.child, each.parent) for each in bonds.descents),
        *((each.one, each.other) for each in bonds.partnerships),
        *((each.one, each.other) for each in bonds.ties),
    ]
    left = sum(any(end is not None and end not in landed for end in both) for both in pairs)
    loops = tuple(dict.fromkeys(each.child or "" for each in closing))
    added = len(descents) + len(couples) + len(ties)
    return BondsTaken(dossier.model_copy(update=changed), added, left, loops)


def _descents(coming: Iterable[Descent], landed: Landed, here: Mapping[str, Descent]) -> Iterator[Descent]:
    seen = {(each.child, each.parent) for each in here.values()}
    for each in coming:
        child, parent = landed.get(each.child or ""), landed.get(each.parent or "")
        if child and parent and (child, parent) not in seen:
            seen.add((child, parent))
            twin = landed.get(each.twin_of or "")
            moved = {"child": child, "parent": parent, "twin_of": twin if twin != child else None}
            yield each.model_copy(update=moved)


def _couples(
    coming: Iterable[Partnership], landed: Landed, here: Mapping[str, Partnership]
) -> Iterator[Partnership]:
    """The same two can be together twice; only what is already said here is not said again."""
    seen = {_couple(each) for each in here.values()}
    for each in coming:
        one, other = landed.get(each.one or ""), landed.get(each.other or "")
        if one and other and one != other:
            moved = each.model_copy(update={"one": one, "other": other})
            if _couple(moved) not in seen and _couple(moved, bare=True) not in seen:
                seen.add(_couple(moved))
                yield moved


def _couple(each: Partnership, *, bare: bool = False) -> tuple[frozenset[str | None], str]:
    return frozenset((each.one, each.other)), "" if bare else each.since


def _ties(coming: Iterable[FileTie], landed: Landed, here: Mapping[str, Tie]) -> dict[str, Tie]:
    """What the tie here says stays; a tie that goes the other way round is turned first."""
    found: dict[str, Tie] = {}
    for each in coming:
        one, other = landed.get(each.one), landed.get(each.other)
        if not one or not other or one == other:
            continue
        key = tie_key(one, other)
        tie = each.tie if ends(key) == (one, other) else _turned(each.tie)
        before = found.get(key) or here.get(key) or Tie()
        said = {name: value for name, value in tie if not is_blank(value) and is_blank(getattr(before, name))}
        if said or key not in here:
            found[key] = before.model_copy(update=said)
    return found


def _turned(tie: Tie) -> Tie:
    """The same tie seen from the other; what the second could give has no place there."""
    ways = {Reciprocity.GIVES: Reciprocity.RECEIVES, Reciprocity.RECEIVES: Reciprocity.GIVES}
    cares = {CareDirection.GIVES: CareDirection.RECEIVES, CareDirection.RECEIVES: CareDirection.GIVES}
    turned = {
        "now": tie.gives,
        "gives": tie.now,
        "possible": (),
        "reciprocity": ways.get(tie.reciprocity, tie.reciprocity) if tie.reciprocity else None,
        "care": cares.get(tie.care, tie.care) if tie.care else None,
    }
    return tie.model_copy(update=turned)


def _numbered(coming: Iterable[Descent | Partnership], here: Iterable[str], prefix: str) -> dict[str, object]:
    last = max((number_in_id(id) for id in here if id.rstrip("0123456789") == prefix), default=0)
    return {f"{prefix}{last + number}": each for number, each in enumerate(coming, 1)}
