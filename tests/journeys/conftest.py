"""A running workbook and a real browser in front of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, expect

from tests.journeys.browser import Laptop, Screen, only_this_computer
from tests.journeys.patience import PATIENCE
from tests.journeys.server import Server
from tests.running.ports import free_port
from tests.ui.conftest import clock, vault, workspace  # noqa: F401 - the workspace that pages are tested with

expect.set_options(timeout=1000 * PATIENCE)


@pytest.fixture(scope="session")
def chrome(chromium: str, driver: Playwright) -> Iterator[Browser]:
    """One browser for all tests, with one process for all its windows: there it reads our scripts once."""
    browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--process-per-site"])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def ports() -> tuple[int, int]:
    """Where `server` and `own_server` stand: what a browser keeps of the program it keeps for an address."""
    return free_port(), free_port()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, ports: tuple[int, int]) -> Iterator[Server]:
    """A workbook that runs for one file of tests; each test brings its own dossiers and window.

    For all files it would keep hundreds of dossiers, and the first page shows a list of many in another way.
    """
    server = Server(tmp_path_factory.mktemp("workbook"), ports[0])
    server.put()
    server.start()
    yield server
    server.kill()


@pytest.fixture
def own_server(tmp_path: Path, ports: tuple[int, int]) -> Iterator[Server]:
    """A workbook that a test may kill; it is not started yet."""
    server = Server(tmp_path, ports[1])
    yield server
    server.kill()


@pytest.fixture(scope="session")
def laptop(chrome: Browser, ports: tuple[int, int]) -> Iterator[Laptop]:
    """The browser at the table, which is cleaned after each test."""
    laptop = Laptop(chrome, ports)
    yield laptop
    laptop.close()


@pytest.fixture
def window(laptop: Laptop) -> Iterator[BrowserContext]:
    """A browser that was never here before. It may ask nothing of any other computer."""
    with only_this_computer(laptop.window) as elsewhere:
        yield laptop.window
        laptop.clean()
    assert elsewhere == []


@pytest.fixture
def screen(window: BrowserContext, server: Server) -> Screen:
    """A fresh window on the running workbook, with nothing in it yet."""
    return Screen(window.new_page(), server)
