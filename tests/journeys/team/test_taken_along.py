"""A dossier goes along from the server, is written in at two places, and comes back with both their words."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.domain.update import with_value
from tests.journeys.settling import settle
from tests.journeys.team.conftest import Colleague
from tests.running.team_fixtures import TeamServer
from tests.running.team_house import TeamProcesses
from tests.workspace.along.travel import PASSPHRASE, Laptop, live

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NAME = "Bram van den Zomer"
PLACE = ("rounds", "r1", "meeting", "urgent_this_week")
IN_OFFICE, AT_TABLE = "Van kantoor: de huur is betaald.", "Van de tafel: de wasmachine is stuk."
SHARE = """INSERT INTO dossier_access (organisation, dossier, person, source, may)
SELECT a.organisation, a.dossier, m.person, 'grant', 'write' FROM dossier_access AS a, member AS m
WHERE m.organisation = a.organisation AND m.person <> a.person"""


def choose_task(page: Page) -> None:
    card = page.locator('[class*="st-key-card_"]', has_text=NAME)
    card.get_by_role("button", name=text("start.more")).click()
    page.get_by_role("button", name=text("start.tasks.take_along"), exact=True).click()
    settle(page)


def takes_along(who: Colleague) -> bytes:
    """Sign in once more, as whoever takes data out does, make the file and fetch it."""
    page = who.page
    page.get_by_role("button", name=text("frame.to_start")).click()
    who.sees(text("keeping.closed_title")).page.get_by_role("button", name=text("page.to_start")).click()
    choose_task(who.sees(text("pages.start")).page)
    page.get_by_role("link", name=text("signed_in.again_go")).click()
    again = page.get_by_role("button", name=text("team.sign_in.again_go"))
    again.or_(page.get_by_role("link", name=text("team.sign_in.again_go"))).first.click()
    page.get_by_placeholder("sub").fill("fatma")
    page.get_by_role("button", name="Authorize").click()
    choose_task(who.sees(text("pages.start")).page)
    page.get_by_label(text("start.passphrase"), exact=True).first.fill(PASSPHRASE)
    page.get_by_label(text("start.once_more"), exact=True).first.fill(PASSPHRASE)
    page.get_by_role("button", name=text("along.take"), exact=True).click()
    fetch = page.get_by_role("button", name=text("request.fetch")).first
    expect(fetch).to_be_visible()
    settle(page)
    with page.expect_download() as fetched:
        fetch.click()
    return Path(fetched.value.path()).read_bytes()


def writes(who: Colleague, dossier: str, words: str) -> None:
    """In the dossier, by its address, until the page says that it is kept."""
    who.page.goto(f"{who.address}/{texts().get('addresses.meeting', 'meeting')}?dossier={dossier}")
    settle(who.page)
    name = re.compile(f"^{re.escape(text('meeting.subjects.urgent'))}")
    who.page.get_by_role("radio", name=name).or_(who.page.get_by_role("button", name=name)).first.click()
    settle(who.page)
    who.page.locator(f'[class*="-{"-".join(PLACE)}"][class*="st-key-w_"] textarea').first.fill(words)
    who.page.locator("h1").first.click()
    said = re.compile(re.escape(text("saving.saved")).replace(r"\{time\}", r"\d\d:\d\d"))
    expect(who.page.get_by_test_id("stSidebar")).to_contain_text(said)


def brings_back(who: Colleague, file: Path) -> None:
    page = who.page
    page.goto(who.address)
    choose_task(who.sees(text("pages.start")).page)
    page.get_by_label(text("start.choose_file"), exact=True).first.set_input_files(file)
    page.get_by_label(text("start.file_passphrase"), exact=True).first.fill(PASSPHRASE)
    page.get_by_role("button", name=text("along.bring"), exact=True).click()


def test_what_was_written_at_the_table_and_in_the_office_stands_there_both_once_it_is_back(
    team_house: TeamProcesses,
    own_team: TeamServer,
    colleague: Callable[[str], Colleague],
    tmp_path: Path,
) -> None:
    address = team_house.start()
    fatma, kees = colleague(address).signs_in("fatma").lays_out(NAME), colleague(address).signs_in("kees")
    own_team.cluster.sql(SHARE, own_team.name)
    laptop = Laptop(takes_along(fatma))
    kees.page.goto(address)
    expect(kees.page.get_by_text(text("along.since", since="", name="")[:9]).first).to_be_visible()
    writes(kees, laptop.id, IN_OFFICE)
    live(laptop.workspace, laptop.id).change(lambda now: with_value(now, PLACE, AT_TABLE), window="w")
    (tmp_path / "back.scp").write_bytes(laptop.file())
    brings_back(fatma, tmp_path / "back.scp")
    expect(fatma.page.get_by_text(text("along.is_back"))).to_be_visible()
    expect(fatma.page.get_by_text(text("along.to_choose_one"))).to_be_visible()
    fatma.page.get_by_role("button", name=text("start.open"), exact=True).click()
    question = fatma.page.locator('[class*="st-key-conflict_"]')
    expect(question).to_contain_text(IN_OFFICE)
    expect(question).to_contain_text(AT_TABLE)
    assert own_team.cluster.sql("SELECT state FROM taken_along", own_team.name) == [("back",)]
    assert IN_OFFICE not in team_house.log(address)
