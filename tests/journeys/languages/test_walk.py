"""A visit in each language on a narrow screen: read the right way, with Dutch where that has to stand too."""

import pytest
from playwright.sync_api import Page

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.language import in_language, language, on_screen
from supportcycle.content.spoken_languages import SpokenLanguage, spoken_language, spoken_languages
from supportcycle.content.visits import visits
from supportcycle.content.with_dutch import parted
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from tests.journeys.browser import Screen
from tests.journeys.server import Server

pytestmark = pytest.mark.browser
USUAL = ("ar", "ti")
"""Those with letters of their own, one of them from right to left; the others are slow."""
MOMENTS = ("opening", "urgent", "own_view", "agreement")
"""Consent, danger, a right, and what is agreed to."""
GREEN = ".st-key-table_on button"
SHOWN = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const plain = (one) => one.innerText.replace(/\\s+/g, " ");
  const dutch = [...main.querySelectorAll("[lang=nl]")];
  const page = document.scrollingElement;
  return {
    read: [main.lang, main.dir],
    words: plain(main).replace(/[\\u2066-\\u2069]/g, ""),
    dutch: dutch.map(plain).join(" "),
    turned: dutch.filter((one) => one.dir !== "ltr").length,
    wider: Math.max(page.scrollWidth, main.scrollWidth) - innerWidth,
  };
}"""


def both(moment: str) -> list[tuple[str, str]]:
    """What this moment says in the language that is read now, each with the Dutch behind it."""
    asked = visits()["free"].named[moment]
    said = {
        "opening": [text("at_table.opening"), text("at_table.clear")],
        "urgent": [asked.question],
        "own_view": [asked.words],
        "agreement": [asked.question, *choice_lists()["agreement"].values()],
    }
    notice = [] if spoken_language(language()).read_by else [text("language.unread")]
    return [parted(words) for words in (*said[moment], *notice)]


def lacking(shown: str, sentences: list[str]) -> list[str]:
    """The paragraphs of these sentences that are not shown."""
    lines = [" ".join(line.split()) for words in sentences for line in words.splitlines() if line.strip()]
    return [line for line in lines if line not in shown]


def wrong_on(page: Page, spoken: SpokenLanguage, moment: str) -> list[object]:
    """What is wrong on the screen of this moment."""
    with in_language(on_screen(spoken.key)):
        pairs = both(moment)
    shown = page.evaluate(SHOWN)
    found: list[object] = lacking(shown["words"], [own for own, _ in pairs])
    found += lacking(shown["dutch"], [dutch for _, dutch in pairs])
    found += [pair for pair in pairs if not all(pair)]
    if shown["read"] != [spoken.mark, "rtl" if spoken.backwards else "ltr"]:
        found.append(shown["read"])
    return found + [name for name in ("turned", "wider") if shown[name] > 0]


@pytest.mark.parametrize(
    "key",
    [
        pytest.param(each.key, marks=() if each.key in USUAL else pytest.mark.slow)
        for each in spoken_languages()
    ],
)
def test_what_is_agreed_to_and_danger_stand_in_dutch_too_on_every_screen_of_a_language(
    key: str, screen: Screen, server: Server
) -> None:
    visit = Visit(kind="free", moments=MOMENTS, begun_at="2026-11-23T10:00:00+01:00")
    dossier = Dossier(id=f"walk_{key}", name="Sam", edition=ClientEdition(language=key))
    server.put(with_value(dossier, ("rounds", "r1", "visits"), {"b1": visit.model_dump()}))
    screen.page.emulate_media(reduced_motion="reduce")
    screen.page.set_viewport_size({"width": 390, "height": 844})
    screen.open_at("at_table", dossier.id)
    wrong = {}
    for moment in MOMENTS:
        wrong[moment] = wrong_on(screen.page, spoken_language(key), moment)
        screen.page.locator(GREEN).click()
        screen.settled()
    assert wrong == {moment: [] for moment in MOMENTS}
