"""Something changed: what it is, and in one step the place where it belongs. And whom the client calls."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.model.people import FORMAL, Role, shown_name
from supportcycle.domain.model.plan import is_helping
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.plan.plan_paths import steps_with_paths
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_TIMES = "times_changed"
SEVERAL = FORMAL | {Role.GROUP}
"""Of these somebody else can come."""


def draw_something_changed() -> None:
    """A button that opens with what may have changed, and beside it whom the client calls."""
    times = session.recall(_TIMES) or 0
    with st.container(horizontal=True, vertical_alignment="center", key="changed_bar"):
        key = f"changed_{times}"
        with (
            st.popover(text("changed.title"), icon=":material/sync_alt:", key=key),
            st.container(gap="xsmall", key="changed_choices"),
        ):
            _draw_choices()
        if who := whom_the_client_calls():
            st.markdown(text("changed.call", who=escape_markdown(who)))


def whom_the_client_calls() -> str:
    """A name and how to reach them, as at the table; the support worker as long as nobody was named."""
    dossier, meeting = session.dossier(), session.round()[1].meeting
    person = dossier.people.get(meeting.call or "")
    pair = (shown_name(person) if person else "", meeting.call_how)
    if not any(part.strip() for part in pair):
        pair = (dossier.identity.support_worker, dossier.identity.organisation)
    return " · ".join(part.strip() for part in pair if part.strip())


def _draw_choices() -> None:
    at = ("rounds", session.round()[0])
    if away := list(_who_may_be_away()):
        st.markdown(f"**{text('changed.helper_away')}**")
        for number, (label, path) in enumerate(away):
            _draw_go(label, path, "plan", f"away_{number}")
        st.markdown(f"**{text('changed.something_else')}**")
    _draw_to_logbook("new_contact")
    _draw_go(text("changed.urgent"), (*at, "meeting", "urgent"), "meeting", "urgent")
    _draw_go(text("changed.letter"), (*at, "aanvraag", "decided_on"), "action", "letter")
    _draw_go(text("changed.plan"), (*at, "evaluations"), "review", "plan")
    _draw_to_logbook("what")
    st.caption(text("changed.danger"))


def _who_may_be_away() -> Iterator[tuple[str, Path]]:
    """Each thing that somebody around the client promised, with the place where it says who takes over."""
    people = session.dossier().people
    for _, step, path in steps_with_paths():
        for helper_id, helper in step.others.items():
            person = people.get(helper.person or "")
            if person and is_helping(helper) and person.role not in SEVERAL:
                what = shortened(helper.what or step.text, 40)
                words = (shown_name(person), what)
                yield (
                    escape_markdown(": ".join(filter(None, words))),
                    (*path, "others", helper_id, "takes_over"),
                )


def _draw_go(label: str, path: Path, page: str, key: str) -> None:
    if st.button(label, key=f"changed_{key}", on_click=_brought, args=(path,), width="stretch"):
        st.switch_page(entry(page).file)


def _draw_to_logbook(field: str) -> None:
    label, key = text(f"changed.{field}"), f"changed_{field}"
    st.button(label, key=key, on_click=_write_down, args=(field,), width="stretch")


def _brought(path: Path) -> None:
    session.remember(_TIMES, (session.recall(_TIMES) or 0) + 1)
    session.focus(path)


def _write_down(field: str) -> None:
    round_id, round = session.round()
    path = ("rounds", round_id, "logbook", next_id(round.logbook, "e"))
    start = {"on": as_typed(session.today())}
    session.change(lambda dossier: with_value(dossier, path, start))
    _brought((*path, field))
