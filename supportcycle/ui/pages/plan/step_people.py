"""Who does what in a step: people around the client, professionals, and what is asked of the Wmo."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.words.help import asked_amount
from supportcycle.domain.kind_of_help import lives_with_client
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.plan import Asked, Helper
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shared.helper_questions import draw_rather_not, draw_signs, draw_talk_first
from supportcycle.ui.shared.map_links import draw_back
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.widgets.fields import draw_field, draw_grid, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

FIRST = ("person", "what", "asked")
MORE = (("frequency", "hours"), ("since", "until"), ("takes_over", "in_return"))
PROFESSIONAL = ("organisation", "what", "frequency")
HOW_LONG = (("hours", "since", "until"), ("coordinates",))
MEASURE = ("what", "amount")
MEASURE_MORE = (
    ("category", "duration", "provider"), ("leveringsvorm", "form_reason"), ("problem_since", "other_law"),
)  # fmt: skip
ANSWERED = ("outcome", "granted")
"""What the municipality answered comes later, on the page about doing."""


def draw_helper(path: Path) -> None:
    """Somebody around the client: what, how often, asked yet, and what the client does in return. Of
    somebody who lives there: whether this help is usual in a home, for the law asks that of each help."""
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
    more = sheet.without(*FIRST, "who_asks", "hulp")
    _draw_more("plan.more_about_helper", path, more, lambda: draw_grid(more, path, MORE))


def draw_professional(path: Path) -> None:
    """An organisation: what it does, how often, and whether it coordinates."""
    sheet = worksheet("professional")
    draw_side_by_side([sheet.named[key] for key in PROFESSIONAL], path)
    more = sheet.without(*PROFESSIONAL)
    _draw_more("plan.how_long", path, more, lambda: draw_grid(more, path, HOW_LONG))


def draw_voorziening(path: Path) -> None:
    """What is asked of the municipality, why, and in which form."""
    sheet = worksheet("voorziening")
    draw_side_by_side([sheet.named[key] for key in MEASURE], path, widths=(2, 1))
    _draw_offered_amount(path)
    draw_field(sheet.named["reason"], (*path, "reason"))
    more = sheet.without(*MEASURE, "reason", *ANSWERED)
    _draw_more("plan.more_about_measure", path, more, lambda: _draw_measure_more(path, more))


def _draw_offered_amount(path: Path) -> None:
    """How often this help comes in the same step, to take over with one tap while no amount was said."""
    step, line = (value_at(session.dossier(), each) for each in (path[:-2], path))
    often = "" if line.amount.strip() else asked_amount(line, step)
    if often:
        label, place = text("plan.take_over_amount", amount=escape_markdown(often)), (*path, "amount")
        key = session.field_key((*place, "offered"))
        st.button(label, key=key, on_click=_take_over, args=(place, often))


def _take_over(place: Path, words: str) -> None:
    session.write(place, words)
    session.redraw(place)


def _draw_more(name: str, path: Path, fields: Sequence[Field], draw: Callable[[], None]) -> None:
    keys = [field.key for field in fields]
    choices = {field.key: field.choices for field in fields if field.choices}
    draw_named_fold(text(name), path, keys, draw, choices=choices)


def _draw_measure_more(path: Path, fields: Iterable[Field]) -> None:
    draw_grid(fields, path, MEASURE_MORE)
    if not value_at(session.dossier(), (*path, "leveringsvorm")):
        st.caption(text("plan.form_open"))
