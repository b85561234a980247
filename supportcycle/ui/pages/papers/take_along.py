"""The dossier for another program: one file, the safest unless somebody chooses otherwise."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.exchange.book_sheet import Value
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.taken_along import (
    CODES_IN,
    GoesAlong,
    asked_for,
    health_goes,
    left_out,
)
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file
from supportcycle.ui.shared.papers.take_along import draw_goes_along, draw_key_list
from supportcycle.ui.shared.team.step_up import draw_again_first
from supportcycle.ui.widgets.fold import draw_fold

KEY = "take_along"


def draw_take_along() -> None:
    """Folded away: what for which program, what goes along, and the file."""
    draw_fold(text("exchange.take.title"), KEY, _draw, icon=":material/table_view:")


def _draw() -> None:
    st.caption(text("exchange.take.why"))
    if draw_again_first():
        return
    name = st.selectbox(
        text("exchange.take.which"),
        list(TAKEN_ALONG),
        format_func=lambda name: text(f"exchange.take.name.{name}"),
        key=f"{KEY}_which",
    )
    st.caption(text(f"exchange.take.about.{name}"))
    along = draw_goes_along(KEY, name)
    _draw_what_stays(name, along)
    wanted = (KEY, name, along)
    if st.button(text("exchange.take.make"), key=f"{KEY}_make"):
        _make(wanted)
    if made := made_file(wanted):
        draw_made(made, text(f"exchange.take.file.{name}"), key=f"{KEY}_fetch")
        if name in CODES_IN:
            draw_key_list(KEY, made.told, _key_rows)


def _draw_what_stays(name: str, along: GoesAlong) -> None:
    """Who is not in the file and what to tick for that, and that health stays when the client said so."""
    dossier = session.dossier()
    if along.medical and not health_goes(dossier, along):
        st.info(text("exchange.take.health_stays"))
    if count := left_out(dossier, name):
        ticks = "* + *".join(choice_label("may_leave", each) for each in asked_for(name))
        key = "exchange.take.left_out_one" if count == 1 else "exchange.take.left_out"
        st.info(text(key, count=count, ticks=ticks))


def _make(wanted: tuple[str, str, GoesAlong]) -> None:
    from supportcycle.documents.exchange.outgoing.made_of import MADE_OF

    _, name, along = wanted
    codes = Codes()
    content = MADE_OF[name](session.dossier(), codes, along)
    make_file(wanted, TAKEN_ALONG[name], content, told=codes)


def _key_rows(codes: Codes) -> list[list[Value]]:
    from supportcycle.documents.exchange.outgoing.book import key_list

    return key_list([session.dossier()], codes)
