"""What came in at a visit, by the page it stands on, each with the way to its place."""

from collections.abc import Collection, Iterable

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.editing.spoken_notes import place_of_note
from supportcycle.domain.model.base import Path
from supportcycle.domain.visits.origin import moment_at
from supportcycle.ui.pages.visit.going import draw_go
from supportcycle.ui.shared.visit import after, before
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_of_path import page_of, pages_of
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.spoken_field import draw_spoken
from supportcycle.workspace.visit_changes import changes_during, said_in


def draw_came_in(visit_id: str) -> None:
    """Every answer with its question; below that the pages on which something was chosen or moved."""
    section(text("visit.after.came_in"))
    then = before(visit_id)
    if then is None:
        st.caption(text("visit.after.not_kept"))
        return
    end = after(visit_id)
    changes = changes_during(then, end)
    said = said_in(changes, end)
    new = {id: place_of_note(note) for id, note in end.spoken.items() if id not in then.spoken}
    spoken = [path for path in dict.fromkeys(new.values()) if path[2:3] != ("visits",)]
    came = {**said, **{path: "" for path in spoken if path not in said}}
    for page in pages_of(came):
        st.markdown(f"**{text(f'pages.{page}')}**")
        for path, words in came.items():
            if page_of(path) == page:
                _draw_line(path, words)
                if path in spoken:
                    draw_spoken(path, only=new, may_say=False)
    _draw_others(pages_of(each.path for each in changes), pages_of(came))


def _draw_line(path: Path, words: str) -> None:
    told, way = st.columns([5, 2], vertical_alignment="center")
    with told:
        asked = moment_at(path, (moment for each in visits().values() for moment in each.moments))
        if asked:
            st.caption(escape_markdown(asked.question))
        if words:
            st.text(words)
    with way, st.container(horizontal_alignment="right"):
        draw_go(path)


def _draw_others(changed: Iterable[str], told: Collection[str]) -> None:
    """Choices, and people put on the map: no words, so only where that was."""
    others = [page for page in changed if page not in told]
    if others:
        names = ", ".join(text(f"pages.{page}") for page in others)
        st.caption(text("visit.after.also", pages=names))
    elif not told:
        st.caption(text("visit.after.nothing"))
