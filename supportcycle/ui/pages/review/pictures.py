"""How it went, in pictures to talk about together; each says the same in words."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.pictures.goals_over_time import goals_chart
from supportcycle.documents.pictures.progress import dimensions, pictures_of
from supportcycle.documents.pictures.support import DescribedPicture
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import phase_reached
from supportcycle.domain.model.review import DimensionReview
from supportcycle.domain.model.worksheet import Row
from supportcycle.domain.quality_of_life_change import said_in_the_beginning
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.shared.sheet_rows import told_picked
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.chart import draw_chart_fold
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.picture import show_picture

_COURSE, _AROUND = ("course",), ("circles", "carriers")
_WHY = ("carriers",)


def draw_pictures(evaluation: Path | None) -> None:
    """All there is to see, and the sides of life to look back on in this time of looking back."""
    st.markdown(text("pictures.why"))
    pictures = pictures_of(session.dossier(), phase_reached(session.round()[1]))
    _draw([each for each in pictures if each.key in _COURSE])
    draw_chart_fold(text("charts.goals.title"), "goals_chart", partial(goals_chart, session.dossier()))
    _draw([each for each in pictures if each.key in _AROUND])
    section(text("pictures.dimensions.title"))
    draw_dimensions(evaluation)
    _draw([each for each in pictures if each.key == "cycle"])


def _draw(pictures: list[DescribedPicture]) -> None:
    before = ""
    for shown in pictures:
        if shown.key != before:
            section(text(f"pictures.{shown.key}.title"))
            if shown.key in _WHY:
                st.caption(text(f"pictures.{shown.key}.why"))
        show_picture(shown.svg, shown.words, width=460 if shown.key == "cycle" else 680)
        before = shown.key


def draw_dimensions(evaluation: Path | None) -> None:
    """Choose, write, and the picture of what was chosen; before the first time only how to begin."""
    if evaluation is None:
        st.info(text("pictures.dimensions.first_review"))
        return
    path = (*evaluation, "dimensions")
    rows = {row.key: row for row in worksheet("quality_of_life").rows}
    for key in _draw_chosen(path, rows):
        _draw_pair(rows[key], (*path, key))
    if shown := dimensions(session.dossier()):
        show_picture(shown.svg, shown.words, width=680)


def _draw_chosen(path: Path, rows: dict[str, Row]) -> list[str]:
    held = dict(value_at(session.dossier(), path) or {})
    now = [key for key in rows if key in held]
    key = f"dimensions_{'_'.join(now)}"
    st.pills(
        text("pictures.dimensions.choose"),
        list(rows),
        selection_mode="multi",
        default=now,
        format_func=lambda row: rows[row].label,
        key=key,
        on_change=_choose,
        args=(path, key),
    )
    return now


def _choose(path: Path, key: str) -> None:
    """What has words in it stays chosen, so that nothing is lost by a press."""
    wanted = list(session.widget(key) or [])
    held: dict[str, DimensionReview] = dict(value_at(session.dossier(), path) or {})
    kept = {row: review for row, review in held.items() if row in wanted or review.now.strip()}
    chosen = kept | {row: DimensionReview() for row in wanted if row not in kept}
    session.change(lambda dossier: with_value(dossier, path, chosen))


def _draw_pair(row: Row, path: Path) -> None:
    with st.container(border=True, key=f"pair_{row.key}"):
        st.markdown(f"**{row.label}**")
        if told := told_picked(row):
            st.caption(told)
        then, now = st.columns(2)
        with then:
            st.caption(text("pictures.dimensions.then"))
            st.text(
                said_in_the_beginning(session.dossier(), row.key) or text("pictures.dimensions.nothing_then")
            )
        with now:
            draw_field(worksheet("dimension_review").named["now"], (*path, "now"))
