"""A page of a real browser, with the words of a person at the screen."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, ViewportSize, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.ui.shell.page_registry import PAGES
from tests.journeys.by_browser import unfold_pages
from tests.journeys.patience import PATIENCE
from tests.journeys.server import PASSPHRASE, Server
from tests.journeys.settling import keep_count, settle

LOOPBACK = re.compile(r"^(https?|ws)://127\.0\.0\.1[:/]|^(data|blob|about|chrome-error):")


class Screen:
    """One window on the workbook."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page, self.server = page, server

    def open(self, path: str = "") -> "Screen":
        """Go to an address, or to the root."""
        self.page.goto(f"{self.server.url}/{path}")
        return self.settled()

    def settled(self) -> "Screen":
        """Wait until the page stands and Streamlit has nothing left to do."""
        settle(self.page)
        return self

    def unlock(self) -> "Screen":
        """Type the passphrase, once the page stands still: what moves under the hand is missed."""
        secret = self.settled().page.get_by_label(text("lock.passphrase"), exact=True).filter(visible=True)
        secret.fill(PASSPHRASE)
        self.press(text("lock.open"))
        expect(secret).to_have_count(0)
        return self.settled()

    def open_at(self, key: str, dossier: str) -> "Screen":
        """Go to a page of a dossier by its address, and unlock there: no other page is drawn on the way."""
        address = texts().get(f"addresses.{key}", key)
        return self.open(f"{address}?dossier={dossier}").unlock()

    def open_dossier(self, name: str) -> "Screen":
        """Open a dossier from its card, or from its line where there are so many that one searches."""
        search = self.page.get_by_label(text("overview.search"), exact=True)
        if search.count():
            search.fill(name)
            search.press("Enter")
            self.settled()
        card = self.page.locator('[class*="st-key-card_"]', has_text=name)
        line = self.page.locator('[class*="st-key-row_"]').get_by_role("button", name=name, exact=True)
        card.get_by_role("button", name=text("start.open")).or_(line).click()
        expect(self.page.get_by_role("button", name=text("frame.to_start"))).to_be_visible()
        return self.settled()

    def close_dossier(self) -> "Screen":
        """Close the dossier, and go on to the list of all of them."""
        self.press(text("frame.to_start"))
        expect(self.page.locator("h1").first).to_have_text(text("keeping.closed_title"))
        self.settled().press(text("page.to_start"))
        expect(self.page.locator("h1").first).to_have_text(text("pages.start"))
        return self.settled()

    def go(self, key: str) -> "Screen":
        """Go to a page by its key, through the sidebar."""
        title = text(f"pages.{key}")
        assert any(page.key == key for page in PAGES)
        unfold_pages(self.page, key)
        self.page.get_by_test_id("stSidebar").get_by_role("link", name=title).click()
        try:
            expect(self.page.locator("h1").first).to_have_text(title, timeout=1000 * PATIENCE / 4)
        except AssertionError:
            # A press on a link is lost while the menu is drawn anew; whoever sits there presses again.
            unfold_pages(self.page, key)
            self.page.get_by_test_id("stSidebar").get_by_role("link", name=title).click()
            expect(self.page.locator("h1").first).to_have_text(title)
        return self.settled()

    def press(self, label: str) -> "Screen":
        """Press the first button that is called so."""
        self.page.get_by_role("button", name=label).first.click()
        return self

    def subject(self, label: str) -> "Screen":
        """Turn to a subject of this page."""
        name = re.compile(f"^{re.escape(label)}")
        wanted = self.page.get_by_role("radio", name=name).or_(self.page.get_by_role("button", name=name))
        for group in self.page.locator("[class*='st-key-group_'] [role=radio]").all():
            if wanted.count():
                break
            group.click()
            expect(group).to_be_checked()
            self.settled()
        wanted.first.click()
        return self.settled()

    def field(self, *path: str) -> Locator:
        """The field for a place in the dossier."""
        box = self.page.locator(f'[class*="-{"-".join(path)}"][class*="st-key-w_"]')
        return box.locator("textarea, input").first

    def saves(self) -> "Screen":
        """Wait until the page says that the last words are saved."""
        said = re.compile(re.escape(text("saving.saved")).replace(r"\{time\}", r"\d\d:\d\d"))
        expect(self.page.get_by_test_id("stSidebar")).to_contain_text(said)
        return self


def new_window(chrome: Browser, width: int = 1366, height: int = 768, **options: Any) -> BrowserContext:
    """A browser that was never here before, on the laptop at the table."""
    size = ViewportSize(width=width, height=height)
    context = chrome.new_context(viewport=size, locale="nl-NL", **options)
    context.set_default_timeout(1000 * PATIENCE)
    keep_count(context)
    return context


class Laptop:
    """One browser for test after test, cleaned in between: it need not read all of the program again.

    A page that stays open meanwhile keeps the process in which that lies.
    """

    def __init__(self, chrome: Browser, ports: Iterable[int]) -> None:
        self.window = new_window(chrome)
        self._origins = [f"http://127.0.0.1:{port}" for port in ports]
        self._page = self.window.new_page()
        self._wire = self.window.new_cdp_session(self._page)

    def clean(self) -> None:
        """As if nobody had been here: no page, no cookie, nothing kept, nothing held up on the way."""
        if self._page.url == "about:blank":
            self._page.route("**", lambda route: route.fulfill(body=""))
            self._page.goto(self._origins[0])
        for page in self.window.pages:
            if page != self._page:
                page.close()
        self.window.unroute_all()
        self.window.set_offline(False)
        for origin in self._origins:
            self._wire.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self.window.clear_cookies()

    def close(self) -> None:
        self.window.close()


@contextmanager
def heard_by(context: BrowserContext, hear: Callable[[Any], None], event: str = "request") -> Iterator[None]:
    """Tell of everything that is asked for meanwhile, or of each other `event`, and of nothing after that.

    One browser serves test after test: what still listened would hear the next one too.
    """
    context.on(event, hear)
    try:
        yield
    finally:
        context.remove_listener(event, hear)


@contextmanager
def only_this_computer(context: BrowserContext) -> Iterator[list[str]]:
    """The addresses outside this computer that are asked for meanwhile; it should stay empty."""
    elsewhere: list[str] = []

    def hear(request: Request) -> None:
        if not LOOPBACK.match(request.url):
            elsewhere.append(request.url)

    with heard_by(context, hear):
        yield elsewhere
