"""Any worksheet on paper, filled in or empty with room to write, by walking its declaration."""

from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import at_start, text
from supportcycle.content.worksheets import worksheet, worksheets
from supportcycle.documents.compose.frame import framed
from supportcycle.documents.compose.parts.existing_help import help_name
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.compose.worksheets.blocks import is_wide, sheet_blocks
from supportcycle.documents.compose.worksheets.book_forms import FORMS
from supportcycle.documents.compose.worksheets.contents import (
    OF_STEPS,
    READERS,
    SINGLE,
    TABLES,
    Contents,
    Filled,
    as_rows,
    as_sheets,
    simple_contents,
)
from supportcycle.documents.tree import Block, Document, Paragraph
from supportcycle.documents.words.days import written
from supportcycle.documents.words.names import client_name, named
from supportcycle.domain.helper_load import Load, loads_now
from supportcycle.domain.model.dossier import Dossier, Round, current_round
from supportcycle.domain.model.worksheet import Sheet, Worksheet, written_rows
from supportcycle.domain.network.existing_help import said_of_help

PRIVATE = frozenset(
    {"isolation", "observation", "private_notes", "process_check", "self_evaluation", "worker_role"}
)
"""Only for the worker: not offered as a document, and nothing that was written there is ever read here."""


def _helper_agreements(key: str, dossier: Dossier, round: Round) -> Contents:
    """What was agreed with each person who helps: a sheet for each, under who it is and what they do.

    Nothing of who is no longer in the register; people are named as they may be on paper.
    """
    found = loads_now(round)
    nodes = (
        (_title_of_agreement(named(dossier.people, id), found.get(id, Load())), each)
        for id, each in round.helper_agreements.items()
        if id in dossier.people
    )
    return as_sheets(key, dossier, nodes)


def _title_of_agreement(name: str, load: Load) -> str:
    tasks = "; ".join(task.what for task in load.confirmed if task.what)
    return text("worksheets.agreed_with", name=at_start(name), tasks=tasks) if tasks else at_start(name)


def _existing_help(key: str, dossier: Dossier, round: Round) -> Contents:
    """A row for each help that is there and of which something was said, named as it may be on paper."""
    said = said_of_help(dossier, round)
    return as_rows(key, dossier, ((help_name(each, dossier.people), words) for each, words in said))


def _balance(key: str, _dossier: Dossier, round: Round) -> Contents:
    """What weighs and carries, of whom something may be told; nobody stands there with nothing behind it."""
    sheet = round.sheets.get(key, Sheet())
    if rows := written_rows(worksheet(key), sheet):
        yield Filled(rows=tuple((row.label, sheet.cells[row.key]) for row in rows))


def _street(key: str, dossier: Dossier, round: Round) -> Contents:
    """The client's own words about the street: nobody is named there."""
    sheet, street = worksheet(key), round.network.street
    said = {kind.value: contact for kind, contact in street.contacts.items()}
    rows = ((row.label, said[row.key]) for row in sheet.rows if row.key in said)
    values = values_of(sheet.footer, street, dossier.people)
    found = next(as_rows(key, dossier, rows), Filled())
    if found.rows or any(values.values()):
        yield replace(found, values=values)


_OWN_WAY = {
    **FORMS,
    "balance": _balance,
    "existing_help": _existing_help,
    "helper_agreement": _helper_agreements,
    "street_contacts": _street,
}
_TITLED = frozenset({"helper_agreement"})
"""Sheets about one of several people: also a single one says about whom."""

FILLED_IN = frozenset({*_OWN_WAY, *SINGLE, *TABLES, *OF_STEPS, *READERS})
"""The worksheets that are printed with what was written on them.

Those about the network are not: what of other people may leave the table is asked for each of them.
"""


def printable_worksheets() -> tuple[str, ...]:
    """The keys of all worksheets that may be printed, at least as an empty form."""
    return tuple(key for key in worksheets() if key not in PRIVATE)


def worksheet_document(
    worksheet: Worksheet, dossier: Dossier | None, *, today: date, round_id: str | None = None
) -> Document:
    """The worksheet with all that was written on it; where nothing was, empty to write on.

    Without a dossier it is a blank form. `round_id` is the current round unless told otherwise.
    """
    round = _round(dossier, round_id) if dossier else Round()
    filled = list(contents(worksheet.key, dossier, round)) if dossier else []
    titled, blank = len(filled) > 1 or worksheet.key in _TITLED, not filled
    sheets = [sheet_blocks(worksheet, each, titled=titled, blank=blank) for each in filled or [Filled()]]
    blocks = [block for sheet in sheets for block in sheet]
    return framed(
        worksheet.title,
        _subtitle(dossier, today),
        (*_lead(worksheet), *blocks, *_source(worksheet)),
        landscape=is_wide(worksheet),
    )


def contents(key: str, dossier: Dossier, round: Round) -> Contents:
    """What was written on this worksheet: nothing, one sheet or several."""
    yield from _OWN_WAY.get(key, simple_contents)(key, dossier, round)


def _round(dossier: Dossier, round_id: str | None) -> Round:
    return dossier.rounds[round_id] if round_id else current_round(dossier)[1]


def _subtitle(dossier: Dossier | None, today: date) -> str:
    if dossier is None:
        return text("worksheets.blank_subtitle")
    return text("worksheets.subtitle", name=client_name(dossier), date=written(today, short=True))


def _lead(worksheet: Worksheet) -> tuple[Block, ...]:
    return (Paragraph(worksheet.purpose, "lead"),) if worksheet.purpose else ()


def _source(worksheet: Worksheet) -> tuple[Block, ...]:
    """Where the form comes from; the forms of the book carry the names of who made them."""
    if not worksheet.source:
        return ()
    theirs = worksheet.source.startswith(text("worksheets.holder"))
    key = "worksheets.copyright" if theirs else "worksheets.source"
    return (Paragraph(text(key, source=worksheet.source), "note"),)
