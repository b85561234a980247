"""Who does what in a step: people around the client, professionals, and what is asked of the Wmo."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.kind_of_help import lives_with_client
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.plan import Asked, Helper
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shared.helper_questions import draw_rather_not, draw_signs, draw_talk_first
from supportcycle.ui.shared.map_links import draw_back
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.widgets.fields import draw_field, draw_grid, draw_side_by_side

FIRST = ("person", "what", "asked")
MORE = (("frequency", "hours"), ("since", "until"), ("takes_over", "in_return"))
PROFESSIONAL = ("organisation", "what", "frequency")
HOW_LONG = ("hours", "since", "until", "coordinates")
MEASURE = ("what", "amount")
MEASURE_MORE = (("category", "duration", "provider"), ("leveringsvorm", "form_reason"), ("other_law",))
"""Without what the municipality answered: that comes later, on the page about doing."""


def draw_helper(path: Path) -> None:
    """Somebody around the client: what, how often, asked yet, and what the client does in return."""
    helper: Helper = value_at(session.dossier(), path)
    sheet = worksheet("helper")
    draw_side_by_side([sheet.named[key] for key in FIRST], path)
    if lives_with_client(session.dossier().people.get(helper.person or "")):
        draw_field(sheet.named["hulp"], (*path, "hulp"))
    goal = session.round()[1].goals.get(path[5], Goal())
    draw_signs(helper.person, goal, asked=True)
    draw_rather_not(helper.person, goal)
    draw_talk_first(helper.person, path)
    if helper.asked in (Asked.NOT_YET, Asked.LATER) or helper.who_asks:
        draw_field(sheet.named["who_asks"], (*path, "who_asks"))
    draw_back([helper.person], path)
    keys = [key for row in MORE for key in row]
    more = [sheet.named[key] for key in keys]
    draw_named_fold(text("plan.more_about_helper"), path, keys, lambda: draw_grid(more, path, MORE))


def draw_professional(path: Path) -> None:
    """An organisation: what it does, how often, and whether it coordinates."""
    named = worksheet("professional").named
    draw_side_by_side([named[key] for key in PROFESSIONAL], path)
    more = [named[key] for key in HOW_LONG]
    rows = (HOW_LONG[:-1], HOW_LONG[-1:])
    draw_named_fold(text("plan.how_long"), path, HOW_LONG, lambda: draw_grid(more, path, rows))


def draw_voorziening(path: Path) -> None:
    """What is asked of the municipality, why, and in which form."""
    named = worksheet("voorziening").named
    draw_side_by_side([named[key] for key in MEASURE], path, widths=(2, 1))
    draw_field(named["reason"], (*path, "reason"))
    keys = [key for row in MEASURE_MORE for key in row]
    draw_named_fold(text("plan.more_about_measure"), path, keys, lambda: _draw_measure_more(path, keys))


def _draw_measure_more(path: Path, keys: list[str]) -> None:
    draw_grid([worksheet("voorziening").named[key] for key in keys], path, MEASURE_MORE)
    if not value_at(session.dossier(), (*path, "leveringsvorm")):
        st.caption(text("plan.form_open"))
