"""People out of an address book: vCard 2.1, 3.0 and 4.0, as telephones and mail programs write them."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from supportcycle.documents.decoding import decoded
from supportcycle.documents.exchange.headings import OWN_CARD
from supportcycle.documents.exchange.incoming.limits import LONGEST_CELL, MOST_ROWS
from supportcycle.documents.exchange.incoming.notes import Notes
from supportcycle.domain.bringing_in.comparison import IncomingRow
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.model.network.person_facts import PersonKind, Sex
from supportcycle.domain.model.people import Role
from supportcycle.domain.quantities.years import years_in

_CARD = re.compile(r"(?im)^BEGIN:VCARD[ \t]*$.*?^END:VCARD[ \t]*$", re.DOTALL)
_BEGIN = re.compile(r"(?im)^BEGIN:VCARD[ \t]*$")
_BULKY = re.compile(
    r"(?im)^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*(?:\n[ \t].*|\n[A-Za-z0-9+/=]{20,}[ \t]*(?=\n))*\n?"
)
"""Pictures, sounds and keys with all their lines: nothing of ours keeps them, and they can be damaged."""
_DAY_OF_EIGHT = re.compile(r"\d{8}(?!\d)")
_LONGEST_CARD = 100_000
_SEX = {"F": Sex.WOMAN, "M": Sex.MAN, "O": Sex.OTHER}


def cards_in(files: Sequence[bytes], notes: Notes) -> list[IncomingRow]:
    """A row per card, counted through the files; one that cannot be read is noted. ArchiveError."""
    cards = [card for data in files for card in _cards(data, notes)]
    if len(cards) > MOST_ROWS:
        notes.about("too_long", str(MOST_ROWS))
    return list(_rows(cards[:MOST_ROWS], notes))


def _cards(data: bytes, notes: Notes) -> list[str]:
    try:
        file = decoded(data)
    except ArchiveError:
        raise ArchiveError("not text", code="import_foreign") from None
    words = _BULKY.sub("", file.text.replace("\r\n", "\n").replace("\r", "\n"))
    cards = _CARD.findall(words)
    if len(cards) < len(_BEGIN.findall(words)):
        notes.about("open_card")
    return cards


def _rows(cards: Iterable[str], notes: Notes) -> Iterator[IncomingRow]:
    for number, card in enumerate(cards, 1):
        values = _values(card) if len(card) <= _LONGEST_CARD else None
        if values is None:
            notes.at("card", number)
        else:
            yield IncomingRow(number, f"n{number}", values, is_row=False)


def _values(card: str) -> dict[str, Any] | None:
    """What a card says; None when the library cannot read it, in whatever way that fails."""
    import vobject

    logging.getLogger("vobject.base").disabled = True  # it logs the lines that it cannot read
    try:
        read = vobject.readOne(card, allowQP=True)
        found = _facts(read)
    except Exception:
        return None
    return {key: value for key, value in found.items() if value}


def _facts(card: Any) -> dict[str, Any]:
    name, place = _name(card), _place(card)
    return {
        "name": name or place,
        "role": Role.ORGANISATION if (place and not name) or _is(card, "org") else None,
        "reachable": _reachable(card)[:LONGEST_CELL],
        "birth_year": _year(_text(card, "bday")),
        "sex": _SEX.get(_text(card, "gender")[:1].upper()),
        "kind": PersonKind.GROUP if _is(card, "group") else None,
    }


def _year(birthday: str) -> str:
    """Of `1951-03-04` and of `19510304` the year; a birthday can be without."""
    if _DAY_OF_EIGHT.match(birthday):
        return birthday[:4]
    return next(map(str, years_in(birthday)), "")


def _name(card: Any) -> str:
    if said := _text(card, "fn"):
        return said
    parts = card.contents.get("n", ())
    value = parts[0].value if parts else None
    named = (getattr(value, part, "") for part in ("given", "additional", "family"))
    return " ".join(word for part in named for word in _words(part))[:LONGEST_CELL]


def _place(card: Any) -> str:
    lines = card.contents.get("org", ())
    return next(iter(_words(lines[0].value)), "")[:LONGEST_CELL] if lines else ""


def _words(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [str(each).strip() for each in values if str(each or "").strip()]


def _text(card: Any, key: str) -> str:
    lines = card.contents.get(key, ())
    return " ".join(_words(lines[0].value))[:LONGEST_CELL] if lines else ""


def _reachable(card: Any) -> str:
    """Numbers and addresses; of a card of our own the note, which in another card is for who wrote it."""
    lines = (_way(line.value) for key in ("tel", "email") for line in card.contents.get(key, ()))
    note = _text(card, "note") if OWN_CARD in card.contents else ""
    return note or ", ".join(dict.fromkeys(filter(None, lines)))


def _way(value: object) -> str:
    return " ".join(_words(value)).removeprefix("tel:").removeprefix("mailto:").strip()


def _is(card: Any, kind: str) -> bool:
    return kind in (_text(card, "kind").casefold(), _text(card, "x-addressbookserver-kind").casefold())
