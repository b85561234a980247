"""The people around the client as they may be seen at the table: who they are, and where they stand."""

from collections.abc import Collection

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.network.who_counts import is_present, tie_with
from supportcycle.domain.visits.guard import TableGuard


def network_shown(dossier: Dossier, guard: TableGuard, put: Collection[str] = ()) -> Dossier:
    """The dossier with of everybody who may be seen no more than that, and of the others nothing.

    Where somebody was put before the visit is left out while that person sits there too; `put` are those who
    were put somewhere since, be it in the same place. What somebody gives or costs is left out likewise.
    """
    people = {id: _named(person) for id, person in dossier.people.items() if guard.shows_person(id)}
    ties = {id: _tie(dossier, guard, id, id in put) for id in people}
    others: dict[str, object] = {"clusters": {}, "partnerships": {}, "descents": {}}
    return dossier.model_copy(update={"people": people, "ties": ties, **others})


def around_table(dossier: Dossier, guard: TableGuard) -> tuple[str, ...]:
    """Whom the client can be asked about while everybody hears it: who is there now, and not at the table."""
    return tuple(
        id
        for id, person in dossier.people.items()
        if is_present(dossier, id)
        and not person.only_in_family_tree
        and shown_name(person)
        and guard.shows_about(id)
    )


def _named(person: NetworkMember) -> NetworkMember:
    kept = ("role", "kind", "gone", "only_in_family_tree")
    return NetworkMember(name=shown_name(person), **{key: getattr(person, key) for key in kept})


def _tie(dossier: Dossier, guard: TableGuard, id: str, is_put: bool) -> Tie:
    tie = tie_with(dossier, id)
    about = guard.shows_about(id)
    where = {"ring": tie.ring, "quadrant": tie.quadrant, "seat": tie.seat}
    is_new = any(guard.is_new(("ties", id, key), value) for key, value in where.items())
    shown = where if about or is_put or is_new else {}
    return Tie(energy=tie.energy if about else None, **shown)
