"""How each kind of moment is asked and answered."""

from collections.abc import Callable, Mapping

from supportcycle.domain.visits.declaration import MomentKind
from supportcycle.ui.pages.at_table.boxes import draw_box, draw_choices, draw_opening
from supportcycle.ui.pages.at_table.dimensions import draw_dimensions, draw_flower
from supportcycle.ui.pages.at_table.faces import draw_card
from supportcycle.ui.pages.at_table.goal import draw_goal
from supportcycle.ui.pages.at_table.helper import draw_helper
from supportcycle.ui.pages.at_table.ideas import draw_ideas, draw_pick, draw_weighing
from supportcycle.ui.pages.at_table.life_domains import draw_life_domains, draw_rank, draw_wishes
from supportcycle.ui.pages.at_table.people import draw_circle, draw_energy, draw_people
from supportcycle.ui.pages.at_table.questions import question_about
from supportcycle.ui.pages.at_table.read_back import draw_read_back
from supportcycle.ui.pages.at_table.reading import draw_agreement, draw_reading
from supportcycle.ui.pages.at_table.whats_next import draw_next
from supportcycle.ui.shared.visit import MomentView

_DRAWERS: Mapping[MomentKind, Callable[[MomentView], None]] = {
    "opening": draw_opening,
    "text": draw_box,
    "choice": draw_choices,
    "life_domains": draw_life_domains,
    "dimensions": draw_dimensions,
    "flower": draw_flower,
    "lines": draw_wishes,
    "goal": draw_goal,
    "ideas": draw_ideas,
    "weigh": draw_weighing,
    "pick": draw_pick,
    "helper": draw_helper,
    "reading": draw_reading,
    "agreement": draw_agreement,
    "read_back": draw_read_back,
    "faces": draw_card,
    "next": draw_next,
    "people": draw_people,
    "circle": draw_circle,
    "energy": draw_energy,
    "rank": draw_rank,
}


def draw_answer(table: MomentView) -> None:
    """What is asked about, and where the answer is given."""
    _DRAWERS[table.screen.moment.kind](table)


def heading_of(table: MomentView) -> str:
    """The question; that of a life domain with its name before it."""
    return question_about(table.screen.moment, [table.screen.item])
