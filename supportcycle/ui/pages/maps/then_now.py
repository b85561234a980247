"""Then and now: keep today's map with a reason, lay an earlier one beside it, and say what is different."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.changes import answer_lines, change_lines
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.maps.side_by_side import beside_now, kept_maps, kept_on, then_now_map
from supportcycle.domain.editing.quick_entry import with_taken
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.domain.network.snapshot_taking import with_snapshot
from supportcycle.ui import session
from supportcycle.ui.pages.maps.frame import MapView, above, draw_map_page
from supportcycle.ui.pages.maps.kept_maps import draw_kept_maps
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.collections import take_away_button
from supportcycle.ui.widgets.fields import draw_choice, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown, shortened, unique_labels
from supportcycle.ui.widgets.quick_entry import draw_half_said, said_at


def draw_then_now() -> None:
    """Keep a map; with one kept, the two beside each other and the differences."""
    draw_map_page("then_now", _draw_view, above)


def _draw_view() -> MapView | None:
    _draw_keep()
    if kept := kept_maps(session.dossier()):
        id = _draw_which(kept)
        return MapView(then_now_map(id), partial(_draw_different, id))
    st.info(text("maps.then_now.none"))
    return None


def _draw_different(id: str) -> None:
    dossier = session.dossier()
    then = dossier.snapshots[id]
    st.subheader(text("maps.then_now.different"), anchor=False)
    lines = [*change_lines(then, dossier), *answer_lines(then, session.round()[1])]
    st.markdown("\n".join(f"- {escape_markdown(line)}" for line in lines) or text("maps.then_now.same"))
    draw_matching(id, then, dossier)
    draw_fold(text("charts.kept_maps.title"), "kept_maps", draw_kept_maps)
    fields = worksheet("snapshot").fields
    pointed = any(is_pointed(("snapshots", id, field.key)) for field in fields)
    draw_fold(text("maps.then_now.this_one"), f"kept_{id}", partial(_draw_kept, id), pointed=pointed)


def _draw_kept(id: str) -> None:
    """The day it is of, which may be long ago, and why it was kept; and taking it away."""
    draw_side_by_side(worksheet("snapshot").fields, ("snapshots", id))
    take_away_button(("snapshots",), id)


def _draw_keep() -> None:
    count = next_id(session.dossier().snapshots, "m")
    reason, button = st.columns([3, 1], vertical_alignment="bottom")
    with reason:
        place = draw_half_said("maps", "snapshot_reason", text("maps.then_now.reason"))
    with button:
        st.button(text("maps.then_now.keep"), key=f"keep_{count}", on_click=_take, args=(place,))


def _take(place: Path) -> None:
    reason, today = said_at(place), session.today()
    session.change(lambda dossier: with_taken(with_snapshot(dossier, today, reason), place))


def _draw_which(kept: dict[str, Snapshot]) -> str:
    labels = unique_labels({id: _label(each) for id, each in reversed(kept.items())})
    if len(kept) == 1:
        only = next(iter(kept))
        st.caption(text("maps.then_now.beside", label=escape_markdown(labels[only])))
        return only
    ids = list(kept)
    index = ids.index(beside_now(session.dossier(), session.today()))
    key = f"which_{'_'.join(sorted(ids))}-snapshot"
    return st.selectbox(
        text("maps.then_now.which"), ids, index=index, format_func=labels.__getitem__, key=key
    )


def _label(each: Snapshot) -> str:
    return " · ".join(filter(None, (kept_on(each), shortened(each.reason, 50))))


def draw_matching(id: str, then: Snapshot, now: Dossier) -> None:
    """One choice for everybody of then who is not on the map of now, among those who are new."""
    was, here = on_map(then), on_map(now)
    lost = [old for old in was if old not in here]
    new = {key: name for key, name in here.items() if key not in was}
    if not lost or not new:
        return
    with st.expander(text("maps.then_now.match")):
        for old in lost:
            label = text("maps.then_now.who_now", name=escape_markdown(was[old]))
            matched = then.matched.get(old)
            draw_choice(label, new, matched, ("snapshots", id, "matched", old))
