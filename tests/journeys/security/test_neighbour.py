"""Another user of this computer, with a server on another port: he reads nothing and writes nothing."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.server.cookies import COOKIE
from supportcycle.workspace.drafts import AUTOSAVE
from tests.journeys.browser import Screen, new_window
from tests.journeys.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAME, STORY, ID = "Hendrikje-Bloemendaal", "zonnebloemenverhaal", "d" * 32
PLACE = ("rounds", "r1", "meeting", "place_chosen_by")
SOURCE = Path(__file__).with_name("neighbour.py").read_text(encoding="utf-8")
NOBODY = 65534
GUESS = "0f" * 32


CAN_BE_HIM = os.name != "nt" and os.geteuid() == 0


def program(*arguments: str, his: bool = True) -> subprocess.Popen[str]:
    """His program; as another user where this one may do that, or else one of this user."""
    him = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if his and CAN_BE_HIM else {}
    command = (shutil.which("python3", path="/usr/bin:/usr/local/bin") or "python3", "-c", SOURCE, *arguments)
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd="/", env={}, **him)


class Neighbour:
    """His server; `cookies` are those that browsers sent to it."""

    def __init__(self) -> None:
        self._process = program("serve")
        assert self._process.stdout
        self.url = f"http://127.0.0.1:{int(self._process.stdout.readline())}/"

    def heard(self) -> str:
        """The cookie that came with the next request."""
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())

    def end(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def neighbour() -> Iterator[Neighbour]:
    neighbour = Neighbour()
    yield neighbour
    neighbour.end()


@pytest.fixture
def dossier(own_server: Server) -> Dossier:
    dossier = Dossier(id=ID, name=NAME)
    own_server.put(with_value(dossier, PLACE, STORY))
    own_server.start()
    return dossier


@pytest.fixture
def at_the_table(window: BrowserContext, own_server: Server, dossier: Dossier) -> Screen:
    """The worker's browser, with the dossier open."""
    return Screen(window.new_page(), own_server).open().unlock().open_dossier(NAME).go("meeting")


def start_of(server: Server) -> str:
    with urlopen(f"{server.url}/") as answer:
        return str(answer.headers["x-workbook-start"])


def key_of_pages(page: Page) -> str:
    """What the pages of the worker's browser show beside the cookie; no neighbour can ask for it."""
    [(name, key)] = page.evaluate(
        "Object.entries(localStorage).filter(([name]) => name.startsWith('workbook-'))"
    )
    return f"{name.removeprefix('workbook-page-')}.{key}"


def knocked(server: Server, cookie: str, shown: str, *, his: bool = False) -> bytes:
    """What a program is told by the workbook, when it asks for the dossier as a page would."""
    ask = BackMsg()
    ask.rerun_script.query_string = f"dossier={ID}"
    ask.rerun_script.page_script_hash = ""
    arguments = (str(server.port), cookie, shown, ask.SerializeToString().hex())
    said, _ = program("knock", *arguments, his=his).communicate(timeout=30)
    return bytes.fromhex(said)


def words_in(heard: bytes) -> list[str]:
    return [word for word in (NAME, STORY) if word.encode() in heard]


def test_his_page_opens_no_socket_reads_nothing_and_writes_nothing(
    at_the_table: Screen, window: BrowserContext, neighbour: Neighbour
):
    server = at_the_table.server
    page = window.new_page()
    page.goto(f"{neighbour.url}#{server.port},{start_of(server)}.{GUESS}")
    expect(page).to_have_title(re.compile(r"^\{"))
    found = json.loads(page.title())
    assert found["sockets"] == []
    read = found["read"]
    assert all(kind == "opaque" and body == "" for kind, body in zip(read[1::3], read[2::3], strict=True))
    assert server.on_disk(ID) == with_value(Dossier(id=ID, name=NAME), PLACE, STORY)


def test_with_the_cookie_he_overheard_he_is_a_stranger(
    at_the_table: Screen, window: BrowserContext, neighbour: Neighbour
):
    server, shown = at_the_table.server, key_of_pages(at_the_table.page)
    window.new_page().goto(neighbour.url)
    overheard = neighbour.heard()
    assert COOKIE in overheard
    assert words_in(knocked(server, overheard, shown)) != []
    for other in ("", GUESS, f"{start_of(server)}.{GUESS}", shown[:-1]):
        assert words_in(knocked(server, overheard, other)) == []
    if CAN_BE_HIM and Path("/proc/net/tcp").exists():
        assert b" 101 " not in knocked(server, overheard, shown, his=True)


def test_what_he_replays_and_floods_with_the_cookie_he_overheard_is_not_written(
    at_the_table: Screen, window: BrowserContext, neighbour: Neighbour
):
    with at_the_table.page.expect_request(lambda asked: AUTOSAVE in asked.url) as asked:
        at_the_table.field(*PLACE).fill("van haar")
    at_the_table.saves()
    body = str(asked.value.post_data).replace("van haar", "van hem")
    window.new_page().goto(neighbour.url)
    cookie, server = neighbour.heard(), at_the_table.server
    origin = {"origin": server.url, "cookie": cookie, "content-type": "application/json"}
    for shown in ({}, {"x-workbook-page": f"{start_of(server)}.{GUESS}"}):
        answers = [
            window.request.post(server.url + AUTOSAVE, data=body, headers=origin | shown).status
            for _ in range(40)
        ]
        assert set(answers) == {403}
    assert server.on_disk(ID).rounds["r1"].meeting.place_chosen_by == "van haar"


def test_a_cookie_he_planted_before_the_passphrase_was_typed_gives_him_nothing(
    window: BrowserContext, own_server: Server, dossier: Dossier, neighbour: Neighbour
):
    with urlopen(f"{own_server.url}/") as answer:
        planted = answer.headers["set-cookie"].partition(";")[0]
    page = window.new_page()
    page.goto(f"{neighbour.url}?{planted}")
    Screen(page, own_server).open().unlock().open_dossier(NAME).go("meeting")
    assert f"{COOKIE}={planted_value(window)}" == planted
    assert words_in(knocked(own_server, planted, f"{start_of(own_server)}.{GUESS}")) == []
    assert words_in(knocked(own_server, planted, key_of_pages(page))) != []


def planted_value(window: BrowserContext) -> str:
    return next(one["value"] for one in window.cookies() if one["name"] == COOKIE)


def test_a_refresh_and_an_address_typed_in_a_second_window_need_no_passphrase(
    at_the_table: Screen, window: BrowserContext
):
    at_the_table.page.reload()
    at_the_table.settled()
    expect(at_the_table.page.locator("h1").first).to_have_text(text("pages.meeting"))
    second = Screen(window.new_page(), at_the_table.server).open()
    expect(second.page.get_by_label(text("lock.passphrase"), exact=True)).to_have_count(0)


def test_after_a_new_start_an_open_page_makes_another_key_and_shares_it(
    at_the_table: Screen, window: BrowserContext
):
    old = key_of_pages(at_the_table.page)
    at_the_table.server.restart()
    at_the_table.unlock()
    assert key_of_pages(at_the_table.page) != old
    second = Screen(window.new_page(), at_the_table.server).open()
    expect(second.page.get_by_label(text("lock.passphrase"), exact=True)).to_have_count(0)
    expect(at_the_table.page.locator("h1").first).to_have_text(text("pages.meeting"))


@pytest.fixture
def another_browser(chrome: Browser, own_server: Server) -> Iterator[Callable[[], Screen]]:
    contexts: list[BrowserContext] = []

    def new() -> Screen:
        contexts.append(new_window(chrome))
        return Screen(contexts[-1].new_page(), own_server).open()

    yield new
    for context in contexts:
        context.close()


def a_made_file(screen: Screen) -> str:
    """The address of a PDF that was made and fetched."""
    screen.go("request").subject(text("request.subjects.documents"))
    screen.press(text("request.make.pdf")).settled()
    with screen.page.expect_download() as download:
        screen.page.locator('[class*="st-key-fetch_"] button').click()
    assert download.value.suggested_filename.endswith(".pdf")
    return download.value.url


def status(screen: Screen, url: str) -> int:
    return screen.page.context.request.get(url).status


def test_a_made_file_is_for_who_is_let_in_and_gone_with_the_lock_whoever_asks(
    at_the_table: Screen, another_browser
):
    url = a_made_file(at_the_table)
    stranger = another_browser()
    assert (status(at_the_table, url), status(stranger, url)) == (200, 403)
    stranger.unlock()
    assert status(stranger, url) == 200
    stranger.press(text("frame.lock"))
    expect(stranger.page.get_by_label(text("lock.passphrase"), exact=True)).to_be_visible()
    assert (status(at_the_table, url), status(stranger, url)) == (403, 403)
    at_the_table.unlock()
    assert status(at_the_table, url) == 404


@pytest.mark.parametrize("how", ["closed", "frozen"])
def test_it_is_gone_when_its_own_tab_is_never_drawn_again(at_the_table: Screen, how: str):
    url, page = a_made_file(at_the_table), at_the_table.page
    second = Screen(page.context.new_page(), at_the_table.server).open()
    if how == "closed":
        page.close()
    else:
        page.context.new_cdp_session(page).send("Page.setWebLifecycleState", {"state": "frozen"})
    assert status(second, url) == 200
    second.press(text("frame.lock"))
    expect(second.page.get_by_label(text("lock.passphrase"), exact=True)).to_be_visible()
    assert status(second, url) == 403
    second.unlock()
    assert status(second, url) == 404
