"""Who keeps the lock open: only a browser that is let in, whatever it does."""

import json

import pytest

from supportcycle.content.practice import practice_names
from supportcycle.domain.errors import Unwritable
from supportcycle.ui.server.cookies import fresh_cookie, signing_key
from supportcycle.ui.server.lock_status import LOCK_PATH
from supportcycle.workspace.drafts import AUTOSAVE
from supportcycle.workspace.field_keys import SOCIAL_MAP, key_of
from supportcycle.workspace.workspace import practice_id
from tests.ui.conftest import IDLE, PASSPHRASE
from tests.ui.door import Door
from tests.ui.pages.start.test_start import page
from tests.workspace.autosave_script import told

JSON = {"content-type": "application/json"}
PRACTICE = key_of(0, practice_id(practice_names()[0]), ("rounds", "r1", "meeting", "story"))
TEAM_LIST = key_of(0, SOCIAL_MAP, ("new1", "what"))


@pytest.fixture
def stranger(tmp_home) -> Door:
    return Door(fresh_cookie(signing_key(tmp_home)))


def write(door: Door, workspace, key: str) -> int:
    return door.post(AUTOSAVE, told(workspace.token, {key: "Koor"}), JSON).status


@pytest.mark.parametrize("key", [PRACTICE, TEAM_LIST])
def test_a_stranger_may_practise_and_write_on_the_team_list_but_keeps_nothing_open(
    browser, workspace, cookie, clock, stranger, key
):
    clock.now += IDLE - 1
    assert write(stranger, workspace, key) == 200
    clock.now += 1
    assert workspace.store_lock.store_for(cookie) is None


@pytest.mark.parametrize("key", [PRACTICE, TEAM_LIST])
def test_who_is_let_in_keeps_it_open_by_the_same(browser, workspace, cookie, clock, key):
    clock.now += IDLE - 1
    assert write(browser, workspace, key) == 200
    clock.now += IDLE - 1
    assert workspace.store_lock.store_for(cookie)


def test_a_stranger_who_says_to_be_there_keeps_nothing_open(browser, workspace, cookie, clock, stranger):
    clock.now += IDLE - 1
    body = {"token": workspace.token, "here": True, "waiting": ""}
    assert not stranger.post(LOCK_PATH, json.dumps(body).encode(), JSON).json()["unlocked"]
    clock.now += 1
    assert workspace.store_lock.store_for(cookie) is None


@pytest.mark.parametrize("address", [{}, {"dossier": practice_id(practice_names()[0])}, {"dossier": "d1"}])
def test_a_stranger_whose_pages_are_drawn_keeps_nothing_open(browser, workspace, cookie, clock, address):
    """The browser that AppTest is has no cookie and typed nothing."""
    clock.now += IDLE - 1
    page(**address)
    clock.now += 1
    assert workspace.store_lock.store_for(cookie) is None


def test_drawing_a_page_for_who_is_let_in_does(browser, workspace, cookie, clock):
    workspace.store_lock.unlock("", PASSPHRASE)
    clock.now += IDLE - 1
    page(dossier="d1")
    clock.now += IDLE - 1
    assert workspace.store_lock.store_for(cookie)


def test_it_closes_also_when_something_fails_on_the_way(browser, workspace, cookie, monkeypatch):
    def fail():
        raise RuntimeError

    store = workspace.store_lock.store_for(cookie)
    monkeypatch.setattr(workspace.transfers, "clear", fail)
    with pytest.raises(RuntimeError):
        workspace.store_lock.lock()
    assert workspace.store_lock.store_for(cookie) is None
    with pytest.raises(Unwritable):
        store.entries()
