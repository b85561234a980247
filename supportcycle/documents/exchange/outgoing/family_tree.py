"""The genogram as GEDCOM 7, the file of family tree programs (FamilySearch GEDCOM 7.0).

Only relatives are in it: who is no family has no place in such a file. Parents nobody knows are not there, so
a family may have one partner. Each partnership is a family of its own, with what became of it. That children
are twins such a file cannot say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gedcom7 import dumps
from gedcom7.types import GedcomStructure

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.discreet_words import discreet_words
from supportcycle.documents.exchange.outgoing.taken_along import (
    SAFEST,
    GoesAlong,
    decided,
    network_taken,
    relatives_in,
)
from supportcycle.documents.maps.names import client_on_map
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.family import Descent, DescentKind, PartnershipEnd, PartnershipKind
from supportcycle.domain.model.network.person_facts import CLIENT, Sex
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.network.ages import year_in
from supportcycle.domain.network.gone import has_died
from supportcycle.domain.sanitize_text import one_line

_SEXES = {Sex.WOMAN: "F", Sex.MAN: "M", Sex.OTHER: "X"}
_KINDS = {DescentKind.ADOPTED: "ADOPTED", DescentKind.FOSTER: "FOSTER", DescentKind.STEP: "OTHER"}
_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
"""Words of the file format, the same in every language."""


@dataclass(frozen=True, slots=True)
class _Family:
    """Up to two partners, what became of them, and their children with how they are that."""

    partners: tuple[str, ...]
    events: tuple[GedcomStructure, ...] = ()
    children: dict[str, DescentKind] = field(default_factory=dict)


def family_tree(dossier: Dossier, codes: Codes, along: GoesAlong = SAFEST) -> list[GedcomStructure]:
    """The records of the file: of whom it may be told, with codes; names and years only with own words."""
    bare = decided(dossier, along)
    network = network_taken(bare)
    ids = [CLIENT, *relatives_in(network)]
    marks = {id: f"@I{CLIENT.upper() if id == CLIENT else codes.of(dossier.id, id)}@" for id in ids}
    families = _families(network, marks, along)
    names = _names(bare, network, ids, codes, along)
    people = [_person(network, id, marks[id], names[id], families, along) for id in ids]
    head = _line("HEAD", "", _line("GEDC", "", _line("VERS", "7.0")), _line("LANG", text("shared.language")))
    return [head, *people, *_records(network, families, marks), _line("TRLR")]


def as_gedcom(records: Sequence[GedcomStructure]) -> bytes:
    """The file, in UTF-8; the library looks whether it is one that others can read."""
    return dumps(records, validate=True).encode()


def _line(tag: str, words: str = "", *under: GedcomStructure, to: str | None = None) -> GedcomStructure:
    return GedcomStructure(tag, pointer=to, text=words, children=list(under))


def _families(network: Dossier, marks: Mapping[str, str], along: GoesAlong) -> list[_Family]:
    found = []
    for each in network.partnerships.values():
        partners = tuple(id for id in (each.one, each.other) if id)
        if partners and all(id in marks for id in partners):
            dates = (each.since, each.until) if along.own_words else ("", "")
            found.append(_Family(partners, tuple(_events(each.kind, each.ended, *dates))))
    for child in dict.fromkeys(each.child for each in network.descents.values()):
        if child and child in marks:
            _lay_under(
                found, child, [each for each in network.descents.values() if each.child == child], marks
            )
    return found


def _lay_under(
    families: list[_Family], child: str, descents: Sequence[Descent], marks: Mapping[str, str]
) -> None:
    """Put a child with its parents by birth, by adoption and so on, two of them together."""
    by_kind: dict[DescentKind, list[str]] = {}
    for each in descents:
        if each.parent and each.parent in marks:
            by_kind.setdefault(each.kind or DescentKind.BIRTH, []).append(each.parent)
    for kind, parents in by_kind.items():
        own = list(dict.fromkeys(parents))
        for at in range(0, len(own), 2):
            _family_of(families, tuple(own[at : at + 2])).children.setdefault(child, kind)


def _family_of(families: list[_Family], partners: tuple[str, ...]) -> _Family:
    """The first family of exactly these; a new one when they were never said to be together."""
    found = next((each for each in families if set(each.partners) == set(partners)), None)
    if found is None:
        families.append(found := _Family(partners))
    return found


def _events(
    kind: PartnershipKind | None, ended: PartnershipEnd | None, since: str, until: str
) -> Iterator[GedcomStructure]:
    if kind is PartnershipKind.MARRIED:
        yield _line("MARR", "" if _date(since) else "Y", *_date(since))
    elif kind:
        yield _line("EVEN", "", _line("TYPE", choice_label("partnership_kind", kind)), *_date(since))
    if ended is PartnershipEnd.DIVORCED:
        yield _line("DIV", "" if _date(until) else "Y", *_date(until))
    elif ended is PartnershipEnd.APART:
        yield _line("EVEN", "", _line("TYPE", choice_label("partnership_end", ended)), *_date(until))


def _date(typed: str) -> list[GedcomStructure]:
    """A day, or the year in what was typed; none of that is nothing."""
    day, year = as_date(typed), year_in(typed)
    if day:
        return [_line("DATE", f"{day.day} {_MONTHS[day.month - 1]} {day.year}")]
    return [_line("DATE", str(year))] if year else []


def _names(
    bare: Dossier, network: Dossier, ids: Sequence[str], codes: Codes, along: GoesAlong
) -> dict[str, str]:
    """How each of them is called: by a code, and with own words by name or by what they are."""
    marks = {id: CLIENT if id == CLIENT else codes.of(bare.id, id) for id in ids}
    if not along.own_words:
        return marks
    words = discreet_words(bare, network.people, lambda id: codes.of(bare.id, id))
    return {id: client_on_map(network) if id == CLIENT else words.called(bare, id) for id in ids}


def _person(
    network: Dossier, id: str, mark: str, called: str, families: Sequence[_Family], along: GoesAlong
) -> GedcomStructure:
    person = network.people.get(id, NetworkMember())
    name = one_line(called).replace("/", " ").strip()
    sex = _sex(network, id)
    record = _line(
        "INDI", "", *([_line("NAME", name)] if name else []), _line("SEX", _SEXES[sex] if sex else "U")
    )
    record.xref = mark
    born = _date(person.birth_year) if along.own_words else []
    facts = [_line("BIRT", "", *born)] if born else []
    if has_died(person):
        died = _date(person.died_year) if along.own_words else []
        facts.append(_line("DEAT", "" if died else "Y", *died))
    for each in (*facts, *_places(id, families)):
        record.append_child(each)
    return record


def _places(id: str, families: Sequence[_Family]) -> Iterator[GedcomStructure]:
    """The families somebody comes from, and those somebody is a partner in."""
    for number, each in enumerate(families, 1):
        if kind := each.children.get(id):
            told = [_line("PHRASE", choice_label("descent_kind", kind))] if kind is DescentKind.STEP else []
            yield _line("FAMC", "", _line("PEDI", _KINDS.get(kind, "BIRTH"), *told), to=_mark(number))
    for number, each in enumerate(families, 1):
        if id in each.partners:
            yield _line("FAMS", to=_mark(number))


def _mark(number: int) -> str:
    return f"@F{number}@"


def _records(
    network: Dossier, families: Sequence[_Family], marks: Mapping[str, str]
) -> Iterator[GedcomStructure]:
    for number, each in enumerate(families, 1):
        partners = zip(_as_partners(network, each.partners), each.partners, strict=False)
        record = _line("FAM", "", *(_line(tag, to=marks[id]) for tag, id in partners))
        record.xref = _mark(number)
        for event in (*each.events, *(_line("CHIL", to=marks[id]) for id in each.children)):
            record.append_child(event)
        yield record


def _as_partners(network: Dossier, partners: Sequence[str]) -> tuple[str, str]:
    """The two tags in the order that fits; they say nothing of who is a man or a woman."""
    first, other = (_sex(network, id) for id in (partners[0], partners[-1]))
    is_turned = first is Sex.WOMAN or (other is Sex.MAN and first is not Sex.MAN and len(partners) > 1)
    return ("WIFE", "HUSB") if is_turned else ("HUSB", "WIFE")


def _sex(network: Dossier, id: str) -> Sex | None:
    return network.identity.sex if id == CLIENT else network.people[id].sex
