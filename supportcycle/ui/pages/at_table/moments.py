"""How each kind of moment is asked and answered."""

from collections.abc import Callable, Mapping

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.visits.declaration import MomentKind
from supportcycle.ui.pages.at_table.boxes import draw_box, draw_choices, draw_opening
from supportcycle.ui.pages.at_table.life_domains import draw_life_domains, draw_wishes
from supportcycle.ui.shared.visit import MomentView

_DRAWERS: Mapping[MomentKind, Callable[[MomentView], None]] = {
    "opening": draw_opening,
    "text": draw_box,
    "choice": draw_choices,
    "life_domains": draw_life_domains,
    "lines": draw_wishes,
}


def draw_answer(table: MomentView) -> None:
    """What is asked about, and where the answer is given."""
    _DRAWERS[table.screen.moment.kind](table)


def heading_of(table: MomentView) -> str:
    """The question; that of a life domain with its name before it."""
    moment, item = table.screen.moment, table.screen.item
    if moment.each == "life_domains":
        row = next((row.label for row in worksheet("personal_profile").rows if row.key == item), "")
        return (
            f"{row.split(' (')[0]}: {moment.question[:1].lower()}{moment.question[1:]}"
            if row
            else moment.question
        )
    return moment.question
