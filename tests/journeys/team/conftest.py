"""A server of a team that runs, and colleagues who sign in at it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from supportcycle.content.catalogue import text
from tests.journeys.settling import settle
from tests.running.ports import free_port
from tests.running.practice_team import PEOPLE
from tests.running.providers import python_provider
from tests.running.team_fixtures import TeamServer
from tests.running.team_house import TeamProcesses


@pytest.fixture
def team_house(tmp_path: Path, own_team: TeamServer) -> Iterator[TeamProcesses]:
    """A server of which no process runs yet, over a database of its own."""
    with python_provider(f"http://127.0.0.1:{free_port()}", PEOPLE) as provider:
        house = TeamProcesses(tmp_path, own_team, provider.issuer)
        yield house
        house.stop()


class Colleague:
    """Somebody at a browser of their own."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.address = page, address

    def signs_in(self, who: str, begins_at: str = "") -> "Colleague":
        """Go to the workbook, and through the provider into it; who is no worker begins at another page."""
        self.page.goto(self.address)
        self.page.get_by_role("link", name=text("team.sign_in.go")).or_(
            self.page.get_by_role("button", name=text("team.sign_in.go"))
        ).first.click()
        self.page.get_by_placeholder("sub").fill(who)
        self.page.get_by_role("button", name="Authorize").click()
        return self.sees(begins_at or text("pages.start"))

    def sees(self, heading: str) -> "Colleague":
        """The page with this heading, when it stands still."""
        expect(self.page.locator("h1").first).to_have_text(heading)
        settle(self.page)
        return self

    def lays_out(self, name: str) -> "Colleague":
        """A new dossier, open at its first page."""
        self.page.get_by_label(text("start.new_name"), exact=True).fill(name)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("button", name=text("frame.to_start"))).to_be_visible()
        settle(self.page)
        return self

    def goes(self, path: str, heading: str) -> "Colleague":
        """To an address of the workbook."""
        self.page.goto(f"{self.address}/{path}")
        return self.sees(heading)


@pytest.fixture
def colleague(chrome: Browser) -> Iterator[Callable[[str], Colleague]]:
    """Gives a colleague at an address, each in a browser that knows nothing of the others."""
    windows = []

    def come(address: str) -> Colleague:
        windows.append(chrome.new_context(viewport={"width": 1366, "height": 768}))
        return Colleague(windows[-1].new_page(), address)

    yield come
    for window in windows:
        window.close()
