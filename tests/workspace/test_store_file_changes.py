"""The file with the dossiers goes away, or another one comes in its place, while people type."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import FileGone
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.storage.database.file_marks import log_of
from supportcycle.storage.vault import Vault
from supportcycle.ui.server.lock_status import LOCK_PATH
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import from_text
from tests.storage.conftest import CHEAP
from tests.ui.conftest import PASSPHRASE
from tests.ui.pages.start.test_start import page, words
from tests.workspace.test_drafts import STORY_KEY, post

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file in its place")
TOWN = ("identity", "town")


def move(live, town: str) -> None:
    live.change(lambda one: with_value(one, TOWN, town))


@pytest.fixture
def file(tmp_home: Path) -> Path:
    return tmp_home / "dossiers.db"


@pytest.fixture
def live(open_workspace):
    open_workspace.add(Dossier(id="d1", name="Bram"), "")
    return open_workspace.live("d1", "")


def on_disk(open_workspace) -> Dossier:
    return from_text(open_workspace.store_lock.store_for("").load("d1").text)


def test_what_is_typed_while_the_file_is_away_is_never_called_saved_and_written_when_it_is_back(
    browser, workspace, cookie, file
):
    workspace.live("d1", cookie)
    away = file.rename(file.with_name("away.db"))
    answer = post(browser, workspace, {STORY_KEY: "Ik red het niet alleen."})
    assert answer.status == 503
    assert answer.json()["saved"] == []
    away.rename(file)
    body = json.dumps({"token": workspace.token, "window": "", "here": False, "waiting": "d1"}).encode()
    assert not browser.post(LOCK_PATH, body, {"content-type": "application/json"}).json()["waiting"]
    assert "Ik red het niet alleen." in workspace.store_lock.store_for(cookie).load("d1").text


def test_a_draft_for_a_dossier_that_cannot_be_read_now_is_sent_again_later(browser, workspace, cookie, file):
    away = file.rename(file.with_name("away.db"))
    answer = post(browser, workspace, {STORY_KEY: "Ik red het niet alleen."})
    assert (answer.status, answer.json()["refused"]) == (503, [])
    away.rename(file)
    assert post(browser, workspace, {STORY_KEY: "Ik red het niet alleen."}).status == 200


def test_a_page_that_is_drawn_says_so_before_anybody_types(open_workspace, live, file):
    move(live, "Utrecht")
    file.rename(file.with_name("away.db"))
    assert open_workspace.live("d1", "").problem == FileGone.code
    app = page(dossier="d1")
    assert text("errors.file_gone") in words(app) or text("saving.unsaved") in repr(app)


def test_what_was_saved_before_the_file_went_is_kept_over_the_lock_and_written_when_it_is_back(
    open_workspace, live, file
):
    open_workspace.store_lock.store_for("")._database.scrub()
    older = Path(shutil.copy(file, file.with_name("older.db")))
    move(live, "Utrecht")
    assert not live.problem
    file.unlink()
    open_workspace.store_lock.lock()
    for part in (log_of(file), file.with_name("dossiers.db-shm")):
        part.unlink(missing_ok=True)
    older.rename(file)
    open_workspace.store_lock.unlock("", PASSPHRASE)
    assert on_disk(open_workspace).identity.town == "Utrecht"


def put_back_an_older_one(open_workspace, live, file: Path, theirs: Callable[[Path], None]) -> None:
    """An older copy, in which somebody went on, comes in the place of the open file."""
    store = open_workspace.store_lock.store_for("")
    store._database.scrub()
    copy = Path(shutil.copy(file, file.with_name("copy.db")))
    for town in ("Utrecht", "Zeist"):
        move(live, town)
    theirs(copy)
    copy.replace(file)


def test_over_an_older_copy_of_our_own_everything_is_written_again(open_workspace, live, file):
    put_back_an_older_one(open_workspace, live, file, lambda _: None)
    live.change(lambda one: with_value(one, ("identity", "phone"), "06"))
    assert not live.problem
    assert (on_disk(open_workspace).identity.town, on_disk(open_workspace).identity.phone) == ("Zeist", "06")


@pytest.mark.parametrize("saves", [1, 2, 5])
def test_over_a_copy_in_which_others_wrote_the_words_of_both_are_kept(open_workspace, live, file, saves):
    def others(copy: Path) -> None:
        store = Vault(copy, cost=CHEAP).unlock(PASSPHRASE)
        other = OpenDossier(store, "d1")
        for number in range(saves):
            other.change(lambda one, n=number: with_value(one, ("identity", "phone"), f"06-{n}"))
        store.close()

    put_back_an_older_one(open_workspace, live, file, others)
    live.change(lambda one: with_value(one, ("identity", "email"), "bram@example.nl"))
    assert not live.problem
    identity = on_disk(open_workspace).identity
    assert (identity.town, identity.phone, identity.email) == ("Zeist", f"06-{saves - 1}", "bram@example.nl")
    open_workspace.store_lock.lock()
    open_workspace.store_lock.unlock("", PASSPHRASE)
    assert on_disk(open_workspace).identity.town == "Zeist"


def test_a_dossier_that_the_copy_does_not_hold_is_added_to_it(open_workspace, file):
    open_workspace.store_lock.store_for("")._database.scrub()
    copy = Path(shutil.copy(file, file.with_name("copy.db")))
    open_workspace.add(Dossier(id="d1", name="Bram"), "")
    live = open_workspace.live("d1", "")
    move(live, "Utrecht")
    open_workspace.store_lock.store_for("")._database.scrub()
    copy.replace(file)
    move(live, "Zeist")
    assert not live.problem
    assert on_disk(open_workspace).identity.town == "Zeist"


def test_removing_and_choosing_while_the_file_is_away_is_told(open_workspace, live, file):
    file.rename(file.with_name("away.db"))
    with pytest.raises(FileGone):
        open_workspace.forget("d1", "")
    with pytest.raises(FileGone):
        open_workspace.choose("", lambda now: now.keeping("d1", "1-1-2030"))
    assert text("errors.file_gone") in words(page())
