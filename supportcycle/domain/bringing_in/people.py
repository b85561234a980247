"""People out of a file beside the register, and put in it with the bonds between them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from supportcycle.domain.bringing_in.bonds import FileBonds, near, with_bonds
from supportcycle.domain.bringing_in.comparison import (
    ComparedRow,
    IncomingRow,
    LeftBecause,
    Recognition,
    RowChoice,
    Values,
    compared,
)
from supportcycle.domain.bringing_in.taking import landing, taken
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.names.spelling import name_key
from supportcycle.domain.quantities.years import years_in

_OF_NEW = frozenset({"only_in_family_tree"})
"""Who is here already stays on every map."""


def compared_people(
    rows: Iterable[IncomingRow],
    people: Mapping[str, NetworkMember],
    *,
    pointed: Mapping[str, str],
    twins: bool = False,
) -> list[ComparedRow]:
    """Each row beside the register: somebody is known by name, unless both were born in another year.

    With `twins` two people of the file can be called the same, as in a family.
    """
    here = {id: {**dict(person), "name": shown_name(person)} for id, person in people.items()}
    how = Recognition(by=_name, named_by="name", fits=_can_be_one, twins=twins, of_new=_OF_NEW)
    return compared(rows, here, how, pointed)


def _name(values: Values) -> str:
    return name_key(values.get("name", ""))


def _can_be_one(one: Values, other: Values) -> bool:
    years = [years_in(str(each.get("birth_year") or ""))[:1] for each in (one, other)]
    return years[0] == years[1] or () in years


def about_client(
    rows: Iterable[IncomingRow], bonds: FileBonds, client: str, steps: int | None
) -> list[IncomingRow]:
    """The rows, with that of the client and who is more than so many steps away left; all stay when None.

    Without a client nobody is near: then all are left.
    """
    if not client and steps is not None:
        return [replace(row, left=row.left or LeftBecause.NO_CLIENT) for row in rows]
    close = near(bonds, client, steps) if client and steps is not None else None
    return [_about_client(row, client, close) for row in rows]


def _about_client(row: IncomingRow, client: str, close: frozenset[str] | None) -> IncomingRow:
    if row.key == client:
        return replace(row, left=LeftBecause.IS_CLIENT)
    if close is not None and row.key not in close:
        return replace(row, left=LeftBecause.FAR)
    return row


@dataclass(frozen=True, slots=True)
class PeopleTaken:
    """The dossier after it; how many people came or were changed, how many bonds came or could not.

    `loops`: of whom a parent was left out, because somebody would be an own ancestor.
    """

    dossier: Dossier
    added: int
    changed: int
    bonds: int
    bonds_left: int
    loops: tuple[str, ...] = ()


def with_people(
    dossier: Dossier,
    rows: Sequence[tuple[ComparedRow, RowChoice]],
    bonds: FileBonds,
    client: str = "",
) -> PeopleTaken:
    """The dossier with each row as chosen and what is between them. ValueError when a value does not fit."""
    people = taken(rows, dossier.people, NetworkMember, "p")
    with_them = dossier.model_copy(update={"people": people.all})
    bound = with_bonds(with_them, bonds, _with_client(people.landed, client))
    changes = people.added or people.changed or bound.added
    after = bound.dossier if changes else dossier
    return PeopleTaken(after, people.added, people.changed, bound.added, bound.left, bound.loops)


def bonds_coming(
    dossier: Dossier, rows: Sequence[tuple[ComparedRow, RowChoice]], bonds: FileBonds, client: str = ""
) -> int:
    """How many bonds would come with each row as chosen."""
    return with_bonds(dossier, bonds, _with_client(landing(rows, dossier.people, "p"), client)).added


def _with_client(landed: Mapping[str, str], client: str) -> dict[str, str]:
    return {**landed, **({client: CLIENT} if client else {})}
