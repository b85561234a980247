"""When something stops: the second best option, and who around the client may be asked."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.editing import people_to_ask, place_now, with_asked_instead
from supportcycle.domain.fallback_option import second_best_for
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.review import helper_key
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown, unique_labels

Line = tuple[str, str, str]
"""Goal, step and helper."""


def draw_when_help_stops(step: Step, path: Path, sheet: str) -> None:
    """The second best option to take over in one press, and a field for what else can."""
    option = second_best_for(session.round()[1], step)
    if option and option.text.strip():
        st.info(text("review.second_best", option=escape_markdown(option.text)), icon=":material/alt_route:")
        st.button(
            text("review.take_second_best"),
            key=f"take_{session.field_key((*path, 'instead'))}",
            on_click=_take_over,
            args=((*path, "instead"), option.text),
        )
    draw_field(worksheet(sheet).named["instead"], (*path, "instead"))


def draw_asking(step: Step, line: Line, review: Path) -> None:
    """The people who may be asked to take over; a press puts the question in the next version of the plan.

    Somebody who is not known yet is typed, and then put in the plan.
    """
    dossier = session.dossier()
    here = (*review, "helpers", helper_key(line[1], line[2]))
    now = place_now(dossier, review[1], line)
    if now is None:
        return
    st.markdown(text("review.who_else"))
    st.caption(text("review.who_else_why"))
    chosen = value_at(dossier, (*here, "asked_instead"))
    if chosen is None:
        _draw_offers(step, line, review)
    draw_field(worksheet("helper_review").named["asked_instead"], (*here, "asked_instead"))
    name = escape_markdown(shown_name(dossier.people[chosen])) if chosen in dossier.people else ""
    if not name:
        return
    if value_at(dossier, (*now, "person")) == chosen:
        number = session.version()[0].lstrip("v")
        st.success(text("review.asks", name=name, number=number), icon=":material/check:")
    else:
        key = f"put_{session.field_key(here)}"
        st.button(text("review.put_in_plan", name=name), key=key, on_click=_ask, args=(review, line, chosen))


def _draw_offers(step: Step, line: Line, review: Path) -> None:
    dossier = session.dossier()
    names = unique_labels({id: shown_name(dossier.people[id]) for id in people_to_ask(dossier, step)})
    place = "_".join(line)
    with st.container(horizontal=True, key=f"ask_{place}"):
        for id, name in names.items():
            if name:
                key = f"ask_{place}_{id}"
                st.button(
                    escape_markdown(name),
                    key=key,
                    icon=":material/person:",
                    on_click=_ask,
                    args=(review, line, id),
                )


def _ask(review: Path, line: Line, person: str) -> None:
    evaluation = value_at(session.dossier(), review)
    reason = text("review.reason", date=evaluation.on)
    today = session.today()
    session.change(lambda dossier: with_asked_instead(dossier, review, line, person, today, reason))
    session.redraw((*review, "helpers", helper_key(line[1], line[2]), "asked_instead"))


def _take_over(path: Path, option: str) -> None:
    session.write(path, option)
    session.redraw(path)
