"""People to reach, as vCard 3.0, which telephones and address books read.

Only who let it be told how to be reached, under the name that may be used; nobody and nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from icalendar.parser import Contentline

from supportcycle.documents.exchange.headings import OWN_CARD
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.discreet_words import DiscreetWords, discreet_words
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong, reached
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import Role
from supportcycle.domain.privacy.medical_redaction import WITHHELD
from supportcycle.domain.sanitize_text import cleaned, one_line

_FOUND = frozenset({MayLeave.ON_MAP, MayLeave.REACH})
"""Of whom a file may tell: the others are nobody in it."""
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESSES = re.compile(f"({_ADDRESS.pattern})")
_ROW = re.compile(r"(?<!\w)(?<!\d[-.:])(?:\+|\(?0)[0-9\s()+-]{7,}[0-9]")
"""Numbers in a row; not the end of a day or of an hour."""
_NEXT = re.compile(r"(?<=\s)(?=\(?0)|(?=\+)")
_LEAST_DIGITS, _MOST_DIGITS = 9, 15
_USUAL, _USUAL_ABROAD = 10, 11
"""How many digits a number has at least for the next 0 to begin another one, if that can be."""
_UNFOLDED, _FOLDED = 10**9, cast(Any, Contentline)
"""The library counts letters where the format counts bytes, so the lines are folded here."""


@dataclass(frozen=True, slots=True)
class ContactCard:
    """One person or organisation: how they are called, and what was said of how to reach them."""

    name: str = field(repr=False)
    reachable: str = field(repr=False)
    is_organisation: bool = False


def contact_cards(dossier: Dossier, _codes: Codes, _along: GoesAlong = SAFEST) -> list[ContactCard]:
    """Whose contact may be shared and is known, by name or else by relation, in that order."""
    people = dossier.people
    told = [id for id, each in people.items() if _FOUND.intersection(each.may_leave)]
    silent = discreet_words(dossier, told, lambda _: WITHHELD)
    words = replace(silent, instead=lambda id: silent.called(dossier, id))
    cards = (
        ContactCard(
            one_line(silent.called(dossier, id)),
            _how(words, id, cleaned(people[id].reachable).strip()),
            people[id].role is Role.ORGANISATION,
        )
        for id in reached(dossier)
    )
    return sorted(cards, key=lambda card: card.name.casefold())


def _how(words: DiscreetWords, id: str, typed: str) -> str:
    """How to reach somebody without the names of others; an address stays whole or is not there."""
    parts = _ADDRESSES.split(typed)
    parts[::2] = map(words.of, parts[::2])
    parts[1::2] = (WITHHELD if words.name_another(each, id) else each for each in parts[1::2])
    return "".join(parts)


def as_vcards(cards: Sequence[ContactCard]) -> bytes:
    """The file, in UTF-8, a card after the other."""
    return b"".join(map(_written, cards))


def _written(card: ContactCard) -> bytes:
    import vobject

    made = vobject.vCard()
    made.add("fn").value = card.name
    made.add(OWN_CARD).value = "1"
    made.add("n").value = vobject.vcard.Name(given=card.name)
    if card.is_organisation:
        made.add("org").value = [card.name]
    for number in _numbers(card.reachable):
        made.add("tel").value = number
    for address in _ADDRESS.findall(card.reachable):
        made.add("email").value = address
    if _rest(card.reachable):
        made.add("note").value = card.reachable
    lines = made.serialize(lineLength=_UNFOLDED).removesuffix("\r\n").split("\r\n")
    return b"".join(_FOLDED(line).to_ical() + b"\r\n" for line in lines)


def _numbers(words: str) -> Iterator[str]:
    for row in _ROW.findall(_ADDRESS.sub(" / ", words)):
        parts = [part for part in _NEXT.split(row) if part]
        while parts:
            many = _parts_of_one(parts)
            if many:
                yield " ".join("".join(parts[:many]).split()).rstrip(" -(")
            del parts[: many or 1]


def _parts_of_one(parts: Sequence[str]) -> int:
    """How many of these parts, of which each may begin a number, the first number is made of; 0 for none."""
    usual = _USUAL_ABROAD if parts[0].startswith(("+", "00")) else _USUAL
    for least in (usual, _LEAST_DIGITS):
        for many in range(1, len(parts) + 1):
            digits = sum(sign.isdigit() for part in parts[:many] for sign in part)
            if least <= digits <= _MOST_DIGITS:
                return many
    return 0


def _rest(words: str) -> str:
    """What was said besides numbers and addresses, such as when to call: then all of it is a note."""
    left = _ADDRESS.sub(" / ", words)
    for number in _numbers(left):
        left = left.replace(number, "")
    return left.strip(" \n,;/:.|-")
