"""Loose ends are looked up once while nothing changes, also in the next drawing, and anew once it does."""

from streamlit.testing.v1 import AppTest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace

WISH = {"r1": {"wishes": {"work__1": {"text": "Een hond", "rank": "1"}}}}


def drawn(change: bool) -> None:
    import streamlit as st

    from supportcycle.ui import session
    from supportcycle.ui.shell.loose_ends_panel import all_ends_now

    if not session.has_dossier():
        session.open_dossier("d1")
    if change:
        session.write(("rounds", "r1", "wishes", "work__1", "text"), "")
    st.session_state["found"] = [*st.session_state.get("found", []), all_ends_now()]


def drawn_twice(workspace: Workspace, *, change: bool = False) -> AppTest:
    workspace.add(Dossier.model_validate({"id": "d1", "name": "Bram", "rounds": WISH}), "")
    app = AppTest.from_function(drawn, args=(False,)).run()
    app.args = (change,)
    app.run()
    assert not app.exception
    return app


def test_the_next_drawing_has_the_same_ones_while_nothing_changed(open_workspace: Workspace) -> None:
    first, second = drawn_twice(open_workspace).session_state["found"]
    assert first
    assert all(one is other for one, other in zip(first, second, strict=True))


def test_a_change_is_seen_in_the_same_drawing(open_workspace: Workspace) -> None:
    first, second = drawn_twice(open_workspace, change=True).session_state["found"]
    assert first
    assert second == []
