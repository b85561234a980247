"""Who cares for the client or somebody at home: a page for each of them, in their own voice."""

from collections.abc import Iterator
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.number_words import months_in_words, number_in_words
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.worksheets.care_page import care_page
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.maps.network_map import made_on
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.wmo import Hulp
from supportcycle.domain.network.care_signals import (
    INTENSE_HOURS,
    LONG_MONTHS,
    CareReading,
    CareSignal,
    care_reading,
    carers,
)
from supportcycle.domain.network.who_counts import informal
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import draw_nobody_yet
from supportcycle.ui.shared.consents import draw_consent
from supportcycle.ui.shared.papers.map_paper import draw_download, draw_make_button
from supportcycle.ui.shared.person_chooser import draw_chooser, draw_next, draw_pick
from supportcycle.ui.shared.plan.plan_load import load_lines
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown

_PARTS = {
    "doing": (("hours_a_week", "since", "months"), ("tasks",)),
    "arranging": (("arranges",),),
    "own_life": (("own_life",), ("signs",)),
    "helping": (("wants_to_share", "would_help"), ("takes_over", "takes_over_words")),
}
"""The threefold role of who cares (r.4939-4942), and what would give air."""


def draw_care() -> None:
    """Who cares, and the page of one of them."""
    section(text("maps.subjects.care"))
    st.markdown(text("maps.care.what_for"))
    dossier = session.dossier()
    names = on_map(dossier)
    if not names:
        draw_nobody_yet()
        return
    around = {id: name for id, name in names.items() if id in informal(dossier)}
    called = [id for id in around if dossier.people[id].hulp is Hulp.MANTELZORG]
    draw_pick("carers", text("maps.care.who"), around, called, _call)
    caring = {id: names[id] for id in carers(dossier) if id in names}
    if not caring:
        st.caption(text("maps.care.nobody"))
        return
    done = [id for id in caring if not is_blank(dossier.people[id].care)]
    id = next(iter(caring))
    if len(caring) > 1:
        id = draw_chooser("care", caring, done, places=lambda each: (("people", each, "care"),))
    session.remember("turn_care", id)
    _draw_page(id, escape_markdown(caring[id]))
    draw_next("care", caring, id)


def _call(dossier: Dossier, id: str, on: bool) -> Dossier:
    return with_value(dossier, ("people", id, "hulp"), Hulp.MANTELZORG if on else None)


def _draw_page(id: str, name: str) -> None:
    st.subheader(text("maps.care.of", name=name), anchor=False)
    path = ("people", id, "care")
    form, beside = st.columns([3, 2], gap="large")
    with form:
        st.markdown(worksheet("care").purpose)
        fields = worksheet("care").named
        draw_side_by_side([fields["filled_by"], fields["on"]], path, widths=(2, 1))
        strain = worksheet("person").named["strain"].model_copy(update={"help": ""})
        draw_field(strain, ("people", id, "strain"), label=text("maps.care.strain"))
        for part in _PARTS:
            _draw_part(part, path)
    with beside:
        _draw_signal(care_reading(session.dossier().people[id].care, session.today()))
        _draw_plan(id, name)
        _draw_going_out(id, name)


def _draw_part(part: str, path: Path) -> None:
    fields = worksheet("care").named
    st.markdown(f"**{text(f'maps.care.parts.{part}')}**")
    for keys in _PARTS[part]:
        draw_side_by_side([fields[key] for key in keys], path)


def _draw_signal(reading: CareReading) -> None:
    """What to do with it at the table, with all that led there; never a score or a colour."""
    with st.container(border=True, key="care_signal", gap="xsmall"):
        st.markdown(f"**{text('maps.care.signal.title')}**")
        st.markdown(text(f"maps.care.signal.{reading.signal}"))
        if reading.signal is not CareSignal.UNKNOWN and (reasons := list(_reasons(reading))):
            st.markdown("\n".join(f"- {escape_markdown(reason)}" for reason in reasons))
        st.caption(text("maps.care.signal.why"))


def _reasons(reading: CareReading) -> Iterator[str]:
    if reading.lasting:
        yield text("maps.care.signal.lasting", term=months_in_words(LONG_MONTHS))
    if reading.intense:
        yield text("maps.care.signal.intense", hours=number_in_words(INTENSE_HOURS))
    for sign in reading.signs:
        yield choice_label("care_sign", sign)


def _draw_plan(id: str, name: str) -> None:
    with st.container(border=True, key="care_plan", gap="xsmall"):
        st.markdown(f"**{text('maps.care.plan.title', name=name)}**")
        lines = load_lines(id)
        if lines:
            st.markdown("\n".join(f"- {escape_markdown(line)}" for line in lines))
        else:
            st.caption(text("maps.care.plan.nothing"))
        draw_field(worksheet("care").named["talked_about"], ("people", id, "care", "talked_about"))


def _draw_going_out(id: str, name: str) -> None:
    """Consent of who cares, and the page on paper."""
    with st.container(border=True, key="care_paper", gap="xsmall"):
        st.markdown(f"**{text('maps.care.paper')}**")
        draw_consent(id, MayLeave.STRAIN, text("maps.care.may_leave", name=name))
        st.caption(text("maps.care.may_leave_why"))
        people = session.dossier().people
        with st.container(horizontal=True, key="care_make"):
            filled = partial(care_page, people[id], people, made_on(session.today()))
            draw_make_button("care", "make", filled, key=id, own=id)
            draw_make_button(
                "care", "blank_page", partial(care_page, None, {}, text("worksheets.blank_subtitle")), key=id
            )
        draw_download("care", key=id)
