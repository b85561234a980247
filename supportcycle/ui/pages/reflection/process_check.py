"""The process check: five questions of the worker to themselves, private, beside what the client said."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Phase, phase_reached
from supportcycle.domain.model.touchstone import Touchstone
from supportcycle.ui import session
from supportcycle.ui.shared.touchstone_faces import FACES, face_words
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_choice, draw_fields, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_process_checks() -> None:
    """A card for each time, newest first; what the client said goes before what the worker thinks."""
    sheet, path = worksheet("process_check"), ("private", "process_checks")
    section(sheet.title)
    st.caption(sheet.purpose)
    _draw_client_said()
    phase = session.recall("phase_here") or phase_reached(session.round()[1])
    start = {"on": as_typed(session.today()), "phase": str(phase)}
    add = text("reflection.add_check")
    draw_cards(path, "c", lambda id: _draw_card((*path, id)), add=add, start=start, newest_first=True)
    if st.button(text("reflection.to_ends"), icon=":material/arrow_forward:", type="tertiary"):
        st.switch_page(entry("loose_ends").file)


def _draw_card(path: Path) -> None:
    fields = worksheet("process_check").named
    phases = {phase.value: text(f"phases.{phase}") for phase in Phase}
    left, right = st.columns([1, 2])
    with left:
        draw_fields([fields["on"]], path)
    with right:
        now = session.dossier().private.process_checks[path[-1]].phase
        draw_choice(text("reflection.phase"), phases, now, (*path, "phase"))
    for keys in (("trust", "communication"), ("perspective", "activities")):
        draw_side_by_side([fields[key] for key in keys], path)
    draw_side_by_side([fields["connection"], fields["note"]], path)


def _draw_client_said() -> None:
    last = next(reversed(session.round()[1].touchstones.values()), Touchstone())
    fields = worksheet("touchstone").named
    said = [f"{fields[key].label} {face_words(value)}" for key in FACES if (value := getattr(last, key))]
    if not said and not last.words.strip():
        return
    st.markdown(text("reflection.client_said", date=escape_markdown(last.on) or text("review.no_date")))
    st.markdown("\n".join(f"- {line}" for line in said))
    if last.words.strip():
        st.text(last.words.strip())
