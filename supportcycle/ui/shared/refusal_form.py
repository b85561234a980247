"""What goes with a no, folded wherever it was said: why, and the day to come back to it."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.widgets.fields import draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

_REASON = ("why", "return_on")


def draw_refusal(path: Path, name: str = "") -> None:
    """The fold of the `Refusal` at `path`; `name` says whom it is about where several stand side by side. Its
    title tells the day; of why only that it was said."""
    label = text("refusal.of_person", name=escape_markdown(name)) if name else text("refusal.fold")
    day = str(value_at(session.dossier(), (*path, "return_on")) or "").strip()
    draw_named_fold(label, path, _REASON, lambda: _draw(path), telling=False, told=day)


def _draw(path: Path) -> None:
    sheet = worksheet("refusal").named
    draw_side_by_side([sheet[key] for key in _REASON], path)
