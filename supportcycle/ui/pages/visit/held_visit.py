"""What was noted about a visit that was held: when, who was there, what it was about, what stayed covered."""

from functools import partial

from supportcycle.content.catalogue import text
from supportcycle.domain.editing.spoken_notes import is_spoken_at
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.visits.turning import visit_path
from supportcycle.ui import session
from supportcycle.ui.pages.visit.appointment import draw_when_and_who
from supportcycle.ui.pages.visit.covered import draw_covered
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.fold import draw_fold


def draw_held_visit(visit_id: str, visit: Visit) -> None:
    """A fold with all of it, so that it can still be read and put right."""
    path = visit_path(session.dossier(), visit_id)
    draw_fold(
        text("visit.after.about"),
        f"held_{visit_id}",
        partial(_draw_noted, path, visit),
        pointed=is_pointed(path),
        icon=":material/event_note:",
    )


def _draw_noted(path: Path, visit: Visit) -> None:
    draw_when_and_who(path)
    draw_field(Field(key="about", label=text("visit.fields.about"), kind="text"), (*path, "about"))
    words = (*path, "right_words")
    if visit.right_words.strip() or is_spoken_at(session.dossier(), words):
        draw_field(Field(key="right_words", label=text("at_table.right_words"), kind="text"), words)
    draw_covered(path)
