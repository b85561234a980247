"""Spoken notes in and out: for who was let in, from our own page, while the lock is open."""

import pytest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.server.spoken_routes import FIELD, NOTE, SECONDS, START, WHOLE, WINDOW
from supportcycle.ui.server.transfer_routes import TOKEN
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.practice_dossiers import practice_id
from supportcycle.workspace.spoken_sounds import MOST_BYTES, SPOKEN_PATH
from tests.ui.door import Door

SOUND = b"\x1aE\xdf\xa3" + b"woof" * 20
ID = "a" * 32
STORY = ("rounds", "r1", "meeting", "story")


@pytest.fixture
def asked(browser, workspace, cookie) -> dict[str, str]:
    """The headers that our own page sends, and a dossier to speak in."""
    workspace.add(Dossier(id=ID, name="Sam"), cookie)
    told = {TOKEN: workspace.token, FIELD: key_of(0, ID, STORY), SECONDS: "7", WINDOW: "w"}
    return {"content-type": "audio/webm", **told}


def test_a_note_goes_in_and_comes_out_as_it_was_and_is_kept_by_no_browser(browser, workspace, cookie, asked):
    answer = browser.post(SPOKEN_PATH, SOUND, asked)
    note = answer.json()["note"]
    assert (answer.status, list(workspace.live(ID, cookie).dossier.spoken)) == (200, [note])
    heard = browser.get(f"{SPOKEN_PATH}/{ID}/{note}", {TOKEN: workspace.token})
    assert (heard.status, heard.body, heard.headers["content-type"]) == (200, SOUND, "audio/webm")
    assert heard.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("sound", "more", "status"),
    [
        (SOUND, {"content-type": "text/html"}, 400),
        (SOUND, {"content-type": "audio/mp4"}, 400),
        (b"<script>", {}, 400),
        (SOUND, {SECONDS: "many"}, 400),
        (SOUND, {FIELD: "elsewhere"}, 400),
        (SOUND, {FIELD: key_of(0, "b" * 32, STORY)}, 400),
        (SOUND, {NOTE: "n1"}, 400),
        (SOUND, {START: "-1"}, 400),
        (SOUND, {TOKEN: "another start"}, 403),
        (SOUND + bytes(MOST_BYTES), {}, 413),
    ],
)
def test_what_our_own_page_does_not_send_is_refused(browser, workspace, cookie, asked, sound, more, status):
    assert browser.post(SPOKEN_PATH, sound, asked | more).status == status
    assert workspace.live(ID, cookie).dossier.spoken == {}


def test_nothing_goes_in_or_out_while_it_is_locked_or_for_a_stranger(browser, workspace, asked):
    note = browser.post(SPOKEN_PATH, SOUND, asked).json()["note"]
    where = f"{SPOKEN_PATH}/{ID}/{note}"
    assert Door().get(where, {TOKEN: workspace.token}).status == 403
    assert browser.get(f"{SPOKEN_PATH}/{ID}/n9", {TOKEN: workspace.token}).status == 404
    workspace.store_lock.lock()
    assert browser.post(SPOKEN_PATH, SOUND, asked).status == 403
    assert browser.get(where, {TOKEN: workspace.token}).status == 403


def test_what_the_page_sends_again_under_the_same_name_is_one_note(browser, workspace, cookie, asked):
    named = asked | {NOTE: "n" + "0f" * 16}
    assert [browser.post(SPOKEN_PATH, SOUND, named).status for _ in range(2)] == [200, 200]
    assert list(workspace.live(ID, cookie).dossier.spoken) == [named[NOTE]]


def test_in_a_practice_dossier_it_works_while_the_store_is_locked_but_for_a_page_of_ours_only(
    browser, workspace, asked
):
    workspace.store_lock.lock()
    id = practice_id("bram-plan")
    practising = asked | {FIELD: key_of(0, id, STORY)}
    note = browser.post(SPOKEN_PATH, SOUND, practising).json()["note"]
    where = f"{SPOKEN_PATH}/{id}/{note}"
    assert browser.get(where, {TOKEN: workspace.token}).body == SOUND
    assert browser.get(where, {TOKEN: workspace.token, "origin": "http://elsewhere"}).status == 403
    assert browser.get(where, {TOKEN: "another start"}).status == 403


def test_a_note_comes_in_slices_and_what_does_not_follow_is_told(browser, workspace, asked):
    note = "n" + "0f" * 16
    first = asked | {NOTE: note, START: "0", WHOLE: "0"}
    assert browser.post(SPOKEN_PATH, SOUND[:20], first).status == 200
    far = browser.post(SPOKEN_PATH, SOUND[40:], first | {START: "40"})
    assert (far.status, far.json()) == (409, {"kept": 20})
    assert browser.post(SPOKEN_PATH, SOUND[20:], first | {START: "20", WHOLE: "1"}).status == 200
    heard = browser.get(f"{SPOKEN_PATH}/{ID}/{note}", {TOKEN: workspace.token})
    assert heard.body == SOUND
