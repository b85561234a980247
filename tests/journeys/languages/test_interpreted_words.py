"""The Dutch of an interpreter beside a client's field, by keys alone, up to the paper it stands on."""

import pytest
from playwright.sync_api import expect

from supportcycle.content.catalogue import text
from supportcycle.content.language import in_language, on_screen
from supportcycle.content.with_dutch import parted
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.tree import strings
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from tests.domain.dossiers import TODAY
from tests.journeys.browser import Screen
from tests.journeys.patience import comes_true
from tests.journeys.server import Server

GOAL = ("rounds", "r1", "goals", "g1", "own_words")
OWN, DUTCH = "Yeniden insanların arasında olmak", "Weer onder de mensen zijn"
NAME = "one => one.getAttribute('aria-label')"


def written(dossier: Dossier) -> str:
    """The words of the request to the municipality."""
    name = next(name for name, offer in documents().items() if offer.key == "aanvraag")
    return "\n".join(strings(composed(name, dossier, TODAY)))


@pytest.mark.browser
def test_it_opens_by_key_with_the_cursor_in_it_and_what_is_typed_stands_on_the_paper_for_the_municipality(
    screen: Screen, server: Server
) -> None:
    dossier = Dossier(id="interpreted", name="Sam", edition=ClientEdition(language="tr"))
    visit = Visit(kind="free", moments=("goal", "next"), goal="g1", begun_at="2026-11-23T10:00:00+01:00")
    dossier = with_value(with_value(dossier, GOAL, OWN), (*GOAL[:2], "visits", "b1"), visit)
    server.put(dossier)
    page = screen.open_at("at_table", dossier.id).page
    page.locator("[class*='own_words_dutch'] button").focus()
    page.keyboard.press("Enter")
    box = page.locator("[class*='-interpreted-'] textarea")
    expect(box).to_be_focused()
    expect(box).to_have_attribute("lang", "nl")
    expect(page.locator(".st-key-moment_answer p[lang=tr]")).to_have_text(OWN)
    with in_language(on_screen("tr")):
        own, dutch = parted(text("language.dutch_words"))
    assert box.evaluate(NAME) == f"{own}. {dutch}"
    page.keyboard.type(DUTCH)
    assert comes_true(
        lambda: [each.dutch for each in server.on_disk(dossier.id).interpreted.values()] == [DUTCH]
    )
    request = written(server.on_disk(dossier.id))
    assert DUTCH in request
    assert OWN not in request
