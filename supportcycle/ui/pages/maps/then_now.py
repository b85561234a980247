"""Then and now: keep today's map with a reason, lay an earlier one beside it, and say what is different."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.changes import answer_lines, change_lines
from supportcycle.documents.maps.circle import circle_words
from supportcycle.documents.maps.map_document import map_document
from supportcycle.documents.maps.names import client_name, on_map
from supportcycle.documents.maps.sheets_by_name import made_on
from supportcycle.documents.maps.side_by_side import circles_side_by_side, kept_on
from supportcycle.documents.tree import Document
from supportcycle.domain.dates import as_typed
from supportcycle.domain.editing.quick_entry import with_taken
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.domain.network.snapshot_taking import by_date, with_snapshot
from supportcycle.ui import session
from supportcycle.ui.shared.papers.map_paper import draw_printing
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_choice
from supportcycle.ui.widgets.markdown import escape_markdown, shortened, unique_labels
from supportcycle.ui.widgets.picture import show_picture
from supportcycle.ui.widgets.quick_entry import draw_half_said, said_at


def draw_then_now() -> None:
    """Keep a map; with one kept, the two beside each other and the differences."""
    section(text("maps.subjects.then_now"))
    st.markdown(text("maps.then_now.what_for"))
    _draw_keep()
    kept = dict(by_date(session.dossier()))
    if not kept:
        st.info(text("maps.then_now.none"))
        return
    id = _draw_which(kept)
    then, dossier = kept[id], session.dossier()
    drawn = circles_side_by_side(then, dossier)
    show_picture(drawn.svg, _words(then, dossier))
    st.subheader(text("maps.then_now.different"), anchor=False)
    lines = [*change_lines(then, dossier), *answer_lines(then, session.round()[1])]
    st.markdown("\n".join(f"- {escape_markdown(line)}" for line in lines) or text("maps.then_now.same"))
    draw_matching(id, then, dossier)
    draw_printing("then_now", lambda network: _sheet(_allowed(then, network), network))


def _draw_keep() -> None:
    count = len(session.dossier().snapshots)
    reason, button = st.columns([3, 1], vertical_alignment="bottom")
    with reason:
        place = draw_half_said("maps", "snapshot_reason", text("maps.then_now.reason"))
    with button:
        st.button(text("maps.then_now.keep"), key=f"keep_{count}", on_click=_take, args=(place,))


def _take(place: Path) -> None:
    reason, today = said_at(place), session.today()
    session.change(lambda dossier: with_taken(with_snapshot(dossier, today, reason), place))


def _draw_which(kept: dict[str, Snapshot]) -> str:
    labels = unique_labels({id: _label(each) for id, each in kept.items()})
    if len(kept) == 1:
        only = next(iter(kept))
        st.caption(text("maps.then_now.beside", label=escape_markdown(labels[only])))
        return only
    ids, today = list(reversed(kept)), as_typed(session.today())
    index = next((at for at, id in enumerate(ids) if kept[id].taken_on != today), 0)
    key = f"which_{len(kept)}-snapshot"
    return st.selectbox(
        text("maps.then_now.which"), ids, index=index, format_func=labels.__getitem__, key=key
    )


def _label(each: Snapshot) -> str:
    return " · ".join(filter(None, (kept_on(each), shortened(each.reason, 50))))


def _words(then: Snapshot, now: Dossier) -> str:
    centre = client_name(now)
    parts = [
        text("maps.then_now.then", on=kept_on(then)),
        circle_words(then, centre),
        text("maps.then_now.now"),
        circle_words(now, centre),
        text("maps.then_now.different"),
        *(change_lines(then, now) or [text("maps.then_now.same")]),
    ]
    return "\n".join(parts)


def _allowed(then: Snapshot, network: Dossier) -> Snapshot:
    """The earlier map with what the register of today lets be seen; `network` was made so before."""
    from supportcycle.documents.maps.map_document import on_paper

    return on_paper(then, network.people)


def _sheet(then: Snapshot, now: Dossier) -> Document:
    drawn = circles_side_by_side(then, now)
    return map_document(
        text("maps.subjects.then_now"),
        drawn.svg,
        _words(then, now),
        ratio=drawn.height / drawn.width,
        subtitle=made_on(session.today()),
        notes=change_lines(then, now),
        landscape=True,
    )


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
