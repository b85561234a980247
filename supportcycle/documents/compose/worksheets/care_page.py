"""The page of somebody who cares, to take home and fill in: for that person alone."""

from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.frame import framed
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.compose.worksheets.blocks import sheet_blocks
from supportcycle.documents.compose.worksheets.contents import Filled
from supportcycle.documents.tree import Block, Document, Paragraph
from supportcycle.documents.words.names import People
from supportcycle.domain.model.people import NetworkMember


def care_page(person: NetworkMember | None, people: People, subtitle: str) -> Document:
    """What this person answered, and room to write where nothing was; without a person an empty page."""
    sheet = worksheet("care")
    values = values_of(sheet.fields, person.care, people) if person else {}
    blocks: list[Block] = [Paragraph(sheet.purpose, "lead")]
    for field in sheet.header:
        one, said = sheet.model_copy(update={"header": (field,)}), values.get(field.key, "")
        blocks += sheet_blocks(one, Filled(values=values), titled=False, blank=not said)
    return framed(sheet.title, subtitle, blocks)
