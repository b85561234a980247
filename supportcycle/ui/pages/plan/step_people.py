"""Who does what in a step: people around the client, professionals, and what is asked of the Wmo."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.plan import Asked, Helper
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shared.helper_questions import draw_rather_not, draw_talk_first
from supportcycle.ui.shared.map_links import draw_back
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fields import draw_field, draw_grid, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold

FIRST = ("person", "what", "frequency")
MORE = (("hours", "since", "until"), ("takes_over", "in_return"))
PROFESSIONAL = (("organisation", "what", "frequency"), ("hours", "since", "until"))
MEASURE = (("what", "category"), ("amount", "duration", "provider"))
ANSWER = ("outcome", "granted")
"""What the municipality answered comes later, on the page about doing."""


def draw_helper(path: Path) -> None:
    """Somebody around the client: what, how often, asked yet, and what the client does in return."""
    helper: Helper = value_at(session.dossier(), path)
    sheet = worksheet("helper")
    draw_side_by_side([sheet.named[key] for key in FIRST], path)
    draw_rather_not(helper.person, session.round()[1].goals.get(path[5], Goal()))
    draw_talk_first(helper.person, path)
    draw_field(sheet.named["asked"], (*path, "asked"))
    if helper.asked in (Asked.NOT_YET, Asked.LATER) or helper.who_asks:
        draw_field(sheet.named["who_asks"], (*path, "who_asks"))
    draw_back([helper.person], path)
    draw_fold(
        text("plan.more_about_helper"),
        f"more_{session.field_key(path)}",
        lambda: draw_grid(sheet.fields, path, MORE, without=(*FIRST, "asked", "who_asks")),
        pointed=_points_to_more(path),
    )


def _points_to_more(path: Path) -> bool:
    return any(is_pointed((*path, key)) for keys in MORE for key in keys)


def draw_professional(path: Path) -> None:
    """An organisation: what it does, how often, and whether it coordinates."""
    draw_grid(worksheet("professional").fields, path, PROFESSIONAL)


def draw_voorziening(path: Path) -> None:
    """What is asked of the municipality, why, and in which form."""
    sheet = worksheet("voorziening")
    draw_grid(sheet.fields, path, MEASURE, without=(*ANSWER, "leveringsvorm", "form_reason", "other_law"))
    draw_side_by_side([sheet.named["leveringsvorm"], sheet.named["form_reason"]], path)
    if not value_at(session.dossier(), (*path, "leveringsvorm")):
        st.caption(text("plan.form_open"))
    draw_field(sheet.named["other_law"], (*path, "other_law"))
