"""Phase 2: the scheme of quality of life, one dimension at a time, of those that were chosen."""

from collections.abc import Collection
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.pictures.quality_of_life_chart import quality_of_life_chart
from supportcycle.domain.model.worksheet import Row, Worksheet
from supportcycle.ui import session
from supportcycle.ui.pages.quality_of_life.indicators import draw_indicators
from supportcycle.ui.shared.client_edition import client_edition, in_client_dutch
from supportcycle.ui.shared.quality_of_life_flower import flower
from supportcycle.ui.shared.sheet_rows import draw_cards_of, draw_cell, draw_in_one, draw_not_now, looked_at
from supportcycle.ui.shell.page import page, section
from supportcycle.ui.widgets.chart import draw_chart_fold
from supportcycle.ui.widgets.fields import draw_guide
from supportcycle.ui.widgets.picture import show_picture
from supportcycle.ui.widgets.tiles import Tile, draw_tiles

CHOOSE, _OPENED = "choose", "dimensions_opened"


def show() -> None:
    """Draw the page, in words for the client who looks along."""
    with in_client_dutch():
        _draw_page()


def _draw_page() -> None:
    sheet = worksheet("quality_of_life")
    done = looked_at(sheet) if session.has_dossier() else []
    opened = session.recall(_OPENED) or ()
    asleep = [row.key for row in sheet.rows if row.key not in (*done, *opened)]
    subjects = {CHOOSE: text("quality_of_life.choose")} | {row.key: row.label for row in sheet.rows}
    subjects["overview"] = text("quality_of_life.overview")
    with page("quality_of_life", subjects, done=done, asleep=asleep) as now:
        if now == CHOOSE:
            _draw_choice(done)
        elif now == "overview":
            _draw_overview()
        else:
            _draw_row(next(row for row in sheet.rows if row.key == now))


def _draw_choice(done: Collection[str]) -> None:
    """The eight sides of a good life, to open those that are to be talked about."""
    sheet = worksheet("quality_of_life")
    section(text("quality_of_life.choose"))
    st.markdown(sheet.purpose)
    tiles = {row.key: Tile(row.label, f"quality_of_life.{row.key}") for row in sheet.rows}
    chosen = [*done, *(session.recall(_OPENED) or ())]
    label = text("quality_of_life.choose")
    key = session.field_key(("quality_of_life", "dimensions"))
    draw_tiles(label, tiles, chosen, _open, key, visibility="collapsed")


def _open(chosen: tuple[str, ...]) -> None:
    """What was tapped is offered; what something was said in stays so."""
    session.remember(_OPENED, chosen)


def _draw_row(row: Row) -> None:
    sheet = worksheet("quality_of_life")
    if client_edition().simple:
        draw_in_one(sheet.key, row.key)
    else:
        section(row.label)
        draw_guide(row.guide)
        draw_indicators(row)
        _draw_cells(sheet, row)
    draw_not_now(sheet.key, row)


def _draw_cells(sheet: Worksheet, row: Row) -> None:
    for pair in (sheet.columns[:2], sheet.columns[2:]):
        for place, column in zip(st.columns(2), pair, strict=True):
            with place:
                draw_cell(sheet, row, column)


def _draw_overview() -> None:
    sheet = worksheet("quality_of_life")
    section(text("quality_of_life.overview"))
    st.markdown(text("quality_of_life.no_score"))
    show_picture(*flower({row.key: row.label for row in sheet.rows}), width=560)
    make = partial(quality_of_life_chart, session.dossier())
    draw_chart_fold(text("charts.quality_of_life.title"), "quality_of_life_chart", make)
    draw_cards_of(sheet)
