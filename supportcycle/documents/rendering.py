"""The table of formats: every kind of file that is made here, how others know it, and who writes it.

To add a format is to add a row and the function that it names: screen, command line and tests walk the rows.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from supportcycle.content.catalogue import text
from supportcycle.documents.html import rendered_html
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.reproducible_zip import packed
from supportcycle.documents.text import chapters, rendered_text
from supportcycle.documents.tree import Document
from supportcycle.documents.word import rendered_docx

if TYPE_CHECKING:
    from gedcom7.types import GedcomStructure

    from supportcycle.documents.exchange.book_sheet import BookSheet, Value
    from supportcycle.documents.exchange.calendar import Event
    from supportcycle.documents.exchange.outgoing.contacts import ContactCard
    from supportcycle.documents.exchange.outgoing.network_tables import NetworkTables

Content = TypeVar("Content")


@dataclass(frozen=True, slots=True)
class Format(Generic[Content]):
    """One kind of file: its name, its MIME type, how a file name ends, and what makes bytes of the content.

    The writer gets the moment at which it is made; the same content and moment give the same bytes.
    `on_screen`: offered at the table, not to programs only. `to_print`: offered, too, for what
    is only ever printed.
    """

    name: str
    mime: str
    suffix: str
    write: Callable[[Content, datetime], bytes]
    on_screen: bool = True
    to_print: bool = False

    def file_name(self, stem: str) -> str:
        """What a file of this kind is called."""
        return f"{stem}{self.suffix}"


def rendered(document: Document, format: str, *, created: datetime) -> bytes:
    """The document as a file; KeyError for a format that is not in the table.

    Half surrogates, which no file can hold, become question marks.
    """
    return FORMATS[format].write(document, created)


def as_data(document: Document, created: datetime) -> dict[str, Any]:
    """The tree itself: each block with its kind and its fields."""
    blocks = [{"kind": type(block).__name__, **asdict(block)} for block in document.blocks]
    return {**asdict(document), "created": created.isoformat(), "blocks": blocks}


def _pdf(document: Document, created: datetime) -> bytes:
    return rendered_pdf(document, created=created)


def _docx(document: Document, created: datetime) -> bytes:
    return rendered_docx(document, created=created)


def _html(document: Document, _created: datetime) -> bytes:
    return rendered_html(document).encode()


def _txt(document: Document, _created: datetime) -> bytes:
    return rendered_text(document).encode("utf-8", "replace")


def _chapters(document: Document, _created: datetime) -> bytes:
    """A file for each chapter in which something stands, by its number: no word of anybody is in a name."""
    found = ((title, words) for title, words in chapters(document) if words)
    files = {
        f"{text('exchange.chapter')}-{number:02}{_TXT[1]}": f"{title}\n{'=' * len(title)}\n\n{words}\n"
        for number, (title, words) in enumerate(found, 1)
    }
    return packed({name: words.encode("utf-8", "replace") for name, words in files.items()})


def _json(document: Document, created: datetime) -> bytes:
    data = json.dumps(as_data(document, created), ensure_ascii=False, indent=1)
    return data.encode("utf-8", "replace")


def _xlsx(rows: "Iterable[Sequence[Value]]", created: datetime) -> bytes:
    from supportcycle.documents.exchange.spreadsheet import rows_as_xlsx

    return rows_as_xlsx(rows, created=created)


def _book(sheets: "Iterable[BookSheet]", created: datetime) -> bytes:
    from supportcycle.documents.exchange.spreadsheet import book_as_xlsx

    return book_as_xlsx(sheets, created=created)


def _csv(rows: "Iterable[Sequence[Value]]", _created: datetime) -> bytes:
    from supportcycle.documents.exchange.spreadsheet import rows_as_csv

    return rows_as_csv(rows)


def _ics(events: "Sequence[Event]", created: datetime) -> bytes:
    from supportcycle.documents.exchange.calendar import calendar

    return calendar(events, created=created)


def _nodes(tables: "NetworkTables", _created: datetime) -> bytes:
    from supportcycle.documents.exchange.outgoing.network_tables import network_as_csv

    return network_as_csv(tables)


def _graphml(tables: "NetworkTables", _created: datetime) -> bytes:
    from supportcycle.documents.exchange.outgoing.network_tables import network_as_graphml

    return network_as_graphml(tables)


def _gedcom(records: "Sequence[GedcomStructure]", _created: datetime) -> bytes:
    from supportcycle.documents.exchange.outgoing.family_tree import as_gedcom

    return as_gedcom(records)


def _vcard(cards: "Sequence[ContactCard]", _created: datetime) -> bytes:
    from supportcycle.documents.exchange.outgoing.contacts import as_vcards

    return as_vcards(cards)


def _as_it_is(data: bytes, _created: datetime) -> bytes:
    return data


def _named(*rows: Format[Content]) -> Mapping[str, Format[Content]]:
    return {row.name: row for row in rows}


_OFFICE = "application/vnd.openxmlformats-officedocument"
_XLSX = (f"{_OFFICE}.spreadsheetml.sheet", ".xlsx")
_ZIP = ("application/zip", ".zip")
_JSON, _TXT = ("application/json", ".json"), ("text/plain", ".txt")

PDF: Format[Document] = Format("pdf", "application/pdf", ".pdf", _pdf, to_print=True)

CHAPTERS: Format[Document] = Format("chapters", *_ZIP, _chapters, on_screen=False)

FORMATS: Mapping[str, Format[Document]] = _named(
    PDF,
    Format("docx", f"{_OFFICE}.wordprocessingml.document", ".docx", _docx, to_print=True),
    Format("html", "text/html", ".html", _html),
    Format("txt", *_TXT, _txt),
    Format("json", *_JSON, _json, on_screen=False),
    CHAPTERS,
)
"""What a document can be; the first is the one that is asked for most."""

SPREADSHEETS: "Mapping[str, Format[Iterable[Sequence[Value]]]]" = _named(
    Format("xlsx", *_XLSX, _xlsx),
    Format("csv", "text/csv", ".csv", _csv),
)
"""What rows can be."""

AGENDA: "Format[Sequence[Event]]" = Format("ics", "text/calendar", ".ics", _ics)
"""What days can be."""

TAKEN_ALONG: "Mapping[str, Format[Any]]" = _named(
    Format("book", *_XLSX, _book),
    Format("nodes_and_edges", *_ZIP, _nodes),
    Format("graphml", "application/graphml+xml", ".graphml", _graphml),
    Format("gedcom", "text/vnd.familysearch.gedcom", ".ged", _gedcom),
    Format("vcard", "text/vcard", ".vcf", _vcard),
)
"""What a dossier can be for another program; what goes in each says `made_of.py` of exchange/outgoing."""

DATA: Format[bytes] = Format("json", *_JSON, _as_it_is)
"""What this or another workbook takes in again."""

WORDS: Format[bytes] = Format("txt", *_TXT, _as_it_is)
"""What was put in words already."""


def sealed_data(ending: str) -> Format[bytes]:
    """The same behind a passphrase; `ending` is the word that its name ends in."""
    return Format("sealed", "application/octet-stream", f".{ending}", _as_it_is)
