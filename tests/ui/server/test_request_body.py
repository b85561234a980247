"""What a stranger can hold up at our own routes: nothing of who is let in, and little of the memory."""

import asyncio
import json
from typing import Any

import pytest
from starlette.requests import Request

from supportcycle.ui.server.cookies import COOKIE, fresh_cookie, signing_key
from supportcycle.ui.server.lock_status import LOCK_PATH
from supportcycle.ui.server.request_body import BodyReader
from supportcycle.workspace.drafts import AUTOSAVE, LARGEST_BODY, RequestRefused
from supportcycle.workspace.field_keys import key_of
from tests.ui.door import Door, run_to_its_end
from tests.workspace.autosave_script import told

JSON = {"content-type": "application/json"}
STORY_KEY = key_of(0, "d1", ("rounds", "r1", "meeting", "story"))
HALF = ["\ud83d", "\udc00", "a\udfffb"]


def asked(name: str, *parts: bytes, forever: bool = False) -> Request:
    """A post of this browser; `forever` never comes to its end."""
    left = [{"type": "http.request", "body": part, "more_body": True} for part in parts]

    async def receive() -> dict[str, Any]:
        if not left and forever:
            await asyncio.sleep(60)
        return left.pop(0) if left else {"type": "http.request", "body": b"", "more_body": False}

    headers = [(b"content-type", b"application/json"), (b"cookie", f"{COOKIE}={name}".encode())]
    return Request({"type": "http", "method": "POST", "headers": headers}, receive)


async def answer(intake: BodyReader, request: Request) -> bytes | int:
    try:
        return await intake.read(request)
    except RequestRefused as refused:
        return refused.status


def test_a_body_comes_whole(browser, workspace, cookie):
    async def work() -> None:
        assert await answer(BodyReader(), asked(cookie, b"one ", b"two")) == b"one two"

    run_to_its_end(work())


def test_a_body_that_goes_on_for_ever_is_let_go(browser, workspace, cookie):
    async def work() -> None:
        intake = BodyReader(seconds=0.05, at_once=1)
        assert await answer(intake, asked(cookie, b"one", forever=True)) == 503
        assert await answer(intake, asked(cookie, b"two")) == b"two"

    run_to_its_end(work())


def test_slow_posts_of_strangers_hold_up_strangers_only(browser, workspace, cookie):
    async def work() -> None:
        intake = BodyReader(seconds=0.5, of_strangers=3)
        slow = [asyncio.create_task(answer(intake, asked(f"s{n}", b"x", forever=True))) for n in range(10)]
        await asyncio.sleep(0.2)
        assert [task.result() for task in slow if task.done()] == [503] * 7
        assert await answer(intake, asked("s11", b"x")) == 503
        assert await answer(intake, asked(cookie, b"saved")) == b"saved"
        await asyncio.gather(*slow)
        assert await answer(intake, asked("s12", b"x")) == b"x"

    run_to_its_end(work())


def test_a_body_that_grows_too_large_is_cut_off_before_its_end(browser, workspace, cookie):
    async def work() -> None:
        parts = [b"x" * 500_000] * (LARGEST_BODY // 500_000 + 1)
        assert await answer(BodyReader(), asked(cookie, *parts, forever=True)) == 413

    run_to_its_end(work())


@pytest.mark.parametrize("half", HALF)
def test_half_a_sign_in_what_our_page_makes_itself_is_refused(browser, workspace, half):
    empty = json.loads(told(workspace.token, {}))
    names = {half: "x"}, {f"w_0_d1_{half}": ""}
    changes = [{"token": half}, {"window": half}, {"page": half}]
    changes += [{"drafts": each, "numbers": dict.fromkeys(each, 1)} for each in names]
    for change in changes:
        assert browser.post(AUTOSAVE, json.dumps(empty | change).encode(), JSON).status == 400
    for change in ({"token": half}, {"window": half}, {"waiting": half}):
        body = {"token": workspace.token, "window": "", "here": False, "waiting": ""} | change
        assert browser.post(LOCK_PATH, json.dumps(body).encode(), JSON).status == 400


def test_a_flood_and_a_replay_by_a_stranger_write_nothing(browser, workspace, cookie, tmp_home):
    body = told(workspace.token, {STORY_KEY: "van haar"})
    assert browser.post(AUTOSAVE, body, JSON).status == 200
    revision = workspace.live("d1", cookie).revision
    overheard = cookie.partition("~")[0]
    strangers = [
        Door(fresh_cookie(signing_key(tmp_home))),
        Door(overheard, shown=""),
        Door(overheard, shown=f"{'0' * 32}.{'0f' * 32}"),
    ]
    other = body.replace(b"van haar", b"van hem")
    assert {who.post(AUTOSAVE, one, JSON).status for who in strangers for one in (body, other) * 30} == {403}
    assert workspace.live("d1", cookie).dossier.rounds["r1"].meeting.story == "van haar"
    assert workspace.live("d1", cookie).revision == revision
