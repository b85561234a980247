"""Cards in the client's own words: a request to a volunteer centre, as volunteer, how it works for me."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.frame import dated, framed, labelled
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.compose.worksheets.blocks import printed
from supportcycle.documents.tree import Block, Document, Notice, PageBreak, Paragraph
from supportcycle.domain.model.base import Model, is_blank
from supportcycle.domain.model.dossier import Dossier

LARGE = 1.3


def how_it_works(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """What others may know to get along with the client."""
    return _card("how_it_works", dossier, today, [dossier.rounds[round_id].together.how_it_works])


def as_volunteer(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """The client as volunteer."""
    return _card("as_volunteer", dossier, today, [dossier.rounds[round_id].together.as_volunteer])


def volunteer_request(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """Each request to a volunteer centre on a page of its own."""
    requests = dossier.rounds[round_id].together.requests.values()
    return _card("volunteer_request", dossier, today, requests)


def _card(key: str, dossier: Dossier, today: date, nodes: Iterable[Model]) -> Document:
    title, written = worksheet(key).title, [node for node in nodes if not is_blank(node)]
    if not written:
        return framed(title, dated(dossier, today), [Notice(text("take_along.nothing_yet"))])
    blocks: list[Block] = [Notice(text(f"take_along.{key}"))]
    for number, node in enumerate(written):
        blocks += [*([PageBreak()] if number else []), *_told(key, node, dossier)]
    closing = Paragraph(text("take_along.closing"), "note")
    page = framed(title, dated(dossier, today), (*blocks, closing))
    return replace(page, scale=LARGE)


def _told(key: str, node: Model, dossier: Dossier) -> tuple[Block, ...]:
    """What was said under each label; nothing of what was left open."""
    fields = printed(worksheet(key).header)
    values = values_of(fields, node, dossier.people)
    return labelled((field.label, values[field.key]) for field in fields if values.get(field.key))
