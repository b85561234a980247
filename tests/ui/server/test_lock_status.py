"""What an open page asks about the lock, without a drawing and without keeping it open."""

import json

import pytest

from supportcycle.domain.update import with_value
from supportcycle.ui.server.lock_status import LOCK_PATH
from tests.ui.conftest import IDLE, PASSPHRASE
from tests.ui.door import Answer, Door, browser_with

JSON = {"content-type": "application/json"}


def ask(
    browser: Door, workspace, *, here: bool = False, waiting: str = "", token: str = "", window: str = ""
) -> Answer:
    body = {"token": token or workspace.token, "window": window, "here": here, "waiting": waiting}
    return browser.post(LOCK_PATH, json.dumps(body).encode(), JSON)


def test_an_open_lock_is_told_and_a_minute_before_it_closes_too(browser, workspace, clock):
    assert ask(browser, workspace).json() == {"unlocked": True, "soon": False, "waiting": False}
    clock.now += IDLE - 59
    assert ask(browser, workspace).json()["soon"]


def test_asking_does_not_keep_the_lock_open(browser, workspace, clock):
    clock.now += IDLE - 1
    ask(browser, workspace)
    clock.now += 2
    assert ask(browser, workspace).json() == {"unlocked": False, "soon": False, "waiting": False}


def test_a_window_that_holds_it_open_holds_on_by_asking_and_another_does_not(
    browser, workspace, cookie, clock
):
    workspace.store_lock.hold(cookie, "table", "d1/r1/b1", 4 * IDLE)
    for _ in range(int(2 * IDLE // 60)):
        clock.now += 60
        assert ask(browser, workspace, window="table").json()["unlocked"]
    clock.now += 60
    assert ask(browser, workspace, window="office").json()["unlocked"]
    clock.now += 30
    assert not ask(browser, workspace, window="office").json()["unlocked"]


def test_saying_that_somebody_is_there_does(browser, workspace, clock):
    clock.now += IDLE - 1
    assert not ask(browser, workspace, here=True).json()["soon"]
    clock.now += IDLE - 1
    assert ask(browser, workspace).json()["unlocked"]


def test_saying_so_behind_a_closed_lock_opens_nothing(browser, workspace):
    workspace.store_lock.lock()
    assert not ask(browser, workspace, here=True).json()["unlocked"]


def test_what_the_disk_refused_is_tried_again(browser, workspace, cookie):
    live = workspace.live("d1", cookie)
    store = workspace.store_lock.store_for(cookie)
    live.move_to(None)
    live.change(lambda one: with_value(one, ("identity", "town"), "Utrecht"))
    assert ask(browser, workspace, waiting="d1").json()["waiting"]
    live.move_to(store)
    assert not ask(browser, workspace, waiting="d1").json()["waiting"]
    assert not live.problem


def test_a_dossier_that_cannot_be_read_goes_on_waiting(browser, workspace):
    assert ask(browser, workspace, waiting="nobody").json()["waiting"]


def test_another_start_of_the_program_and_another_browser_are_refused(browser, workspace):
    assert ask(browser, workspace, token="of an earlier start").status == 403
    assert ask(Door(), workspace).status == 403


def test_another_browser_of_this_computer_is_told_of_its_own_lock(browser, workspace, tmp_home):
    from supportcycle.ui.server.cookies import fresh_cookie, signing_key

    other = fresh_cookie(signing_key(tmp_home))
    assert not ask(Door(other), workspace).json()["unlocked"]
    workspace.store_lock.unlock(browser_with(other), PASSPHRASE)
    assert ask(Door(other), workspace).json()["unlocked"]


@pytest.mark.parametrize("body", [b"", b"[1]", b"{}", b'{"token": 1}', b"[" * 100_000])
def test_what_is_no_question_is_refused(browser, body):
    assert browser.post(LOCK_PATH, body, JSON).status == 400
