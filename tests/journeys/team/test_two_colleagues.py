"""Colleagues at one server: each sees their own, and who has no session sees nothing."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from supportcycle.content.catalogue import text
from tests.journeys.settling import settle
from tests.journeys.team.conftest import Colleague
from tests.running.team_house import TeamProcesses

pytestmark = pytest.mark.browser
NAME = "Bram van den Zomer"


def test_what_one_lays_out_a_colleague_sees_only_when_it_is_shared_and_the_log_knows_it(
    team_house: TeamProcesses, colleague: Callable[[str], Colleague]
):
    address = team_house.start()
    fatma = colleague(address).signs_in("fatma").lays_out(NAME)
    kees = colleague(address).signs_in("kees")
    expect(kees.page.get_by_text(NAME)).to_have_count(0)
    fatma.goes("caseload", text("pages.caseload"))
    expect(fatma.page.get_by_text(NAME).first).to_be_visible()
    piet = colleague(address)
    piet.signs_in("piet", begins_at=text("pages.audit"))
    expect(piet.page.get_by_text(NAME)).to_have_count(0)
    assert NAME not in team_house.log(address)


def test_another_process_takes_over_when_one_is_killed(
    team_house: TeamProcesses, colleague: Callable[[str], Colleague]
):
    address = team_house.start()
    fatma = colleague(address).signs_in("fatma").lays_out(NAME)
    team_house.kill(address)
    assert team_house.start(int(address.rpartition(":")[2])) == address
    fatma.page.goto(address)
    settle(fatma.page)
    expect(fatma.page.get_by_text(NAME).first).to_be_visible()


def test_after_signing_out_every_page_asks_to_sign_in(
    team_house: TeamProcesses, colleague: Callable[[str], Colleague]
):
    address = team_house.start()
    fatma = colleague(address).signs_in("fatma").lays_out(NAME)
    fatma.page.get_by_role("link", name=text("signed_in.out")).click()
    fatma.page.get_by_role("button", name=text("team.sign_in.out_go")).click()
    expect(fatma.page.get_by_text(NAME)).to_have_count(0)
    fatma.page.goto(address)
    expect(fatma.page.locator("h1").first).to_have_text(text("team.sign_in.title"))


def test_a_page_that_was_left_open_covers_itself_when_its_session_ends(
    team_house: TeamProcesses, colleague: Callable[[str], Colleague]
):
    address = team_house.start()
    fatma = colleague(address).signs_in("fatma").lays_out(NAME)
    elsewhere = fatma.page.context.new_page()
    elsewhere.goto(f"{address}/sign-out")
    elsewhere.get_by_role("button", name=text("team.sign_in.out_go")).click()
    expect(elsewhere.locator("h1")).to_be_visible()
    expect(fatma.page.locator("#signed-out h1")).to_have_text(text("signed_in.over_title"))
    expect(fatma.page.get_by_text(NAME).filter(visible=True)).to_have_count(0)
    assert NAME not in fatma.page.title()
    way = fatma.page.get_by_role("link", name=text("signed_in.go"))
    expect(way).to_be_focused()
    way.click()
    expect(fatma.page.locator("h1").first).to_have_text(text("team.sign_in.title"))
