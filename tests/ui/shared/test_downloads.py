"""Every file that a page makes is made, kept and handed out in one way."""

import ast
import re

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.documents.apart.doing import use_workers
from supportcycle.documents.compose.offer import Audience
from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.errors import NotDone
from supportcycle.domain.update import with_value
from supportcycle.ui.server.generated_files import leaving
from supportcycle.ui.shared.downloads import MADE
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.rights.current_rights import use_rights
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.sources import nodes, place, tracked
from tests.storage.team.rights.teams import memory_team
from tests.ui.kinds_told import kinds_told
from tests.ui.pages_open import files_ready
from tests.ui.test_pages import opened

HERE = "supportcycle/ui/shared/downloads.py"
MAKE, MAKE_ANOTHER = "make_wmo-aanvraag_txt", "make_een-bladzijde_txt"


def uses(word: str) -> list[str]:
    """The files that use this attribute or name, once for each time."""
    return [
        place(file)
        for file in tracked("supportcycle/*.py", "pages/*.py", "app.py")
        for node in nodes(file)
        if (isinstance(node, ast.Attribute) and node.attr == word)
        or (isinstance(node, ast.Name) and node.id == word)
    ]


def test_a_file_is_handed_out_in_one_place() -> None:
    assert uses("download_button") == [HERE]


def test_what_was_made_is_kept_in_one_place() -> None:
    assert set(uses("MadeFile")) == {HERE}


@pytest.fixture
def papers(open_workspace: Workspace) -> AppTest:
    open_workspace.add(bram(), "")
    return opened(entry("papers"), "bram")


def captions(app: AppTest) -> list[str]:
    return [each.value for each in app.caption]


def test_a_file_says_that_something_was_changed_since(papers: AppTest, open_workspace: Workspace) -> None:
    app = papers.button(key=MAKE).click().run()
    assert text("request.older") not in captions(app)
    live = open_workspace.live("bram", "")
    assert live
    live.change(lambda dossier: with_value(dossier, ("rounds", "r1", "meeting", "reason"), "anders"))
    assert text("request.older") in captions(app.run())


def test_a_file_is_handed_out_by_its_name_with_when_it_was_made(papers: AppTest) -> None:
    app = papers.button(key=MAKE).click().run()
    [name] = files_ready(app)
    assert re.fullmatch(r"wmo-aanvraag_\d{4}-\d\d-\d\d\.txt", name)
    assert [one.label for one in app.get("download_button")] == [text("request.fetch")]


def turned(app: AppTest, subject: str) -> AppTest:
    app.session_state["memory"] = {**app.session_state["memory"], "subject_papers": subject}
    return app.run()


def test_a_file_is_offered_until_another_is_made(papers: AppTest) -> None:
    app = papers.button(key=MAKE).click().run()
    assert not turned(app, "client").get("download_button")
    assert turned(app, "municipality").get("download_button")
    assert turned(app, "client").button(key=MAKE_ANOTHER).click().run().get("download_button")
    assert not turned(app, "municipality").get("download_button")


def test_what_is_fetched_is_told_as_a_paper_of_the_open_dossier(
    papers: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds = kinds_told(monkeypatch)
    papers.button(key=MAKE).click().run()
    told = leaving(kinds[-1])
    assert told
    assert (told.act, told.dossier) == (Act.PRINT, "bram")


def test_data_for_another_program_asks_of_a_team_to_sign_in_anew_and_is_told_as_an_export(
    papers: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    confirmed = False
    use_rights(lambda: memory_team("{}").of("fatma"), lambda: confirmed)
    kinds = kinds_told(monkeypatch)
    try:
        app = turned(papers, Audience.SUPPORT_WORKER)
        app.session_state["memory"] |= {"folds": {"take_along": (True, 0)}}
        app.run()
        assert text("signed_in.again_first") in [each.value for each in app.info]
        assert "take_along_make" not in [each.key for each in app.button]
        confirmed = True
        app.run().button(key="take_along_make").click().run()
    finally:
        use_rights(None)
    told = leaving(kinds[-1])
    assert told
    assert (told.act, told.dossier) == (Act.EXPORT, "bram")


class TooSlow:
    """Stands for workers that were ended."""

    def run(self, *_: object) -> bytes:
        raise NotDone(code="work_too_long")

    def get_ready(self) -> None:
        """There is nothing to begin."""


def test_a_file_that_could_not_be_made_is_told_once_where_it_would_stand(papers: AppTest) -> None:
    use_workers(TooSlow())
    try:
        app = papers.button(key=MAKE).click().run()
    finally:
        use_workers(None)
    told = text("errors.work_too_long")
    assert [each.value for each in app.warning].count(told) == 1
    assert not app.get("download_button")
    app = app.button(key=MAKE).click().run()
    assert told not in [each.value for each in app.warning]
    assert app.get("download_button")


def test_nobody_reads_a_file_in_a_message(papers: AppTest) -> None:
    made = papers.button(key=MAKE).click().run().session_state["memory"][MADE]
    assert "Bram" in made.data.decode()
    assert "Bram" not in repr(made)
