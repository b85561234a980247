"""The way on leads to the first subject of the next page, and out of reading back to where one was."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import neighbours
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened


@pytest.mark.slow
@pytest.mark.parametrize("key", ["profile", "quality_of_life", "review"])
def test_forward_to_a_page_seen_before_begins_at_its_first_subject(
    key: str, open_workspace: Workspace
) -> None:
    before = neighbours(key)[0]
    assert before
    page = Opened(open_workspace, key, bram())
    page.app.button(
        next(one.key for one in page.app.button if (one.key or "").startswith(f"go_{key}_"))
    ).click().run()
    seen = page.app.session_state["memory"][f"subject_{key}"]
    page.go(before.key)
    while f"go_{key}" not in (keys := [one.key or "" for one in page.app.button]):
        page.app.button([one for one in keys if one.startswith(f"go_{before.key}_")][-1]).click().run()
    page.app.button(f"go_{key}").click().run()
    assert page.app.title[0].value == text(f"pages.{key}")
    onward = [one.key for one in page.app.button if (one.key or "").startswith(f"go_{key}_")]
    assert onward == [f"go_{key}_{seen}"]


@pytest.mark.slow
@pytest.mark.parametrize("key", ["goals", "papers", "request", "network", "loose_ends", "about"])
def test_stopping_with_reading_leads_back(key: str, open_workspace: Workspace) -> None:
    page = Opened(open_workspace, key, bram()).go("read_together")
    page.app.button("stop_reading").click().run()
    assert page.app.title[0].value == text(f"pages.{key}")


def test_who_came_from_nowhere_goes_to_the_papers(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "read_together", bram())
    memory = page.app.session_state["memory"]
    page.app.session_state["memory"] = {**memory, "page_before": None}
    page.app.button("stop_reading").click().run()
    assert page.app.title[0].value == text("pages.papers")
