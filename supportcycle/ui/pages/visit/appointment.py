"""When a visit is and where."""

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
