"""A family out of a GEDCOM file: people for the register, partnerships and descent for the genogram."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from supportcycle.content.catalogue import choice_lists
from supportcycle.content.column_names import column_names
from supportcycle.documents.exchange.incoming.family_dates import in_words
from supportcycle.documents.exchange.incoming.family_lines import GedcomLine, family_lines
from supportcycle.documents.exchange.incoming.limits import LONGEST_CELL, MOST_ROWS
from supportcycle.documents.exchange.incoming.network_rows import FileNetwork
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.domain.bringing_in.bonds import FileBonds, without_loops
from supportcycle.domain.bringing_in.comparison import IncomingRow, LeftBecause
from supportcycle.domain.errors import RowRefused
from supportcycle.domain.model.network.family import (
    Descent,
    DescentKind,
    Partnership,
    PartnershipEnd,
    PartnershipKind,
)
from supportcycle.domain.model.network.person_facts import Gone, Sex

_SEX = {"F": Sex.WOMAN, "V": Sex.WOMAN, "M": Sex.MAN, "X": Sex.OTHER}
_CLIENT_XREF = "@ICLIENT@"
"""The client in a file that this workbook made."""
_PEDIGREES = {
    "birth": DescentKind.BIRTH, "natural": DescentKind.BIRTH, "biological": DescentKind.BIRTH,
    "adopted": DescentKind.ADOPTED, "foster": DescentKind.FOSTER, "step": DescentKind.STEP,
}  # fmt: skip
_PARTNERS = ("HUSB", "WIFE")
_OF_PARTNER = {"HUSB": "_FREL", "WIFE": "_MREL"}
"""How Ancestry and Family Tree Maker say of whom somebody is a child in which way."""
_ENDS = {"DIV": PartnershipEnd.DIVORCED, "ANUL": PartnershipEnd.DIVORCED, "_SEPR": PartnershipEnd.APART}

Keys = Mapping[str, str]


def family_in(data: bytes, notes: Notes) -> FileNetwork:
    """The people and families of a file. RowRefused with the line that cannot be read, ArchiveError."""
    records = family_lines(data, notes)
    people = [record for record in records if record.tag == "INDI"]
    if len(people) > MOST_ROWS:
        raise RowRefused(MOST_ROWS + 1, code="import_too_many_people")
    families = [record for record in records if record.tag == "FAM"]
    keys = {record.xref: f"n{number}" for number, record in enumerate(people, 1)}
    rows = [_row(number, record, notes) for number, record in enumerate(people, 1)]
    names = {row.key: str(row.values.get("name", "")) for row in rows}
    births = _kinds(people)
    descents = dict.fromkeys(each for family in families for each in _descents(family, keys, births))
    for number, family in enumerate(families, 1):
        _note_missing(number, family, keys, names, notes)
    kept, closing = without_loops(list(descents))
    for each in closing:
        notes.about("loop", names.get(each.child or "", "") or "?")
    couples = [each for family in families for each in _couple(family, keys)]
    return FileNetwork(rows, FileBonds(kept, couples), keys.get(_CLIENT_XREF, ""))


def _row(number: int, record: GedcomLine, notes: Notes) -> IncomingRow:
    name = _name(record)
    if name.strip("<>[]() ").casefold() in column_names()["family"]["hidden_name"]:
        notes.at("hidden_name", number)
        name = ""
    sex, death = record.first("SEX"), record.first("DEAT")
    values: dict[str, Any] = {
        "name": name,
        "sex": _SEX.get(sex.text.strip().upper()) if sex else None,
        "birth_year": _date(record.first("BIRT")),
        "gone": Gone.DIED if death else None,
        "died_year": _date(death),
        "only_in_family_tree": True,
    }
    said = {key: value for key, value in values.items() if value}
    return IncomingRow(number, f"n{number}", said, _left(record), is_row=False)


def _left(record: GedcomLine) -> LeftBecause | None:
    told = " ".join(line.text for line in record.all("RESN")).casefold()
    return LeftBecause.CONFIDENTIAL if "confidential" in told or "privacy" in told else None


def _name(record: GedcomLine) -> str:
    """The first name as it is said, or its parts when that is empty."""
    first = record.first("NAME")
    if first is None:
        return ""
    parts = (line.text for tag in ("GIVN", "SPFX", "SURN") for line in first.all(tag))
    said = " ".join(first.text.replace("/", " ").split()) or " ".join(" ".join(parts).split())
    return said[:LONGEST_CELL]


def _date(event: GedcomLine | None) -> str:
    date = event.first("DATE") if event else None
    return in_words(date.said)[:LONGEST_CELL] if date else ""


def _kinds(people: Iterable[GedcomLine]) -> dict[tuple[str, str], DescentKind]:
    """How somebody is a child of a family, where the person says so."""
    found: dict[tuple[str, str], DescentKind] = {}
    for record in people:
        for line in record.all("FAMC"):
            found[record.xref, line.to] = _pedigree(line.first("PEDI")) or DescentKind.BIRTH
            if not line.first("PEDI"):
                found.pop((record.xref, line.to))
        for event in record.all("ADOP"):
            if (line_ := event.first("FAMC")) is not None:
                found[record.xref, line_.to] = DescentKind.ADOPTED
    return found


def _pedigree(line: GedcomLine | None) -> DescentKind | None:
    if line is None:
        return None
    phrase = line.first("PHRASE")
    ours = {label.casefold(): DescentKind(kind) for kind, label in choice_lists()["descent_kind"].items()}
    words = (phrase.text if phrase else "", line.text)
    return next(
        (found for word in words if (found := ours.get(word.casefold()) or _PEDIGREES.get(word.casefold()))),
        None,
    )


def _descents(
    family: GedcomLine, keys: Keys, kinds: Mapping[tuple[str, str], DescentKind]
) -> Iterator[Descent]:
    for child in family.all("CHIL"):
        for tag in _PARTNERS:
            for partner in family.all(tag):
                one, other = keys.get(child.to), keys.get(partner.to)
                if one and other:
                    own = _pedigree(child.first(_OF_PARTNER[tag]))
                    yield Descent(child=one, parent=other, kind=own or kinds.get((child.to, family.xref)))


def _note_missing(number: int, family: GedcomLine, keys: Keys, names: Keys, notes: Notes) -> None:
    """A family that points to somebody who is not in the file is told by whoever of it is."""
    pointed = [line.to for tag in (*_PARTNERS, "CHIL") for line in family.all(tag)]
    if any(to not in keys and to != "@VOID@" for to in pointed):
        known = next((names[keys[to]] for to in pointed if to in keys and names[keys[to]]), "")
        notes.about("missing_person", known or str(number))


def _couple(family: GedcomLine, keys: Keys) -> Iterator[Partnership]:
    both = [keys[line.to] for tag in _PARTNERS for line in family.all(tag) if line.to in keys]
    if len(both) < 2:
        return
    marriage, told = family.first("MARR"), _told(family)
    kind = (
        PartnershipKind.MARRIED
        if marriage
        else next((each for each in told if each in list(PartnershipKind)), None)
    )
    end = next((line for tag in _ENDS for line in family.all(tag)), None) or told.get(PartnershipEnd.APART)
    begun = marriage or (told.get(kind) if kind else None)
    yield Partnership(
        one=both[0],
        other=both[1],
        kind=PartnershipKind(kind) if kind else None,
        ended=_ENDS.get(end.tag, PartnershipEnd.APART) if end else None,
        since=_date(begun),
        until=_date(end),
    )


def _told(family: GedcomLine) -> dict[str, GedcomLine]:
    """Events that have a name of their own, by which of our words that is."""
    words = {
        label.casefold(): value
        for choices in ("partnership_kind", "partnership_end")
        for value, label in choice_lists()[choices].items()
    }
    named = ((event, event.first("TYPE")) for event in family.all("EVEN"))
    found = {words.get(kind.text.casefold(), ""): event for event, kind in named if kind}
    return {value: event for value, event in found.items() if value}
