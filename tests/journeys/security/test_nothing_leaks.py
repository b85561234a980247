"""What was said at the table is nowhere outside the store, and nothing talks to another computer."""

import gzip
import ipaddress
import os
import socket
import subprocess
import threading
import time
import zlib
from base64 import b64encode
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from playwright.sync_api import BrowserContext, Playwright

from supportcycle.content.catalogue import text
from supportcycle.workspace.drafts import AUTOSAVE
from tests.journeys.browser import Screen, only_this_computer
from tests.journeys.by_browser import BrowserHands
from tests.journeys.patience import PATIENCE
from tests.journeys.security.traces import (
    addresses_asked,
    files_written_by,
    kept_by,
    told_by_processes,
    traces,
)
from tests.journeys.server import PASSPHRASE, ROOT, Server

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAME, STORY, TOWN = "Hendrikje-Bloemendaal", "zonnebloemenverhaal", "Kwartelstaartdorp"
WORDS = (NAME, STORY, TOWN, PASSPHRASE)
PLACES = {("rounds", "r1", "meeting", "place_chosen_by"): STORY}


class Sockets(threading.Thread):
    """Looks again and again which addresses a process and its children have open."""

    def __init__(self, process_id: int) -> None:
        super().__init__(daemon=True)
        self._id, self._done, self.seen = process_id, threading.Event(), set()
        self.start()

    def run(self) -> None:
        while not self._done.wait(0.05):
            with suppress(OSError):
                self.seen |= set(addresses_of(self._id))

    def elsewhere(self) -> set[str]:
        """The addresses that are not of this computer; a listener on all of them is one too."""
        self._done.set()
        self.join()
        assert self.seen, "not even the listener was seen"
        return {one for one in self.seen if not ipaddress.ip_address(one).is_loopback}


def addresses_of(process_id: int) -> Iterator[str]:
    """Both ends of every internet socket of a process; an end that is open to nobody yet is left out."""
    mine = set(sockets_of(process_id))
    for kind in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path(f"/proc/{process_id}/net/{kind}").read_text().splitlines()[1:]:
            _, local, remote, state, *_rest = line.split()
            if line.split()[9] in mine:
                is_listener = state == "0A" or (kind.startswith("udp") and state == "07")
                yield address(local)
                yield from () if is_listener else (address(remote),)


def sockets_of(process_id: int) -> Iterator[str]:
    """The numbers of its open sockets; a handle may be gone before it is read."""
    for handle in Path(f"/proc/{process_id}/fd").iterdir():
        with suppress(OSError):
            if (link := str(handle.readlink())).startswith("socket:["):
                yield link[8:-1]


def address(raw: str) -> str:
    """`0100007F:2135`, as Linux shows it, is 127.0.0.1."""
    words = bytes.fromhex(raw.split(":")[0])
    turned = b"".join(words[at : at + 4][::-1] for at in range(0, len(words), 4))
    found = ipaddress.ip_address(turned)
    mapped = getattr(found, "ipv4_mapped", None)
    return str(mapped or found)


@pytest.fixture
def folders() -> Iterator[dict[str, Path]]:
    """Under a short name: a browser puts a socket in the folder for temporary files."""
    with TemporaryDirectory(prefix="wb") as root:
        places = {name: Path(root, name) for name in ("home", "temp", "profile", "own")}
        for folder in places.values():
            folder.mkdir()
        yield places


def places_of_a_user(folders: dict[str, Path]) -> dict[str, str]:
    """Where programs keep things of their own: settings, caches, what is temporary, dumps."""
    own = {f"XDG_{kind}_HOME": str(folders["own"] / kind) for kind in ("CONFIG", "CACHE", "DATA", "STATE")}
    own |= {"HOME": str(folders["own"]), "XDG_RUNTIME_DIR": str(folders["own"])}
    return own | {name: str(folders["temp"]) for name in ("TMPDIR", "TEMP", "TMP")}


@pytest.fixture
def server(folders: dict[str, Path]) -> Iterator[Server]:
    server = Server(folders["home"])
    server.variables |= places_of_a_user(folders)
    yield server
    server.kill()


def a_visit(screen: Screen) -> list[str]:
    """From the very first start: write, look around, undo, make documents and a back-up, lock.

    Gives the addresses and file names that were seen.
    """
    seen = []
    BrowserHands(screen.page, screen.server.url).new_dossier(NAME)
    screen.settled()
    for place, words in PLACES.items():
        with screen.page.expect_response(lambda answer: AUTOSAVE in answer.url):
            screen.field(*place).fill(words)
    screen.saves()
    screen.page.reload()
    screen.settled()
    for key in ("network", "goals", "plan", "request", "history"):
        screen.go(key)
        seen.append(screen.page.url)
    screen.go("request").subject(text("request.subjects.documents"))
    for format in ("pdf", "docx"):
        screen.press(text(f"request.make.{format}")).settled()
        with screen.page.expect_download() as download:
            screen.page.locator('[class*="st-key-fetch_"] button').click()
        seen += [download.value.suggested_filename, download.value.url]
    screen.press(text("frame.undo")).settled()
    screen.press(text("frame.redo")).settled()
    screen.close_dossier()
    screen.page.get_by_text(text("backup.title")).click()
    form = screen.page.locator("[data-testid=stForm]", has=screen.page.get_by_text(text("backup.make")))
    for number in (0, 1):
        form.locator("input").nth(number).fill(PASSPHRASE)
    form.get_by_role("button", name=text("backup.make")).click()
    with screen.page.expect_download() as download:
        screen.page.get_by_role("button", name=text("backup.fetch")).click()
    seen += [download.value.suggested_filename, download.value.url]
    screen.settled().press(text("frame.lock")).settled()
    return [*seen, screen.page.url]


@pytest.mark.skipif(not Path("/proc/self/net/tcp").exists(), reason="needs /proc")
def test_a_first_visit_leaves_no_word_outside_the_store_and_asks_nothing_of_another_computer(
    server: Server,
    folders: dict[str, Path],
    chromium: str,
    driver: Playwright,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("TMPDIR", str(folders["temp"]))
    server.start()
    sockets = Sockets(server.process_id)
    context = driver.chromium.launch_persistent_context(
        str(folders["profile"]),
        executable_path=chromium,
        args=["--no-sandbox"],
        env={**os.environ, **places_of_a_user(folders)},
        viewport={"width": 1366, "height": 768},
    )
    context.set_default_timeout(1000 * PATIENCE)
    with only_this_computer(context) as elsewhere, addresses_asked(context) as asked:
        page = context.new_page()
        seen = a_visit(Screen(page, server))
        cookies, stored = str(context.cookies()), kept_by(page)
        media = [url for url in seen if "/media/" in url]
        assert len(media) == 2
        assert [url for url in media if context.request.get(url).ok] == []
        time.sleep(1)
        told = "\n".join([*seen, *asked, cookies, stored, told_by_processes()])
        written = files_written_by(server.process_id)
        context.close()
    assert elsewhere == []
    assert sockets.elsewhere() == set()
    server.kill()
    assert [word for word in WORDS if word in told] == []
    assert [file for file in written if not file.is_relative_to(folders["home"])] == []
    assert {name: found for name, place in folders.items() if (found := traces(place, WORDS))} == {}
    assert {
        n: found for n in ("temp", "own", "profile") if (found := traces(folders[n], (), made=True))
    } == {}
    assert [file for file in ROOT.glob("core*") if file.is_file()] == []
    [id] = server.dossier_ids()
    assert server.on_disk(id).rounds["r1"].meeting.place_chosen_by == STORY


def test_the_search_would_find_a_word_by_name_in_any_coding_and_packed(tmp_path: Path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "plain").write_text(f"… {STORY} …", encoding="utf-8")
    (tmp_path / "wide").write_text(NAME, encoding="utf-16-le")
    (tmp_path / TOWN).touch()
    for before in range(3):
        (tmp_path / f"sealed{before}").write_bytes(b64encode(b"-" * before + f"{STORY} verder".encode()))
    (tmp_path / "squeezed").write_bytes(b"head" + zlib.compress(STORY.encode() * 2) + b"tail")
    (tmp_path / "squeezed.gz").write_bytes(gzip.compress(NAME.encode()))
    with ZipFile(tmp_path / "file.zip", "w", ZIP_DEFLATED) as file:
        file.writestr("part.xml", f"<w>{TOWN}</w>" * 3)
    assert len(traces(tmp_path, WORDS)) == 9
    (tmp_path / "made").write_bytes(b"cache head %PDF-1.7 ...")
    assert traces(tmp_path, (), made=True) == ["made: b'%PDF-1.'"]


def test_the_search_would_find_what_a_page_keeps(window: BrowserContext, server: Server):
    with addresses_asked(window) as asked:
        server.start()
        page = window.new_page()
        page.goto(f"{server.url}/?q={NAME}")
        page.evaluate(
            """async ([storage, base, cached]) => {
              localStorage.setItem("draft", storage);
              const opened = indexedDB.open("drafts");
              opened.onupgradeneeded = () => opened.result.createObjectStore("one", {autoIncrement: true});
              await new Promise((done) => { opened.onsuccess = done; });
              const writing = opened.result.transaction("one", "readwrite");
              writing.objectStore("one").add({words: base});
              await new Promise((done) => { writing.oncomplete = done; });
              opened.result.close();
              await (await caches.open("kept")).put("/one", new Response(cached));
            }""",
            [STORY, TOWN, PASSPHRASE],
        )
    kept = kept_by(page)
    assert [word for word in WORDS if word in kept] == [STORY, TOWN, PASSPHRASE]
    assert any(NAME in url for url in asked)


def test_the_search_would_see_an_argument_a_variable_and_a_file_without_a_name(tmp_path: Path):
    waiting = ("sleep", "20")
    with subprocess.Popen(waiting, env={"KEPT": STORY}) as one, (tmp_path / "gone").open("w") as file:
        Path(file.name).unlink()
        told, written = told_by_processes(), files_written_by(os.getpid())
        one.kill()
    assert STORY in told
    assert "\0".join(waiting) in told
    assert any(each.name.startswith("gone") for each in written)


def test_the_watch_on_sockets_would_see_a_listener_on_every_address():
    with socket.create_server(("0.0.0.0", 0)):
        watch = Sockets(os.getpid())
        time.sleep(0.3)
        assert "0.0.0.0" in watch.elsewhere()
