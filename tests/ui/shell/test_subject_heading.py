"""The title of a window tells where one is, and nothing that somebody said."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.shell.subject_heading import window_title
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened


def test_a_subject_of_ours_is_named_in_it() -> None:
    rows = [row.name for row in worksheet("personal_profile").rows]
    assert f" · {rows[1]} – " in window_title(entry("profile"), rows, 1)
    assert text("pages.profile") in window_title(entry("profile"), rows, 1)


def test_a_subject_in_somebodys_own_words_is_told_by_its_number() -> None:
    title = window_title(entry("goals"), ["Kies een doel", "Minder drinken"], 1)
    assert "drinken" not in title
    assert text("page.subject_number", number=2, total=2) in title


def test_a_page_without_subjects_has_its_own_name_only() -> None:
    page = text("pages.network")
    step = text("frame.step", number=2, total=6)
    assert window_title(entry("network")) == text("frame.window_title", page=f"{step} · {page}")


@pytest.mark.parametrize("key", ["meeting", "profile", "plan"])
def test_every_subject_has_a_heading_that_is_its_name_and_only_one(
    key: str, open_workspace: Workspace
) -> None:
    page = Opened(open_workspace, key, bram())
    name = next(iter(page._options("subject_"))).removesuffix(" ✓")
    assert [one.value for one in page.app.header].count(name) == 1
