"""Who keeps the lock open: only a browser that is let in, whatever it does."""

import json
from threading import Timer
from threading import enumerate as enumerate_threads

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


def timers() -> int:
    return sum(isinstance(thread, Timer) and not thread.finished.is_set() for thread in enumerate_threads())


@pytest.mark.parametrize("secrets", [1, 5])
def test_however_often_it_is_opened_one_clock_watches_the_lock_and_none_once_it_is_closed(
    workspace, cookie, browser, secrets
):
    lock = workspace.store_lock
    lock.lock()
    before = timers()
    for _ in range(secrets):
        lock.unlock(cookie, PASSPHRASE)
        lock.unlock("another", PASSPHRASE)
        assert timers() == before + 1
        lock.lock()
        assert timers() == before


@pytest.mark.parametrize("key", [PRACTICE, TEAM_LIST])
def test_who_is_let_in_keeps_it_open_by_the_same(browser, workspace, cookie, clock, key):
    clock.now += IDLE - 1
    assert write(browser, workspace, key) == 200
    clock.now += IDLE - 1
    assert workspace.store_lock.store_for(cookie)


def test_a_stranger_who_says_to_be_there_keeps_nothing_open(browser, workspace, cookie, clock, stranger):
    clock.now += IDLE - 1
    body = {"token": workspace.token, "window": "", "here": True, "waiting": ""}
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


THREE_HOURS = 3 * 60 * 60.0
TABLE = "a window"


def held(workspace, cookie, seconds=THREE_HOURS, why="d1/r1/b1", window=TABLE):
    workspace.store_lock.hold(cookie, window, why, seconds)


def sat(workspace, cookie, clock, seconds, window=TABLE):
    """So much time with the page there, that asks every fifteen seconds."""
    for _ in range(int(seconds // 15)):
        clock.now += 15
        workspace.store_lock.heard(cookie, window)
    clock.now += seconds % 15


def test_during_a_visit_it_stays_open_though_nobody_does_anything(browser, workspace, cookie, clock):
    held(workspace, cookie)
    sat(workspace, cookie, clock, THREE_HOURS - 1)
    assert workspace.store_lock.store_for(cookie)
    assert workspace.store_lock.closes_soon()


def test_a_visit_holds_it_no_longer_than_three_hours_after_it_began_however_often_it_is_drawn(
    browser, workspace, cookie, clock
):
    for _ in range(40):
        held(workspace, cookie, 10 * THREE_HOURS)
        sat(workspace, cookie, clock, THREE_HOURS / 40)
    assert workspace.store_lock.store_for(cookie) is None


def test_a_visit_that_is_shown_in_another_window_too_holds_it_no_longer(browser, workspace, cookie, clock):
    held(workspace, cookie)
    sat(workspace, cookie, clock, THREE_HOURS - 15)
    held(workspace, cookie, window="another")
    sat(workspace, cookie, clock, 15, window="another")
    assert workspace.store_lock.store_for(cookie) is None


def test_when_the_page_is_gone_the_lock_closes_within_a_minute_and_a_half(browser, workspace, cookie, clock):
    held(workspace, cookie)
    sat(workspace, cookie, clock, 2 * IDLE)
    clock.now += 89
    assert workspace.store_lock.store_for(cookie)
    clock.now += 1
    assert workspace.store_lock.store_for(cookie) is None


def test_a_page_that_was_away_less_than_the_normal_time_holds_on_when_it_is_back(
    browser, workspace, cookie, clock
):
    held(workspace, cookie)
    clock.now += IDLE - 1
    workspace.store_lock.heard(cookie, TABLE)
    sat(workspace, cookie, clock, IDLE)
    assert workspace.store_lock.store_for(cookie)


def test_a_minute_before_the_three_hours_it_warns_and_an_answer_keeps_it_open(
    browser, workspace, cookie, clock
):
    held(workspace, cookie)
    sat(workspace, cookie, clock, THREE_HOURS - 61)
    assert not workspace.store_lock.closes_soon()
    clock.now += 2
    assert workspace.store_lock.closes_soon()
    body = {"token": workspace.token, "window": TABLE, "here": True, "waiting": ""}
    assert browser.post(LOCK_PATH, json.dumps(body).encode(), JSON).json()["unlocked"]
    clock.now += IDLE - 1
    assert workspace.store_lock.store_for(cookie)
    clock.now += 1
    assert workspace.store_lock.store_for(cookie) is None


def test_after_the_visit_ended_it_closes_in_the_normal_time(browser, workspace, cookie, clock):
    held(workspace, cookie)
    sat(workspace, cookie, clock, IDLE * 2)
    workspace.store_lock.touch(cookie)
    workspace.store_lock.release(cookie, TABLE)
    sat(workspace, cookie, clock, IDLE - 1)
    assert workspace.store_lock.store_for(cookie)
    clock.now += 1
    assert workspace.store_lock.store_for(cookie) is None


def test_another_window_lets_go_of_its_own_only(browser, workspace, cookie, clock):
    held(workspace, cookie)
    held(workspace, cookie, why="d2/r1/b1", window="another")
    workspace.store_lock.release(cookie, "another")
    workspace.store_lock.release(cookie, "a third")
    sat(workspace, cookie, clock, 2 * IDLE)
    assert workspace.store_lock.store_for(cookie)
    workspace.store_lock.release(cookie, TABLE)
    assert workspace.store_lock.store_for(cookie) is None


def test_a_visit_that_began_long_ago_holds_nothing(browser, workspace, cookie, clock):
    held(workspace, cookie, -THREE_HOURS)
    sat(workspace, cookie, clock, IDLE)
    assert workspace.store_lock.store_for(cookie) is None


def test_who_locks_it_during_a_visit_locks_it_at_once_and_the_visit_does_not_open_it(
    browser, workspace, cookie, clock
):
    held(workspace, cookie)
    workspace.store_lock.lock()
    assert workspace.store_lock.store_for(cookie) is None
    workspace.store_lock.unlock(cookie, PASSPHRASE)
    sat(workspace, cookie, clock, IDLE)
    assert workspace.store_lock.store_for(cookie) is None


def test_a_stranger_holds_nothing_open_and_lets_go_of_nothing(browser, workspace, cookie, clock, stranger):
    held(workspace, "a stranger")
    sat(workspace, cookie, clock, IDLE - 1)
    held(workspace, cookie)
    workspace.store_lock.release("a stranger", TABLE)
    sat(workspace, cookie, clock, IDLE)
    assert workspace.store_lock.store_for(cookie)
    clock.now += 89
    workspace.store_lock.heard("a stranger", TABLE)
    clock.now += 1
    assert workspace.store_lock.store_for(cookie) is None
