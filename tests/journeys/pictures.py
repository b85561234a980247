"""`python -m tests.journeys.pictures`: the pictures in docs/, taken from the practice dossiers."""

import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from supportcycle.content.catalogue import text
from tests.commands import find_browser
from tests.journeys.browser import new_window
from tests.journeys.by_browser import BrowserHands
from tests.journeys.server import Server

IMAGES = Path(__file__).parents[2] / "docs" / "images"
PICTURES = (
    ("bram-start", "meeting", ""),
    ("bram-plan", "profile", ""),
    ("bram-plan", "profile", "profile.subjects.ranking"),
    ("bram-plan", "network", ""),
    ("bram-plan", "maps", "maps.subjects.circle"),
    ("bram-review", "maps", "maps.subjects.ecogram"),
    ("bram-review", "maps", "maps.subjects.then_now"),
    ("bram-plan", "goals", ""),
    ("bram-plan", "options", "options.circles"),
    ("bram-plan", "plan", ""),
    ("bram-plan", "loose_ends", ""),
    ("bram-review", "action", ""),
    ("bram-review", "action", "action.subjects.logbook"),
    ("bram-review", "review", "review.subjects.steps"),
    ("bram-review", "review", "review.subjects.pictures"),
    ("bram-review", "review", "review.subjects.then_and_now"),
    ("bram-review", "request", "request.subjects.documents"),
    ("bram-review", "papers", ""),
)


def take(page: Page, hands: BrowserHands, name: str, key: str, subject: str) -> None:
    """One picture of one page, on one subject when one is named."""
    page.goto(f"{hands.address}/?dossier=practice_{name.replace('-', '_')}")
    page.get_by_test_id("stSidebar").get_by_text(text("pages.goals"), exact=True).wait_for()
    hands.calm()
    hands.go(key)
    if subject:
        hands.subject(text(subject))
    part = f"-{subject.rpartition('.')[2]}" if subject else ""
    page.screenshot(path=IMAGES / f"{key}{part}.png")


def main() -> None:
    """Start a workbook with nothing in it and walk past the pages."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        server = Server(Path(home))
        server.start()
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        page = new_window(browser).new_page()
        hands = BrowserHands(page, server.url)
        page.goto(server.url)
        page.locator("input[type=password]").first.wait_for()
        hands.calm()
        page.screenshot(path=IMAGES / "start.png")
        for name, key, subject in PICTURES:
            take(page, hands, name, key, subject)
        browser.close()
        server.kill()


if __name__ == "__main__":
    main()
