"""Rounding off with an open door: what stays, who notices, who calls whom, and how to come back."""

from supportcycle.content.catalogue import at_start
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.frame import labelled
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.tree import Block, Column, Heading, Table
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round


def closing_blocks(dossier: Dossier, round: Round) -> tuple[Block, ...]:
    """What was agreed about rounding off; nothing as long as nothing was said of it."""
    if is_blank(round.closing):
        return ()
    sheet = worksheet("closing")
    values = values_of(sheet.fields, round.closing, dossier.people)
    told = [(field.label, values[field.key]) for field in sheet.fields if values[field.key]]
    return (Heading(sheet.title), *labelled(told), *_aftercare(dossier, round))


def _aftercare(dossier: Dossier, round: Round) -> tuple[Block, ...]:
    sheet = worksheet("aftercare")
    rows = []
    for each in round.closing.aftercare.values():
        values = values_of(sheet.columns, each, dossier.people)
        if any(values.values()):
            rows.append(tuple(at_start(values[field.key]) for field in sheet.columns))
    columns = tuple(Column(field.label, field.width) for field in sheet.columns)
    return (Table(sheet.title, columns, tuple(rows), row_headings=False),) if rows else ()
