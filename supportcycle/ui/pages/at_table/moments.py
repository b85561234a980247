"""How each kind of moment is asked and answered."""

from collections.abc import Callable, Mapping

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.visits.declaration import MomentKind
from supportcycle.ui.pages.at_table.boxes import draw_box, draw_choices, draw_opening
from supportcycle.ui.pages.at_table.life_areas import draw_areas, draw_wishes
from supportcycle.ui.shared.visit import Table

_DRAWERS: Mapping[MomentKind, Callable[[Table], None]] = {
    "opening": draw_opening,
    "text": draw_box,
    "choice": draw_choices,
    "areas": draw_areas,
    "lines": draw_wishes,
}


def draw_answer(table: Table) -> None:
    """What is asked about, and where the answer is given."""
    _DRAWERS[table.screen.moment.kind](table)


def heading_of(table: Table) -> str:
    """The question; that of a life area with its name before it."""
    moment, item = table.screen.moment, table.screen.item
    if moment.each == "areas":
        row = next((row.label for row in worksheet("personal_profile").rows if row.key == item), "")
        return (
            f"{row.split(' (')[0]}: {moment.question[:1].lower()}{moment.question[1:]}"
            if row
            else moment.question
        )
    return moment.question
