"""People to reach, as vCard 3.0, which telephones and address books read.

Only who let it be told how to be reached, under the name that may be used; nobody and nothing else.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, cast

from icalendar.parser import Contentline

from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong
from supportcycle.documents.words.names import named
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import Role
from supportcycle.domain.sanitize_text import cleaned, one_line

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(r"(?<!\w)\+?\(?\d[\d\s().-]{6,}\d")
_MOST_DIGITS = 15
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
    cards = (
        ContactCard(
            one_line(named(dossier.people, id)),
            cleaned(person.reachable).strip(),
            person.role is Role.ORGANISATION,
        )
        for id, person in dossier.people.items()
        if MayLeave.REACH in person.may_leave and person.reachable.strip()
    )
    return sorted(cards, key=lambda card: card.name.casefold())


def as_vcards(cards: Sequence[ContactCard]) -> bytes:
    """The file, in UTF-8, a card after the other."""
    return b"".join(map(_written, cards))


def _written(card: ContactCard) -> bytes:
    import vobject

    made = vobject.vCard()
    made.add("fn").value = card.name
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
    for found in _NUMBER.findall(_ADDRESS.sub(" ", words)):
        if sum(sign.isdigit() for sign in found) <= _MOST_DIGITS:
            yield " ".join(found.split())


def _rest(words: str) -> str:
    """What was said besides numbers and addresses, such as when to call: then all of it is a note."""
    left = _ADDRESS.sub("", words)
    for number in _numbers(left):
        left = left.replace(number, "")
    return left.strip(" \n,;/:.|-")
