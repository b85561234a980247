"""Loose ends are looked up once while nothing changes, also in the next drawing, and anew once it does."""

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.loose_ends import LooseEndKind
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.loose_ends_panel import question_of
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ends
from tests.domain.raised import RAISED
from tests.ui.pages_open import Opened
from tests.ui.shown import said

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


def counted(page: Opened) -> list[str]:
    """What the menu says of this list, and the titles of the folds."""
    menu = [each.words for each in said(page.app) if text("pages.loose_ends") in each.words]
    return [*menu, *page.folds()]


def test_a_question_for_the_worker_alone_stands_on_the_list_and_no_page_or_menu_counts_it(
    open_workspace: Workspace,
) -> None:
    asking = RAISED[LooseEndKind.MEANS_AS_PRODUCT]
    answered = with_value(asking, ("rounds", "r1", "option_sheets", "s1", "why"), "Daar maak ik weer iets")
    question = question_of(ends(asking, LooseEndKind.MEANS_AS_PRODUCT)[0])
    with_it = Opened(open_workspace, "options", asking.model_copy(update={"id": "a"}))
    without = Opened(open_workspace, "options", answered.model_copy(update={"id": "b"}))
    assert counted(with_it) == counted(without)
    assert not with_it.shows(question)
    assert with_it.go("loose_ends").shows(question)
    assert not without.go("loose_ends").shows(question)
