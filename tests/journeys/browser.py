"""A page of a real browser, with the words of a person at the screen."""

import re

from playwright.sync_api import BrowserContext, Locator, Page, expect

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import PAGES
from tests.journeys.by_browser import unfold_pages
from tests.journeys.server import PASSPHRASE, Server

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
        expect(self.page.locator("h1").first).to_be_visible(timeout=20_000)
        idle = "[data-testid=stApp][data-test-script-state=notRunning]"
        expect(self.page.locator(idle)).to_be_attached(timeout=20_000)
        return self

    def unlock(self) -> "Screen":
        """Type the passphrase, once the page stands still: what moves under the hand is missed."""
        secret = self.settled().page.get_by_label(text("lock.passphrase"), exact=True).filter(visible=True)
        secret.fill(PASSPHRASE)
        self.press(text("lock.open"))
        expect(secret).to_have_count(0, timeout=20_000)
        return self.settled()

    def open_dossier(self, name: str) -> "Screen":
        """Open a dossier from its card."""
        self.page.locator('[class*="st-key-card_"]', has_text=name).get_by_role(
            "button", name=text("start.open")
        ).click()
        expect(self.page.get_by_role("button", name=text("frame.to_start"))).to_be_visible(timeout=20_000)
        return self.settled()

    def go(self, key: str) -> "Screen":
        """Go to a page by its key, through the sidebar."""
        title = text(f"pages.{key}")
        assert any(page.key == key for page in PAGES)
        unfold_pages(self.page, key)
        self.page.get_by_test_id("stSidebar").get_by_role("link", name=title).click()
        expect(self.page.locator("h1").first).to_have_text(title, timeout=20_000)
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
            self.page.wait_for_timeout(200)
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
        expect(self.page.get_by_test_id("stSidebar")).to_contain_text(said, timeout=20_000)
        return self


def only_this_computer(context: BrowserContext) -> list[str]:
    """The addresses outside this computer that are asked for from now on; it should stay empty."""
    elsewhere: list[str] = []
    context.on(
        "request", lambda request: None if LOOPBACK.match(request.url) else elsewhere.append(request.url)
    )
    return elsewhere
