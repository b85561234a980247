"""The lock heeds whether people sit at the table: only there, only while the visit goes on."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.practice_dossiers import practice_id
from tests.ui.conftest import IDLE
from tests.ui.pages.visit.visiting import Visiting, kind_tile
from tests.ui.pages_open import opened


@pytest.fixture
def visiting(open_workspace) -> Visiting:
    return Visiting(open_workspace)


def is_open(workspace) -> bool:
    return workspace.store_lock.store_for("") is not None


def window_asks(workspace, clock, window: str, seconds: float) -> None:
    """So much time in which the script of a page asks and nothing is drawn."""
    for _ in range(int(seconds // 60)):
        clock.now += 60
        workspace.store_lock.heard("", window)


def test_at_the_table_the_lock_stays_open_while_the_page_is_there(visiting, open_workspace, clock):
    window = visiting.choose("meeting").begin().app.session_state["window"]
    window_asks(open_workspace, clock, window, 4 * IDLE)
    assert is_open(open_workspace)
    clock.now += 90
    assert not is_open(open_workspace)


def test_another_page_in_another_window_takes_nothing_from_who_sits_at_the_table(
    visiting, open_workspace, clock
):
    window = visiting.choose("meeting").begin().app.session_state["window"]
    opened(entry("goals"), visiting.id)
    window_asks(open_workspace, clock, window, 2 * IDLE)
    assert is_open(open_workspace)


def test_while_it_is_only_prepared_it_closes_as_ever(visiting, open_workspace, clock):
    visiting.choose("meeting")
    clock.now += IDLE
    assert not is_open(open_workspace)


def test_at_the_office_it_closes_as_ever_also_while_the_visit_was_not_ended(visiting, open_workspace, clock):
    visiting.choose("meeting").begin().go("visit")
    clock.now += IDLE
    assert not is_open(open_workspace)


def test_a_practice_dossier_keeps_the_others_open_no_longer(open_workspace, clock):
    app = opened(entry("visit"), practice_id(practice_names()[0]))
    tiles = next(row for row in app.button_group if (row.key or "").endswith("visit_kinds"))
    tiles.set_value(kind_tile("meeting")).run()
    app.button(key="begin_visit").click().run()
    assert not app.exception
    assert text("pages.at_table") not in [title.value for title in app.title]
    clock.now += IDLE
    assert not is_open(open_workspace)
