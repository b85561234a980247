"""A running workbook and a real browser in front of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright

from tests.journeys.browser import Screen, only_this_computer
from tests.journeys.server import Server
from tests.ui.conftest import clock, desk, vault  # noqa: F401 - the desk that pages are tested with


@pytest.fixture(scope="session")
def chrome(chromium: str, driver: Playwright) -> Iterator[Browser]:
    """One browser for all tests."""
    browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A workbook that keeps running; each test brings its own dossiers and window."""
    server = Server(tmp_path_factory.mktemp("workbook"))
    server.put()
    server.start()
    yield server
    server.kill()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A workbook that a test may kill; it is not started yet."""
    server = Server(tmp_path)
    yield server
    server.kill()


@pytest.fixture
def window(chrome: Browser) -> Iterator[BrowserContext]:
    """A browser that was never here before. It may ask nothing of any other computer."""
    context = chrome.new_context(viewport={"width": 1366, "height": 768}, locale="nl-NL")
    context.set_default_timeout(20_000)
    elsewhere = only_this_computer(context)
    yield context
    context.close()
    assert elsewhere == []


@pytest.fixture
def screen(window: BrowserContext, server: Server) -> Screen:
    """A fresh window on the running workbook, with nothing in it yet."""
    return Screen(window.new_page(), server)
