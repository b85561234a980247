"""While a page is drawn it is looked up once which dossier it shows; what closes meanwhile is seen to."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.practice_dossiers import practice_id
from supportcycle.workspace.workspace import Workspace


def test_a_page_full_of_fields_asks_once_which_dossier_is_open(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    asked, live = [], Workspace.live
    app = AppTest.from_file(str(FRAME))
    app.query_params["dossier"] = practice_id("bram-plan")
    app.run()
    monkeypatch.setattr(
        Workspace, "live", lambda self, id, browser: asked.append(id) or live(self, id, browser)
    )
    assert not app.switch_page(entry("profile").file).run().exception
    assert app.text_area
    assert asked == [practice_id("bram-plan")]


def drawn(lock: bool) -> None:
    import streamlit as st

    from supportcycle.ui import session
    from supportcycle.workspace.acting.current import current_workspace

    session.open_dossier("d1")
    with session.one_drawing():
        seen = [session.has_dossier()]
        if lock:
            current_workspace().store_lock.lock()
        else:
            current_workspace().forget("d1", session.browser())
        st.session_state["seen"] = [*seen, session.has_dossier()]


@pytest.mark.parametrize("lock", [True, False])
def test_a_dossier_that_is_locked_or_removed_while_it_is_drawn_is_not_there_for_the_rest(
    lock: bool, open_workspace: Workspace
):
    open_workspace.add(Dossier(id="d1", name="Bram"), "")
    app = AppTest.from_function(drawn, args=(lock,)).run()
    assert not app.exception
    assert app.session_state["seen"] == [True, False]
