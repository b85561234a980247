"""A worksheet as blocks: fields above, a table, fields below, as declared."""

from collections.abc import Iterable

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.compose.worksheets.contents import Filled
from supportcycle.documents.tree import Block, Column, Heading, Labelled, Table
from supportcycle.domain.model.worksheet import Field, Worksheet

LINES_TO_WRITE, LINES_OF_A_STORY, LINES_IN_ROW, LINES_IN_FIXED_ROW, OPEN_ROWS = 3, 8, 4, 4, 5
WIDE, NUMBER_WIDTH = 4.0, 0.35
"""From columns that are together so wide on, a table asks for the long side of the paper."""
BESIDE, BETWEEN = 100, "\u2003 "
"""So many characters of boxes to tick stand beside each other, with room between them."""

_ROW_TITLES = {
    "step_review": "evaluation.step",
    "goal_review": "evaluation.about_goal",
    "dimension_review": "evaluation.dimension",
    "helper_review": "evaluation.step",
    "provision_review": "evaluation.provision",
    "paid_line": "evaluation.provision",
}


_STORIES = ("text", "long_text")


def sheet_blocks(worksheet: Worksheet, filled: Filled, *, titled: bool, blank: bool) -> tuple[Block, ...]:
    """One sheet, under its title when there are more. `blank`: with boxes to tick and room to write in."""
    title = (Heading(filled.title),) if titled and filled.title else ()
    draw = _to_write_on if blank else lambda fields: _filled_in(fields, filled)
    table = (_table(worksheet, filled, blank=blank),) if printed(worksheet.columns) else ()
    return (*title, *draw(printed(worksheet.header)), *table, *draw(printed(worksheet.footer)))


def is_wide(worksheet: Worksheet) -> bool:
    """Whether the table is so wide that the paper lies on its side."""
    return sum(column.width for column in _columns(worksheet)) >= WIDE


def printed(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The fields that stand on paper."""
    return tuple(field for field in fields if field.print)


def _filled_in(fields: Iterable[Field], filled: Filled) -> tuple[Block, ...]:
    return tuple(
        Labelled(field.label, filled.values.get(field.key, ""), share=0 if field.kind in _STORIES else 1)
        for field in fields
    )


def _to_write_on(fields: Iterable[Field]) -> tuple[Block, ...]:
    return tuple(map(_empty_field, fields))


def _empty_field(field: Field) -> Block:
    if field.kind in ("choice", "choices"):
        boxes = [text("shared.box", words=label) for label in choice_lists()[field.choices or ""].values()]
        if len("".join(boxes)) > BESIDE:
            return Labelled(field.label, "\n".join(boxes))
        return Labelled(field.label, BETWEEN.join(box.replace(" ", "\u00a0") for box in boxes))
    if field.kind == "yes":
        return Labelled(field.label, text("shared.box", words=text("worksheets.yes")))
    if field.kind in _STORIES:
        return Labelled(
            field.label, "", lines=LINES_OF_A_STORY if field.kind == "long_text" else LINES_TO_WRITE
        )
    return Labelled(field.label, "")


def _row_title(worksheet: Worksheet) -> str:
    if worksheet.row_title:
        return worksheet.row_title
    return text(_ROW_TITLES[worksheet.key]) if worksheet.key in _ROW_TITLES else ""


def _columns(worksheet: Worksheet) -> tuple[Column, ...]:
    title = _row_title(worksheet)
    names = (Column(title, NUMBER_WIDTH if worksheet.open_rows else 1.0),) if title else ()
    return (*names, *(Column(field.label, field.width) for field in printed(worksheet.columns)))


def _table(worksheet: Worksheet, filled: Filled, *, blank: bool) -> Table:
    fields, row_title = printed(worksheet.columns), _row_title(worksheet)
    rows = tuple(
        (*((name,) if row_title else ()), *(values.get(field.key, "") for field in fields))
        for name, values in filled.rows or _empty_rows(worksheet)
    )
    return Table(
        "",
        _columns(worksheet),
        rows,
        row_headings=bool(row_title),
        room=_room(worksheet, filled, blank=blank),
    )


def _empty_rows(worksheet: Worksheet) -> list[tuple[str, dict[str, str]]]:
    if worksheet.rows:
        return [(row.label, {}) for row in worksheet.rows]
    count = worksheet.open_rows or OPEN_ROWS
    numbered = bool(worksheet.row_title)
    return [(text("worksheets.number", number=n) if numbered else "", {}) for n in range(1, count + 1)]


def _room(worksheet: Worksheet, filled: Filled, *, blank: bool) -> int:
    if filled.rows and not blank:
        return 1
    return LINES_IN_FIXED_ROW if worksheet.rows else LINES_IN_ROW
