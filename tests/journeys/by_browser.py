"""Hands on a real browser."""

import re

from playwright.sync_api import Locator, Page, expect

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.page_registry import entry
from tests.journeys.settling import settle

_PASSPHRASE = "vier gewone woorden hier"


def unfold_pages(page: Page, key: str) -> None:
    """Open the part of the sidebar with the pages that are used less, when this is one of them."""
    folded = page.get_by_test_id("stSidebar").locator("details")
    if entry(key).for_worker and not folded.evaluate("part => part.open"):
        folded.locator("summary").click()


class BrowserHands:
    """Clicks and types as a person would, and waits until the page is calm again."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def calm(self) -> None:
        """Wait until the script behind the page has run."""
        settle(self.page)

    def new_dossier(self, name: str) -> None:
        self.page.goto(self.address)
        secret = self.page.locator("input[type=password]")
        secret.first.wait_for()
        secret.nth(0).fill(_PASSPHRASE)
        secret.nth(1).fill(_PASSPHRASE)
        self.page.get_by_role("button", name=text("start.begin")).click()
        self.page.get_by_text(text("start.code_noted")).click()
        self.page.get_by_role("button", name=text("start.go_on")).click()
        self.page.get_by_label(text("start.new_name")).fill(name)
        self.page.get_by_role("button", name=text("start.new")).click()
        self.page.get_by_role("heading", name=text("pages.visit"), exact=True).wait_for()
        self.calm()
        self.go("meeting")

    def go(self, page: str) -> None:
        name = text(f"pages.{page}")
        unfold_pages(self.page, page)
        self.page.get_by_test_id("stSidebar").get_by_role(
            "link", name=re.compile(f"^{re.escape(name)}")
        ).click()
        self.page.get_by_role("heading", level=1, name=name, exact=True).wait_for()
        self.calm()

    def subject(self, label: str) -> None:
        pills = self.page.locator("[class*='st-key-subject_']")
        pills.first.wait_for()
        wanted = pills.get_by_text(re.compile(f"^{re.escape(label)}")).first
        groups = self.page.locator("[class*='st-key-group_'] [role=radio]").all()
        for group in groups:
            if wanted.count():
                break
            group.click()
            expect(group).to_be_checked()
            self.calm()
        wanted.click()
        self.calm()

    def fill(self, place: str, words: str) -> None:
        field = self._at(place).locator("textarea, input").first
        field.fill(words)
        field.press("Tab")
        self.calm()

    def choose(self, place: str, *labels: str) -> None:
        widget = self._at(place)
        widget.wait_for()
        for label in labels:
            buttons = widget.get_by_test_id("stButtonGroup").or_(widget.locator("[role=radiogroup]"))
            if buttons.count():
                widget.get_by_text(label, exact=True).first.click()
            else:
                self._from_list(widget, label)
            self.calm()

    def _from_list(self, widget: Locator, label: str) -> None:
        widget.locator("input").first.click()
        widget.locator("input").first.fill(label)
        self.page.wait_for_timeout(150)
        widget.locator("input").first.press("Enter")
        if widget.get_by_test_id("stMultiSelect").count():
            widget.locator("input").first.press("Escape")

    def tick(self, place: str) -> None:
        self._at(place).locator("label").first.click()
        self.calm()

    def press(self, label: str) -> None:
        self.page.get_by_role("button", name=re.compile(re.escape(label))).first.click()
        self.calm()

    def press_in(self, place: str, label: str) -> None:
        self.page.locator(f"[class*='{place}-']").get_by_role(
            "button", name=re.compile(re.escape(label))
        ).first.click()
        self.calm()

    def unfold(self, words: str) -> None:
        self.page.locator("summary", has_text=words).first.click()
        self.calm()

    def open_up(self, label: str) -> None:
        self.press(label)

    def sees(self, words: str) -> bool:
        try:
            expect(self.page.get_by_test_id("stMain")).to_contain_text(words)
        except AssertionError:
            return False
        return True

    def document(self, label: str) -> bytes:
        self.page.get_by_text(label, exact=True).last.click()
        self.calm()
        self.press(text("request.make.pdf"))
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=text("request.fetch")).click()
        return download.value.path().read_bytes()

    def _at(self, place: str) -> Locator:
        ends = f"contains(concat(' ', normalize-space(@class), ' '), '{place} ')"
        return self.page.locator(f"xpath=//*[contains(@class, 'st-key-') and {ends}]").first
