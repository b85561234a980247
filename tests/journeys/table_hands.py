"""Hands at the table, that count what they do: clicks, screens, and scrolls to what comes next."""

from collections.abc import Mapping

from playwright.sync_api import Locator, Page, expect

from supportcycle.content.catalogue import in_sentence, text
from supportcycle.content.visits import visits
from tests.journeys.by_browser import BrowserHands

_IN_SIGHT = """one => {
  const box = one.getBoundingClientRect();
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  return box.top >= 0 && Math.min(box.bottom, box.top + 44) <= innerHeight && one.contains(middle);
}"""
_TABS = 12
"""From the heading to the first box there is never more to pass than this."""


class TableHands:
    """A person who taps what is next, types where the cursor comes by itself or by Tab, and counts.
    `answered` are the moments of which the question was met."""

    def __init__(self, page: Page, address: str) -> None:
        self.page, self.office = page, BrowserHands(page, address)
        self.clicks = 0
        self.scrolls: list[str] = []
        self.seen: list[str] = []
        self.answered: set[str] = set()

    def counted(self) -> dict[str, int]:
        """What it took so far."""
        return {"clicks": self.clicks, "screens": len(self.seen), "scrolls": len(self.scrolls)}

    def begin_to_count(self) -> None:
        """From here on it counts."""
        self.clicks = 0
        self.scrolls.clear()
        self.seen.clear()

    def told(self) -> str:
        """The numbers, each screen, and where it was scrolled."""
        return "\n  ".join([str(self.counted()), *self.seen, *(f"scroll: {one}" for one in self.scrolls)])

    def look(self) -> str:
        """The heading of the screen; one that is new counts."""
        self.office.calm()
        heading = self.page.locator("h1").first.inner_text()
        place = self.page.locator(".st-key-moment_answer").inner_text() if self.at_table else ""
        about = next((line for line in place.splitlines() if line.strip()), "")
        now = f"{heading} · {about}" if self._is_turn(heading) else heading
        if not self.seen or self.seen[-1] != now:
            self.seen.append(now)
        return heading

    @property
    def at_table(self) -> bool:
        return self.page.locator(".st-key-moment_answer").count() > 0

    @property
    def has_ended(self) -> bool:
        """Whether the visit is over and its paper can be fetched."""
        return self.page.locator(".st-key-to_office").count() > 0

    def answer_to(self, answers: Mapping[str, object]) -> object:
        """What is said on this screen, by the key of its moment; None when nothing is."""
        heading = self.look()
        moments = {m.key: m for visit in visits().values() for m in visit.moments}
        for key, answer in answers.items():
            question = moments[key].question
            if heading == question or heading.endswith(f": {in_sentence(question)}"):
                self.answered.add(key)
                return answer
        return None

    def prepare(self) -> None:
        """Turn to preparing, whatever was looked at before."""
        self.office.subject(text("visit.subjects.prepare"))

    @staticmethod
    def _is_turn(heading: str) -> bool:
        moments = visits()["free"].moments
        return any(moment.each and moment.question == heading for moment in moments)

    def press(self, what: Locator) -> None:
        """Click something; to bring it into sight is a scroll."""
        self.in_sight(what)
        what.click()
        self.clicks += 1
        self.look()

    def in_sight(self, what: Locator) -> None:
        """Count a scroll when this is not to be seen without one."""
        what.wait_for()
        if not what.evaluate(_IN_SIGHT):
            self.scrolls.append(f"{self.seen[-1]}: {what.inner_text() or what.get_attribute('aria-label')}")
            what.scroll_into_view_if_needed()

    def tile(self, words: str) -> None:
        """Tap a tile."""
        self.press(self.page.locator(".st-key-moment_answer button", has_text=words).first)

    def say(self, *lines: str, enter: bool = False) -> None:
        """Type in the first box, found with Tab; with `enter` a line each."""
        self._tab_to_box()
        for words in lines:
            self.page.keyboard.type(words)
            if enter:
                self.page.keyboard.press("Enter")
                self.office.calm()
        self.look()

    def _tab_to_box(self) -> None:
        box = self.page.locator(".st-key-moment_answer").locator("textarea, input[type=text]").first
        self.in_sight(box)
        for _ in range(_TABS):
            if box.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        expect(box).to_be_focused()

    def on(self) -> str:
        """The green button."""
        self.press(self.page.locator(".st-key-table_on button"))
        return self.seen[-1]

    def begin(self, kind: str) -> None:
        """From the page of the visit to the table."""
        tiles = self.page.locator("[class*='st-key-tiles_'] button")
        self.press(tiles.get_by_text(visits()[kind].title, exact=True).first)
        self.press(self.page.locator(".st-key-begin_visit button"))

    def fetch(self) -> bytes:
        """The paper to take along."""
        self.press(self.page.locator(".st-key-make_paper button"))
        button = self.page.locator("[class*='st-key-fetch_'] button")
        self.in_sight(button)
        with self.page.expect_download() as download:
            button.click()
        self.clicks += 1
        return download.value.path().read_bytes()

    def to_office(self) -> None:
        """Away from the table."""
        self.press(self.page.get_by_role("button", name=text("at_table.to_office")))
