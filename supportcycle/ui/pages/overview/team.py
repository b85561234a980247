"""Figures for the team: counted when somebody asks for it, only what the organisation lets be counted."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.team_figures.suppression import FEW, ShownCounts, shown_of
from supportcycle.domain.team_figures.tally import Quarter, Tally, TeamFigure
from supportcycle.figures.charts.team.by_quarter import figure_name, team_chart
from supportcycle.ui import session
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.ui.widgets.chart import draw_chart
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.team_figures.counting import allowed_figures, tallied

_TALLY = "team_tally"
MOST_QUARTERS = 8
Shown = dict[TeamFigure, dict[Quarter, ShownCounts]]


def draw_team_figures(lines: Sequence[DossierLine]) -> None:
    """Folded away, below the figures of the list; `lines` are all dossiers, whatever view is chosen."""
    title = text("team_figures.title")
    draw_fold(title, "overview_team", partial(_draw_inside, lines), icon=":material/groups:")


def _draw_inside(lines: Sequence[DossierLine]) -> None:
    figures = allowed_figures()
    if not figures:
        st.info(text("team_figures.not_allowed"), icon=":material/info:")
        return
    st.markdown(text("team_figures.why", few=FEW))
    st.caption(text("team_figures.opens", count=thousands(len(lines))))
    if st.button(text("team_figures.count"), key="team_count"):
        session.remember(_TALLY, _draw_counting(lines, figures))
    tally: Tally | None = session.recall(_TALLY)
    if tally is not None:
        _draw_counted(tally, figures)


def _draw_counting(lines: Sequence[DossierLine], figures: Sequence[TeamFigure]) -> Tally:
    """Read every dossier once, with how far it is; nothing but counts stays."""
    count = len(lines)
    bar = st.progress(0.0, text=text("team_figures.counting", done="0", count=thousands(count)))

    def tell(done: int) -> None:
        if done == count or done % max(1, count // 100) == 0:
            words = text("team_figures.counting", done=thousands(done), count=thousands(count))
            bar.progress(done / count, text=words)

    try:
        ids = [line.id for line in lines]
        return tallied(current_workspace(), ids, session.browser(), figures, tell)
    finally:
        bar.empty()


def _draw_counted(tally: Tally, figures: Sequence[TeamFigure]) -> None:
    st.markdown(text("team_figures.read", count=thousands(tally.dossiers)))
    if tally.unreadable:
        st.caption(text("team_figures.unreadable", count=thousands(tally.unreadable)))
    shown = shown_figures(tally, figures)
    for figure in figures:
        draw = partial(_draw_figure, figure, shown[figure])
        draw_fold(figure_name(figure), f"team_{figure}", draw)
    why = (text("team_figures.hidden_why", few=FEW), text("team_figures.again"))
    st.caption(" ".join((*why, text("team_figures.what_it_is_not"))))
    _draw_book(shown)


def shown_figures(tally: Tally, figures: Sequence[TeamFigure]) -> Shown:
    """The counts that may be seen, of the last quarters that are told."""
    today = session.today()
    return {
        figure: {
            quarter: shown_of(tally, figure, quarter, figures)
            for quarter in tally.quarters(figure, today)[-MOST_QUARTERS:]
        }
        for figure in figures
    }


def _draw_figure(figure: TeamFigure, quarters: Mapping[Quarter, ShownCounts]) -> None:
    if chart := team_chart(figure, quarters):
        draw_chart(chart, f"team_{figure}")
    else:
        st.info(text("charts.nothing"))
    st.caption(text("team_figures.counted_how", how=text(f"team_figures.{figure}.counted")))


def _draw_book(shown: Shown) -> None:
    from supportcycle.documents.exchange.team_book import team_book
    from supportcycle.documents.rendering import TAKEN_ALONG

    format = TAKEN_ALONG["book"]
    wanted = ("team_figures", tuple((figure, tuple(quarters)) for figure, quarters in shown.items()))
    if st.button(text("team_figures.make"), key="team_make"):
        make_file(wanted, format, team_book(shown))
    if made := made_file(wanted):
        draw_made(made, text("team_figures.file"), key="fetch_team")
