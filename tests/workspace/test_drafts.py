"""What the autosave route takes and what it refuses, at the door and at the workspace."""

import json

import pytest

from supportcycle.content.practice import practice_names
from supportcycle.ui.server.cookies import COOKIE, fresh_cookie, signing_key
from supportcycle.workspace.drafts import AUTOSAVE, LARGEST_BODY
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.workspace import practice_id
from tests.ui.door import Door
from tests.workspace.autosave_script import told

JSON = {"content-type": "application/json"}
STORY = ("rounds", "r1", "meeting", "story")
STORY_KEY = key_of(0, "d1", STORY)


def post(browser, workspace, drafts, **headers):
    return browser.post(AUTOSAVE, told(workspace.token, drafts), JSON | headers)


def story(workspace, cookie) -> str:
    return workspace.live("d1", cookie).dossier.rounds["r1"].meeting.story


def test_a_draft_is_on_disk_when_the_answer_comes(browser, workspace, cookie):
    answer = post(browser, workspace, {STORY_KEY: "Ik red het niet alleen."})
    assert answer.status == 200
    assert answer.json()["saved"] == [STORY_KEY]
    assert answer.json()["at"] != ""
    assert "Ik red het niet alleen." in workspace.store_lock.store_for(cookie).load("d1").text


def test_a_draft_of_an_older_drawing_finds_its_place(browser, workspace, cookie):
    post(browser, workspace, {key_of(7, "d1", STORY): "van vóór de herstart"})
    assert story(workspace, cookie) == "van vóór de herstart"


def test_half_an_emoji_is_saved_and_stops_nothing(browser, workspace, cookie):
    assert post(browser, workspace, {STORY_KEY: "fijn \ud83d"}).json()["saved"] == [STORY_KEY]
    assert story(workspace, cookie) == "fijn \ufffd"
    post(browser, workspace, {STORY_KEY: "fijn 😀"})
    assert story(workspace, cookie) == "fijn 😀"


def test_a_practice_dossier_is_saved_without_a_passphrase(browser, workspace):
    workspace.store_lock.lock()
    id = practice_id(practice_names()[0])
    assert post(browser, workspace, {key_of(0, id, STORY): "oefening"}).status == 200
    assert workspace.live(id, "").dossier.rounds["r1"].meeting.story == "oefening"


def test_saving_counts_as_doing_something(browser, workspace, cookie, clock):
    clock.now += 800
    post(browser, workspace, {STORY_KEY: "nog bezig"})
    clock.now += 800
    assert workspace.store_lock.store_for(cookie)


@pytest.mark.parametrize("host", ["evil.example:8501", "evil.example", "127.0.0.1:9999", "localhost", ""])
def test_another_host_is_refused(browser, workspace, cookie, host):
    assert post(browser, workspace, {STORY_KEY: "kwaad"}, host=host).status == 403
    assert story(workspace, cookie) == ""


def test_another_origin_is_refused(browser, workspace, cookie):
    assert post(browser, workspace, {STORY_KEY: "kwaad"}, origin="http://evil.example").status == 403
    assert story(workspace, cookie) == ""


@pytest.mark.parametrize("other", ["", "nothing", "a.b", "é.é"])
def test_a_cookie_we_did_not_make_is_refused(browser, workspace, other):
    assert post(browser, workspace, {STORY_KEY: "kwaad"}, cookie=f"{COOKIE}={other}").status == 403


def test_a_browser_that_did_not_type_the_passphrase_is_refused(browser, workspace, cookie, tmp_home):
    stranger = Door(fresh_cookie(signing_key(tmp_home)))
    assert post(stranger, workspace, {STORY_KEY: "kwaad"}).status == 403
    assert story(workspace, cookie) == ""


def test_the_token_of_another_start_is_refused(browser, workspace, cookie):
    answer = browser.post(AUTOSAVE, told("old", {STORY_KEY: "kwaad"}), JSON)
    assert answer.status == 403
    assert story(workspace, cookie) == ""


@pytest.mark.parametrize(
    "path",
    [("id",), ("rounds", "r1", "meeting", "place"), ("rounds", "r1", "meeting", "call"), ("nowhere",)],
)
def test_a_place_where_no_text_is_typed_is_refused(browser, workspace, path):
    answer = post(browser, workspace, {key_of(0, "d1", path): "office"})
    assert answer.status == 400
    assert answer.json()["refused"] == [key_of(0, "d1", path)]


def test_beside_a_refused_draft_the_others_are_saved(browser, workspace, cookie):
    answer = post(browser, workspace, {"something else": "x", STORY_KEY: "goed"})
    assert (answer.status, answer.json()["saved"]) == (400, [STORY_KEY])
    assert story(workspace, cookie) == "goed"


def test_a_text_that_is_longer_than_a_field_may_be_is_refused(browser, workspace, cookie):
    assert post(browser, workspace, {STORY_KEY: "x" * 300_000}).status == 400
    assert story(workspace, cookie) == ""


def test_a_number_beyond_all_numbers_is_refused(browser, workspace):
    body = json.loads(told(workspace.token, {STORY_KEY: "x"})) | {"numbers": {STORY_KEY: float("inf")}}
    assert browser.post(AUTOSAVE, json.dumps(body).encode(), JSON).status == 400


def test_a_body_that_is_too_large_is_refused(browser, workspace):
    assert post(browser, workspace, {STORY_KEY: "x" * LARGEST_BODY}).status == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"nothing",
        b'{"token": 1}',
        b'{"token": "1", "window": "", "drafts": 1}',
        b"\xff",
        b"[" * 100_000,
    ],
)
def test_a_body_that_is_not_ours_is_refused(browser, body):
    answer = browser.post(AUTOSAVE, body, JSON)
    assert answer.status == 400


def test_drafts_that_are_no_texts_are_refused(browser, workspace):
    assert post(browser, workspace, {STORY_KEY: ["x"]}).status == 400


def test_a_form_of_another_page_is_refused(browser, workspace):
    body = told(workspace.token, {STORY_KEY: "kwaad"})
    answer = browser.post(AUTOSAVE, body, {"content-type": "text/plain"})
    assert answer.status == 400


def test_a_locked_workspace_keeps_the_script_waiting(browser, workspace):
    workspace.store_lock.lock()
    assert post(browser, workspace, {STORY_KEY: "later"}).status == 403


def test_a_disk_that_refuses_keeps_the_script_trying(browser, workspace, cookie):
    workspace.live("d1", cookie).move_to(None)
    assert post(browser, workspace, {STORY_KEY: "later"}).status == 503
    assert story(workspace, cookie) == "later"


def test_nothing_may_be_kept_or_framed_by_others(browser):
    headers = browser.get(AUTOSAVE).headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


@pytest.mark.parametrize("cookie", ["", "invented.cookie"])
def test_a_socket_without_our_cookie_is_closed(workspace, cookie):
    assert Door(cookie).socket("/_stcore/stream") == ["websocket.close"]


@pytest.mark.parametrize("path", ["/media/x.pdf", "/_stcore/upload_file/a/b", "/_stcore/stream", AUTOSAVE])
def test_files_and_uploads_are_closed_to_a_browser_that_was_never_here(workspace, path):
    assert Door().get(path).status == 403
