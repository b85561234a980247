"""What is good to know beside a name: looked up once while nothing changes, and true again once it does."""

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.workspace import Workspace

KIM = {"p1": {"name": "Kim", "age": "10"}, "p2": {"name": "Ton"}}


def before_and_after(year: str) -> None:
    import streamlit as st

    from supportcycle.ui import session
    from supportcycle.ui.widgets.person_signs import helper_signs, signs_now

    session.open_dossier("d1")
    first = signs_now()
    st.session_state["once"] = first is signs_now()
    st.session_state["told"] = [helper_signs()]
    session.write(("people", "p1", "age"), year)
    st.session_state["told"] = [*st.session_state["told"], helper_signs()]


def told(workspace: Workspace, age: str) -> AppTest:
    workspace.add(Dossier.model_validate({"id": "d1", "name": "Bram", "people": KIM}), "")
    app = AppTest.from_function(before_and_after, args=(age,)).run()
    assert not app.exception
    return app


def test_it_is_looked_up_once_while_the_dossier_is_the_same(open_workspace: Workspace) -> None:
    assert told(open_workspace, "30").session_state["once"] is True


def test_a_change_in_the_same_drawing_is_seen(open_workspace: Workspace) -> None:
    child = {"p1": text("plan.signs.child", years="10")}
    assert told(open_workspace, "30").session_state["told"] == [child, {}]
