"""Loose ends: questions that may stay open, shown where they can be mended."""

import streamlit as st

from supportcycle.content.catalogue import filled, loose_end_texts, text
from supportcycle.content.rules import limits
from supportcycle.domain.editing.quick_entry import with_taken
from supportcycle.domain.loose_ends import LooseEnd, all_loose_ends
from supportcycle.domain.loose_ends.kinds import OF_THE_WORKER
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import next_id
from supportcycle.domain.update import value_at, with_value
from supportcycle.ui import session
from supportcycle.ui.shared.privacy import tells_of_somebody_here
from supportcycle.ui.shell import page_of_path
from supportcycle.ui.shell.page_navigation import go_to
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.quick_entry import draw_half_said, said_at

_LINES = {"options": ("o", "text")}
"""Lists with an empty line last: their name -> how their ids begin, and the key of the words in an entry."""
_FOUND = "loose_ends_found"


def question_of(end: LooseEnd) -> str:
    """The question as plain text, with the names in it."""
    return filled(loose_end_texts()[end.kind]["question"], end.values)


def page_of(end: LooseEnd) -> str:
    """The key of the page that mends it: that of its kind, or the one where its place stands."""
    return loose_end_texts()[end.kind].get("page") or page_of_path.page_of(end.path)


def ends_now() -> list[LooseEnd]:
    """The loose ends of the open dossier that were not put away."""
    return [end for end in all_ends_now() if not end.put_away]


def counted() -> list[LooseEnd]:
    """Those of them that a page may count and show while the client looks on."""
    return [end for end in ends_now() if end.kind not in OF_THE_WORKER]


def all_ends_now() -> list[LooseEnd]:
    """All of them, also those that were put away; looked up once for each state of the dossier and day."""
    dossier, today, kept = session.dossier(), session.today(), session.recall(_FOUND)
    if not kept or kept[0] is not dossier or kept[1] != today:
        kept = (dossier, today, all_loose_ends(dossier, today, limits()))
        session.remember(_FOUND, kept)
    return list(kept[2])


def draw_loose_ends(page: str) -> None:
    """The ones this page can mend, folded together under one calm line."""
    here = [end for end in counted() if page_of(end) == page and not tells_of_somebody_here(end)]
    if not here:
        return
    st.space("small")
    label = text("loose_ends.one_here") if len(here) == 1 else text("loose_ends.here", count=len(here))
    with st.expander(label, icon=":material/help:", key=f"ends_{page}"):
        st.caption(text("loose_ends.calm"))
        for end in here:
            draw_end(end, here=page)


def draw_end(end: LooseEnd, *, here: str) -> None:
    """One question, the way to its field from the page `here`, and a way to leave it so with a reason."""
    key = f"end_{end.key}"
    with st.container(border=True, key=f"{key}_box"):
        question, ways = st.columns([5, 3], vertical_alignment="center")
        with question:
            st.markdown(escape_markdown(question_of(end)))
        with ways, st.container(horizontal=True, horizontal_alignment="right", wrap=False):
            _draw_go_button(end, f"{key}_go", here)
            with st.popover(text("loose_ends.why"), key=f"{key}_why", type="tertiary"):
                st.markdown(text("loose_ends.source"))
                st.caption(escape_markdown(loose_end_texts()[end.kind]["source"]))
            with st.popover(text("loose_ends.leave"), key=f"{key}_leave", type="tertiary"):
                place = draw_half_said("loose_ends", end.key, text("loose_ends.because"))
                label = text("loose_ends.put_away")
                st.button(label, key=f"{key}_put", on_click=_put_away, args=(end, place))


def _draw_go_button(end: LooseEnd, key: str, here: str) -> None:
    label = text("loose_ends.go")
    st.button(label, key=key, icon=":material/arrow_forward:", on_click=_go, args=(end, here))


def _go(end: LooseEnd, here: str) -> None:
    """To the field, also on this page."""
    if page_of(end) == here:
        session.focus(_field(end.path))
    else:
        go_to(_field(end.path), page_of(end))


def _field(path: Path) -> Path:
    """The place to put the cursor: the empty line of a list that is simply typed on."""
    if path[-1] in _LINES:
        prefix, key = _LINES[path[-1]]
        return (*path, next_id(value_at(session.dossier(), path) or {}, prefix), key)
    return path


def _put_away(end: LooseEnd, place: Path) -> None:
    words = said_at(place) or text("loose_ends.no_reason")
    session.change(lambda dossier: with_taken(with_value(dossier, ("put_away", end.key), words), place))
