"""What the municipality looks into for each help that is asked: folded questions, before the paper."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.words.help import provision_name
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.dossier import current_version, steps_now
from supportcycle.ui import session
from supportcycle.ui.pages.request.law import draw_law
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.widgets.fields import draw_grid
from supportcycle.ui.widgets.markdown import escape_markdown

ROWS = (
    ("problem", "needed"), ("usual_help", "beyond_usual"), ("network_help", "general_offer"),
    ("ordinary", "cheaper"), ("wlz", "other_laws"),
)  # fmt: skip
"""Two and two in the order of the Centrale Raad van Beroep."""


def draw_grounds() -> None:
    """A fold for each help that is asked now; closed it costs nothing."""
    round_id, round = session.round()
    version_id, _ = current_version(round)
    for goal_id, step_id, step in steps_now(round):
        for line_id, line in step.wmo.items():
            if not is_blank(line):
                plan = ("rounds", round_id, "versions", version_id, "plans", goal_id)
                path = (*plan, "steps", step_id, "wmo", line_id, "grounds")
                _draw_of(escape_markdown(provision_name(line)), path)


def _draw_of(name: str, path: Path) -> None:
    keys = [key for row in ROWS for key in row]
    title = text("request.grounds", what=name)
    draw_named_fold(title, path, keys, lambda: _draw_questions(path), telling=False)


def _draw_questions(path: Path) -> None:
    sheet = worksheet("grounds")
    st.caption(sheet.purpose)
    draw_grid(sheet.fields, path, ROWS)
    draw_law(rules()["grounds"].values())
