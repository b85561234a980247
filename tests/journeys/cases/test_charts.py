"""Figures to touch in a real browser: by keyboard, in the dark and in a contrast theme, and harmless."""

import pytest
from playwright.sync_api import Locator, expect

from supportcycle.content.catalogue import text, texts
from supportcycle.figures.base.theme import DARK, INK
from supportcycle.workspace.workspace import practice_id
from tests.dossiers.hostile import ELSEWHERE, MARK, ON_SCREEN, hostile_dossier
from tests.journeys.browser import Screen
from tests.journeys.screen.test_accessible import rgb
from tests.journeys.security.test_hostile_words import FOUND

pytestmark = pytest.mark.browser
BAR_OR_LINK = ".modebar-btn, svg a, .js-plotly-plot image"
DRAWN = ".js-plotly-plot .scatterlayer path.point"


def timeline(screen: Screen, dossier: str) -> Locator:
    """The line of time under the logbook, opened by keyboard; gives the figure."""
    screen.open(f"{texts()['addresses.action']}?dossier={dossier}")
    screen.subject(text("action.subjects.logbook"))
    fold = screen.page.locator("summary", has_text=text("charts.timeline.title"))
    fold.focus()
    screen.page.keyboard.press("Enter")
    expect(screen.page.locator(DRAWN).first).to_be_attached()
    screen.settled()
    return screen.page.get_by_role("figure", name=text("charts.timeline.name"))


def marked(screen: Screen, key: str) -> str:
    """What is said at the mark that this key leads to, and stands beside it as well."""
    said, shown = screen.page.locator(".workbook-says"), screen.page.locator(".hoverlayer")
    before = said.text_content() or ""
    screen.page.keyboard.press(key)
    expect(said).not_to_have_text(before)
    expect(said).to_contain_text(f" {text('charts.of')} ")
    words = (said.text_content() or "").rpartition(" (")[0]
    assert "".join((shown.text_content() or "").split()) == "".join(words.split())
    return words


def test_a_figure_is_reached_by_keyboard_and_gone_through_day_by_day(screen: Screen) -> None:
    figure = timeline(screen, practice_id("tavenier"))
    screen.page.keyboard.press("Tab")
    expect(figure).to_be_focused()
    first, last = marked(screen, "ArrowRight"), marked(screen, "End")
    assert (first.startswith("2 maart 2026"), first == last) == (True, False)
    screen.page.keyboard.press("Tab")
    slider = screen.page.get_by_role("slider", name=text("charts.day"))
    expect(slider).to_be_focused()
    screen.page.keyboard.press("Home")
    begun = screen.page.get_by_test_id("stText").filter(has_text=text("charts.timeline.begun"))
    expect(begun).to_be_visible()
    screen.page.locator("summary", has_text=text("charts.as_table")).press("Enter")
    expect(
        screen.page.get_by_role("columnheader", name=text("charts.timeline.kind"), exact=True)
    ).to_be_visible()
    assert screen.page.locator(BAR_OR_LINK).count() == 0


def test_a_figure_has_the_colours_of_the_dark_and_of_a_contrast_theme(screen: Screen) -> None:
    figure = timeline(screen, practice_id("tavenier"))
    words, mark = figure.locator(".ytick text").first, figure.locator("path.point").first
    expect(words).to_have_css("fill", rgb(INK))
    screen.page.emulate_media(color_scheme="dark")
    expect(words).to_have_css("fill", rgb(DARK["ink"]))
    expect(mark).to_have_css("fill", rgb(DARK["accent"]))
    screen.page.emulate_media(forced_colors="active", color_scheme="dark")
    system = screen.page.evaluate("() => getComputedStyle(document.body).color")
    expect(words).to_have_css("fill", system)
    expect(mark).to_have_css("fill", system)


def test_hostile_words_in_a_figure_are_words(screen: Screen) -> None:
    dossier = hostile_dossier("tavenier", ON_SCREEN)
    screen.server.put(dossier)
    screen.open().unlock()
    screen.open(f"{texts()['addresses.review']}?dossier={dossier.id}")
    screen.subject(text("review.subjects.pictures"))
    screen.page.locator("summary", has_text=text("charts.goals.title")).press("Enter")
    mark = screen.page.locator(DRAWN).first
    expect(mark).to_be_attached()
    screen.settled()
    mark.hover(force=True)
    expect(screen.page.locator(".hoverlayer")).to_contain_text(MARK)
    assert screen.page.evaluate(FOUND, [MARK, ELSEWHERE])["found"] == []
    assert screen.page.locator(BAR_OR_LINK).count() == 0
