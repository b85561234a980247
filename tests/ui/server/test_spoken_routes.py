"""Spoken notes in and out: for who was let in, from our own page, while the lock is open."""

import pytest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.server.spoken_routes import FIELD, SECONDS, SPOKEN_PATH, WINDOW
from supportcycle.ui.server.transfer_routes import TOKEN
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.spoken_sounds import MOST_BYTES
from tests.ui.door import Door

SOUND = b"\x1aE\xdf\xa3" + b"woof" * 20
ID = "a" * 32


@pytest.fixture
def asked(browser, workspace, cookie) -> dict[str, str]:
    """The headers that our own page sends, and a dossier to speak in."""
    workspace.add(Dossier(id=ID, name="Sam"), cookie)
    field = key_of(0, ID, ("rounds", "r1", "meeting", "story"))
    told = {TOKEN: workspace.token, FIELD: field, SECONDS: "7", WINDOW: "w"}
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
