"""Two workers share a dossier, type in it at once and hand it over; and their page for every eye."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.domain.access.grants import AccessReason
from tests.journeys.patience import comes_true
from tests.journeys.screen.test_accessible import broken_rules, faint_in_the_dark
from tests.journeys.settling import settle
from tests.journeys.team.conftest import Colleague
from tests.running.team_house import TeamProcesses

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NAME = "Bram van den Zomer"
FIELD = '[class*="meeting-urgent_this_week"][class*="st-key-w_"] textarea'
CLASH = '[class*="st-key-conflict_"]'


class Caseload:
    """The page of one's dossiers, with hands on it."""

    def __init__(self, colleague: Colleague) -> None:
        self.page: Page = colleague.goes("caseload", text("pages.caseload")).page

    def unfold(self, *titles: str) -> "Caseload":
        for title in titles:
            fold = self.page.locator("details", has=self.page.locator("summary", has_text=title)).last
            if fold.get_attribute("open") is None:
                fold.locator("summary").first.click()
            settle(self.page)
        return self

    def at(self, key: str) -> Locator:
        return self.page.locator(f'[class*="st-key-{key}"]').last

    def chooses(self, key: str, name: str) -> "Caseload":
        self.at(key).get_by_role("combobox").click()
        self.page.get_by_role("option", name=name).click()
        settle(self.page)
        return self

    def ticks(self, key: str, words: str) -> "Caseload":
        self.at(key).get_by_text(words, exact=True).click()
        settle(self.page)
        return self

    def presses(self, words: str) -> "Caseload":
        self.page.get_by_role("button", name=words, exact=True).last.click()
        expect(self.page.get_by_text(text("caseload.done"))).to_be_visible()
        settle(self.page)
        return self


def reason(one: AccessReason) -> str:
    return text(f"caseload.reasons.{one.value}")


def in_one_field(colleague: Colleague, dossier: str) -> Locator:
    address = texts().get("addresses.meeting", "meeting")
    colleague.goes(f"{address}?dossier={dossier}", text("pages.meeting"))
    colleague.page.get_by_role("radio", name=re.compile(f"^{text('meeting.subjects.urgent')}")).click()
    settle(colleague.page)
    return colleague.page.locator(FIELD)


def shares(fatma: Colleague) -> None:
    """With Joris, to write."""
    page = Caseload(fatma).unfold(NAME, text("caseload.share.fold"))
    page.chooses("share_who", "Joris Mulder").ticks("share_kind", text("caseload.kinds.write"))
    page.ticks("share_why", reason(AccessReason.TOGETHER)).presses(text("caseload.share.go"))


def both_type(fatma: Colleague, joris: Colleague) -> None:
    dossier = fatma.page.url.partition("dossier=")[2]
    hers, his = in_one_field(fatma, dossier), in_one_field(joris, dossier)
    hers.click()
    his.click()
    for each, words in ((fatma, "De huur is nog niet betaald."), (joris, "Morgen komt de monteur.")):
        each.page.keyboard.type(words)
    for words in ("De huur is nog niet betaald.", "Morgen komt de monteur."):
        assert comes_true(
            lambda words=words: any(
                words in each.page.locator(CLASH).first.inner_text()
                for each in (fatma, joris)
                if each.page.locator(CLASH).count()
            ),
            fatma.page.wait_for_timeout,
        )


def test_a_dossier_is_shared_typed_in_by_two_at_once_and_handed_over(
    team_house: TeamProcesses, colleague: Callable[[str], Colleague]
):
    address = team_house.start()
    fatma, joris = (colleague(address).signs_in(who) for who in ("fatma", "joris"))
    fatma.lays_out(NAME)
    both = fatma.page.url
    shares(fatma)
    fatma.page.goto(both)
    settle(fatma.page)
    both_type(fatma, joris)
    page = Caseload(fatma).unfold(NAME, text("caseload.hand_over.fold"))
    page.chooses("hand_over_who", "Joris Mulder").ticks("hand_over_why", reason(AccessReason.HANDED_OVER))
    page.presses(text("caseload.hand_over.go"))


def test_the_page_of_the_own_dossiers_is_for_every_eye_and_every_width(
    team_house: TeamProcesses, colleague: Callable[[str], Colleague]
):
    here = colleague(team_house.start()).signs_in("fatma").lays_out(NAME)
    here.goes("caseload", text("pages.caseload"))
    assert broken_rules(here.page) == []
    here.page.set_viewport_size({"width": 390, "height": 844})
    settle(here.page)
    assert broken_rules(here.page) == []
    assert here.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert comes_true(lambda: not faint_in_the_dark(here.page), here.page.wait_for_timeout)
