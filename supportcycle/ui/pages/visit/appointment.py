"""When a visit is, where, and who is there."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.worksheet import Field
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side


def draw_when(path: Path) -> None:
    """The day, the time and how long, then the place."""
    row = [
        Field(key="on", label=text("visit.fields.on"), kind="date"),
        Field(key="at", label=text("visit.fields.at"), kind="line"),
        Field(key="minutes", label=text("visit.fields.minutes"), kind="line"),
    ]
    draw_side_by_side(row, path)
    draw_field(Field(key="place", label=text("visit.fields.place"), kind="line"), (*path, "place"))


def draw_when_and_who(path: Path) -> None:
    """The same, and below it who is there."""
    draw_when(path)
    draw_field(Field(key="present", label=text("visit.fields.present"), kind="people"), (*path, "present"))
    draw_field(Field(key="others", label=text("visit.fields.others"), kind="line"), (*path, "others"))
