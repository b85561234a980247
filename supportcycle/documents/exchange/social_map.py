"""The local offers as a spreadsheet: out as .xlsx or .csv, and in again; no cell is ever a formula."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.spreadsheet_import import Notes, Row, heading, rows_in
from supportcycle.domain.errors import ArchiveError
from supportcycle.domain.guide.local_offers import LocalOffer, place_of

COLUMNS = tuple(LocalOffer.model_fields)
MOST_BYTES, FOREIGN = 2_000_000, "sheet_foreign"
_LOST_ZERO = re.compile(r"[1-9][0-9]{8}")


@dataclass(frozen=True, slots=True)
class ImportedOffers:
    """What a file brings, and what in it was not taken over as it stood."""

    offers: list[LocalOffer] = field(repr=False)
    notes: Notes


def offer_rows(offers: Iterable[LocalOffer]) -> list[list[str]]:
    """The headings and a row per offer; every cell is text."""
    return [_headings(), *([getattr(offer, column) for column in COLUMNS] for offer in offers)]


def offers_in(data: bytes) -> ImportedOffers:
    """The offers in a .csv or .xlsx with our headings. ArchiveError when it is not, or too large."""
    if len(data) > MOST_BYTES:
        raise ArchiveError(code="archive_too_large")
    notes = Notes()
    try:
        return ImportedOffers(_as_offers(rows_in(data, _columns(), notes), notes), notes)
    except ArchiveError as error:
        raise ArchiveError(code=error.code if error.code == "archive_too_large" else FOREIGN) from None
    except Exception as error:
        # A file somebody made can let the library that reads it fail in any way there is.
        raise ArchiveError(type(error).__name__, code=FOREIGN) from None


def _headings() -> list[str]:
    return [text(f"methods.local.columns.{column}") for column in COLUMNS]


def _columns() -> dict[str, str]:
    return {heading(words): column for words, column in zip(_headings(), COLUMNS, strict=True)}


def _as_offers(rows: Sequence[Row], notes: Notes) -> list[LocalOffer]:
    """The rows below the headings, which may stand in any order; a row without a name is told."""
    places = _places(rows[0] if rows else [])
    if "what" not in places:
        raise ValueError("no headings of ours")
    _note_columns(rows, places, notes)
    offers, seen = list[LocalOffer](), set[tuple[str, str]]()
    for number, row in enumerate(rows[1:], 2):
        offer = LocalOffer(**{column: row[at] for column, at in places.items() if at < len(row)})
        if offer.what:
            _note_row(offer, number, seen, notes)
            offers.append(offer)
        elif any(row):
            notes.at("nameless", number)
    return offers


def _places(headings: Row) -> dict[str, int]:
    """Where each column stands; of two with the same heading the first."""
    known, places = _columns(), dict[str, int]()
    for at, cell in enumerate(headings):
        if (words := heading(cell)) in known:
            places.setdefault(known[words], at)
    return places


def _note_columns(rows: Sequence[Row], places: Mapping[str, int], notes: Notes) -> None:
    taken = set(places.values())
    filled = {at for row in rows[1:] for at, cell in enumerate(row) if cell and at not in taken}
    for at in sorted(filled):
        named = rows[0][at] if at < len(rows[0]) else ""
        notes.about("columns", named or get_column_letter(at + 1))


def _note_row(offer: LocalOffer, number: int, seen: set[tuple[str, str]], notes: Notes) -> None:
    place = place_of(offer)
    if place in seen:
        notes.at("twice", number)
    if _LOST_ZERO.fullmatch(offer.contact):
        notes.at("phone", number)
    seen.add(place)
