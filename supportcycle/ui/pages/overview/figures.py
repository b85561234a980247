"""Figures of the dossiers that are shown, each in a fold: nothing is counted while it is closed."""

from collections.abc import Sequence

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.domain.deadlines import terms_from
from supportcycle.domain.dossier_list import DossierLine
from supportcycle.domain.overview.spread import over_phases, over_weeks
from supportcycle.domain.overview.waiting import waits
from supportcycle.figures.charts.chart import Chart
from supportcycle.figures.charts.overview.phases import phases_chart
from supportcycle.figures.charts.overview.waiting import waiting_chart
from supportcycle.figures.charts.overview.weeks import weeks_chart
from supportcycle.ui import session
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.chart import draw_chart_fold


def draw_figures(lines: Sequence[DossierLine]) -> None:
    """Three figures, each with the same in words and as a table."""
    today, terms = session.today(), terms_from(rules())

    def phases() -> Chart | None:
        return phases_chart(over_phases(lines))

    def weeks() -> Chart | None:
        return weeks_chart(over_weeks(lines, today))

    def waiting() -> Chart | None:
        return waiting_chart(waits(lines, today, terms), terms)

    section(text("overview.figures.title"))
    st.caption(text("overview.figures.not_a_score"))
    draw_chart_fold(text("overview.figures.phases.title"), "overview_phases", phases)
    draw_chart_fold(text("overview.figures.weeks.title"), "overview_weeks", weeks)
    draw_chart_fold(text("overview.figures.waiting.title"), "overview_waiting", waiting)
