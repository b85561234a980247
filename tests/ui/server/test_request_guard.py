"""Who is let through the door: our own page with its own key, and nobody who only has or sets its cookie."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui.server import page_key
from supportcycle.ui.server.browser_request import Access as Way
from supportcycle.ui.server.browser_request import access_of
from supportcycle.ui.server.cookies import COOKIE, cookie_in, fresh_cookie, renamed, signing_key
from supportcycle.ui.server.lock_status import LOCK_PATH
from supportcycle.workspace.browser_name import cookie_of
from supportcycle.workspace.drafts import AUTOSAVE
from supportcycle.workspace.lock.idle_lock import hashed
from tests.examples import many
from tests.ui.conftest import PASSPHRASE
from tests.ui.door import HOST, SERVER, SHOWN, Door, browser_with

STREAM = "/_stcore/stream"
KEYED = [AUTOSAVE, LOCK_PATH, "/_stcore/upload_file/one/two"]
FOREIGN = ["http://evil.example", "http://127.0.0.1:9999", f"http://localhost:{SERVER[1]}", f"https://{HOST}"]


class Inside:
    """Stands for Streamlit: notes as whom a browser comes through, and what it can see of it."""

    def __init__(self) -> None:
        self.seen: list[dict[str, Any]] = []
        self.routes = [
            WebSocketRoute(STREAM, self.socket),
            Route("/", self.page),
            Route("/{path:path}", self.told, methods=["GET", "PUT"]),
        ]

    async def socket(self, socket: WebSocket) -> None:
        self.seen.append({"name": socket.cookies[COOKIE], **socket.headers})
        await socket.accept()
        await socket.close()

    async def page(self, _: Request) -> Response:
        return HTMLResponse("<html><head><title>x</title></head></html>", headers={"etag": "one"})

    async def told(self, request: Request) -> Response:
        self.seen.append(
            {"name": request.cookies.get(COOKIE, ""), **request.headers, "url": str(request.url)}
        )
        return PlainTextResponse("told")


@pytest.fixture
def inside() -> Inside:
    return Inside()


@pytest.fixture
def overheard(browser, cookie) -> str:
    """The cookie of a browser that typed the passphrase, as a server on another port receives it."""
    return cookie_of(cookie)


def test_a_page_of_ours_gets_a_socket_under_the_name_of_its_browser(workspace, cookie, inside):
    assert Door(cookie_of(cookie), inside=inside.routes).socket(STREAM)[0] == "websocket.accept"
    assert inside.seen[0]["name"] == cookie
    assert inside.seen[0]["sec-websocket-protocol"] == "streamlit"


@pytest.mark.parametrize("origin", ["", "null", *FOREIGN])
def test_a_socket_of_another_page_or_of_none_never_reaches_streamlit(overheard, inside, origin):
    """Streamlit would look up the address of this computer elsewhere to judge a foreign page."""
    door = Door(overheard, inside=inside.routes)
    assert door.socket(STREAM, {"origin": origin}) == ["websocket.close"]
    assert inside.seen == []


@pytest.mark.parametrize("path", KEYED)
@pytest.mark.parametrize("origin", ["null", *FOREIGN])
def test_what_another_page_asks_with_our_cookie_is_refused(overheard, inside, path, origin):
    door = Door(overheard, inside=inside.routes)
    assert door.post(path, b"{}", {"origin": origin}).status == 403
    assert inside.seen == []


@pytest.mark.parametrize("path", [*KEYED, "/media/one"])
@pytest.mark.parametrize("site", ["same-site", "cross-site"])
def test_so_it_is_when_the_browser_tells_only_that_it_comes_from_elsewhere(overheard, inside, path, site):
    assert Door(overheard, inside=inside.routes).get(path, {"sec-fetch-site": site}).status == 403
    assert inside.seen == []


OTHERS = {
    "nothing": "",
    "something": "wrong",
    "no key": f"{page_key.START}.",
    "a key of another start": f"{'0' * 32}.{'0f' * 32}",
    "a key in capitals": f"{page_key.START}.{'0F' * 32}",
    "other letters": "é.é",
}


@pytest.mark.parametrize("shown", OTHERS.values(), ids=OTHERS)
def test_a_cookie_alone_opens_nothing(overheard, inside, shown):
    door = Door(overheard, shown=shown, inside=inside.routes)
    assert door.socket(STREAM) == ["websocket.close"]
    assert {door.get(path).status for path in KEYED} == {403}
    assert inside.seen == []


def test_an_overheard_cookie_with_another_key_is_a_stranger(browser, workspace, cookie, overheard):
    neighbour = browser_with(overheard, f"{page_key.START}.{'1e' * 32}")
    assert workspace.live("d1", cookie)
    assert workspace.live("d1", neighbour) is None
    assert workspace.entries(neighbour) == []


def test_a_planted_cookie_gives_who_planted_it_nothing_when_the_passphrase_is_typed(workspace, tmp_home):
    planted = fresh_cookie(signing_key(tmp_home))
    workspace.store_lock.found(browser_with(planted), PASSPHRASE)
    workspace.add(Dossier(id="d1", name="Bram"), browser_with(planted))
    assert workspace.live("d1", browser_with(planted))
    assert workspace.live("d1", browser_with(planted, f"{page_key.START}.{'1e' * 32}")) is None
    assert workspace.live("d1", planted) is None


def test_an_overheard_cookie_does_not_tell_which_dossier_is_open(browser, workspace, cookie, overheard):
    workspace.whereabouts(cookie).go("d1", "plan")
    workspace.keep_place(cookie)
    neighbour = browser_with(overheard, f"{page_key.START}.{'1e' * 32}")
    assert workspace.whereabouts(neighbour).dossier == ""
    workspace.whereabouts(neighbour).go("d1", "goals")
    workspace.keep_place(neighbour)
    assert workspace.whereabouts(cookie).page == "plan"
    assert workspace.settings(cookie).places == {hashed(overheard): workspace.whereabouts(cookie).as_kept()}


def test_the_last_word_of_a_page_that_closes_shows_its_key_in_the_address(
    browser, workspace, inside, overheard
):
    path = "/_stcore/upload_file/one/two"
    assert Door(overheard, shown="", inside=inside.routes).get(f"{path}?page={SHOWN}").status == 200
    assert inside.seen[0]["url"].endswith(path)
    assert SHOWN not in str(inside.seen[0])


def test_two_keys_or_two_origins_at_once_are_refused(overheard, inside):
    door = Door(overheard, inside=inside.routes)
    twice = f"streamlit, workbook.{SHOWN}, workbook.{SHOWN}"
    assert door.socket(STREAM, {"sec-websocket-protocol": twice}) == ["websocket.close"]
    assert door.socket(STREAM, {"origin": f"http://{HOST}, http://{HOST}"}) == ["websocket.close"]


@pytest.mark.parametrize("end", ["client", "server"])
@pytest.mark.parametrize(
    "where", [("192.168.1.20", 8501), ("0.0.0.0", 8501), ("::1", 8501), ("/run/one", None), None]
)
def test_a_server_that_is_open_to_the_network_answers_nobody(overheard, end, where):
    assert Door(overheard).socket(STREAM, **{end: where}) == ["websocket.close"]


def test_another_name_for_this_computer_is_another_server(overheard):
    """At `localhost` a neighbour can be the first to answer, under the very same origin."""
    host = f"localhost:{SERVER[1]}"
    door = Door(overheard)
    assert door.socket(STREAM, {"host": host, "origin": f"http://{host}"}) == ["websocket.close"]
    answer = door.get("/plan", {"host": host})
    assert (answer.status, answer.headers["location"]) == (307, f"http://{HOST}/plan")
    assert "set-cookie" not in answer.headers


def test_a_page_is_sent_with_the_script_that_makes_the_key_before_all_others(workspace, inside):
    answer = Door(inside=inside.routes).get("/", {"accept-encoding": "gzip", "if-none-match": "one"})
    assert answer.body.partition(b"<head>")[2].startswith(b"<script data-start=")
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["x-workbook-start"] == page_key.START
    assert "etag" not in answer.headers
    assert cookie_in(answer.headers["set-cookie"])


def test_a_file_that_is_itself_a_page_is_not_changed(browser, workspace, overheard):
    async def file(_: Request) -> Response:
        return HTMLResponse("<head>", headers={"content-type": "text/html; made=1; of=dossier"})

    answer = Door(overheard, inside=[Route("/media/one", file)]).get("/media/one")
    assert (answer.body, answer.headers["content-type"]) == (b"<head>", "text/html")


def test_a_refusal_names_the_start_so_that_an_older_page_finds_its_way(workspace):
    assert Door().get(AUTOSAVE).headers["x-workbook-start"] == page_key.START


@many
@given(st.text(alphabet="/_abcdefghijklmnopqrstuvwxyz.%-", max_size=30))
def test_no_path_around_the_doors_leads_to_what_is_closed(before):
    for closed in ("_stcore/stream", "_wb/lock", "media/x", "_stcore/agent/interact", "component/x"):
        assert access_of(f"{before}/{closed}") is not Way.PAGE or f"{before}/{closed}".startswith("/static/")


@many
@given(st.text())
def test_any_cookie_header_can_be_renamed(header):
    assert cookie_in(renamed(header, "a~b")) == "a~b"
