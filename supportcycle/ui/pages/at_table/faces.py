"""The client's own card about this talk: four questions with a face, and a box."""

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.touchstone import Touchstone
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_covered, draw_say, is_covered
from supportcycle.ui.shared.touchstone_faces import draw_questions
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.fields import draw_field


def draw_card(table: MomentView) -> None:
    """The four questions, and what the client wants to say."""
    path = table.place[:-1]
    card = value_at(session.dossier(), path) or Touchstone()
    draw_questions(card, path)
    if is_covered(table, table.place):
        draw_covered()
    else:
        draw_field(worksheet("touchstone").named["words"].model_copy(update={"kind": "line"}), table.place)
        draw_say(table, table.place)
