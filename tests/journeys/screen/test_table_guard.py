"""A visit with somebody beside the client: what was said about that person reaches no part of any page."""

import pytest
from playwright.sync_api import Page

from supportcycle.content.catalogue import in_sentence, text
from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from tests.domain.dossiers import practice
from tests.dossiers.planted import Planting
from tests.journeys.browser import Screen
from tests.journeys.server import Server

NAMES = {"NetworkMember.name", "NetworkMember.relation", "Identity.first_names", "Dossier.name"}
REMARKS = {"NetworkMember.remark", "NetworkMember.may_know", "NetworkMember.strain", "Tie.remark"}
EVERYTHING = """() => {
  const inside = (root) => [
    root.innerHTML ?? "",
    ...[...root.querySelectorAll("input, textarea")].map((field) => field.value),
    ...[...root.querySelectorAll("*")].flatMap((one) => one.shadowRoot ? inside(one.shadowRoot) : []),
  ];
  return [document.title, document.URL, ...inside(document.documentElement)].join("\\n");
}"""
MOST = 80


def with_severijn_there(planting: Planting, name: str) -> Dossier:
    """A dossier in which all that was said is about Severijn, who sits at the table now."""
    dossier = planting.planted(practice("bram-review")).model_copy(update={"id": "guarded"})
    moments = tuple(visits()["free"].named)
    visit = Visit(
        kind="free",
        moments=moments,
        present=("p1",),
        life_domains=("housing", "work"),
        dimensions=("emotional_wellbeing", "rights"),
        begun_at="2026-11-23T00:00:00+02:00",
    )
    for path, value in (
        (("name",), name),
        (("people", "p1", "name"), "Severijn"),
        (("people", "p1", "relation"), ""),
        (("rounds", "r1", "visits"), {"b1": visit.model_dump()}),
    ):
        dossier = with_value(dossier, path, value)
    return dossier


def everything(page: Page) -> str:
    """The whole document with what stands in fields, and in what components keep to themselves."""
    return str(page.evaluate(EVERYTHING))


@pytest.mark.browser
@pytest.mark.slow
def test_what_was_said_about_who_sits_there_never_reaches_the_page(screen: Screen, server: Server) -> None:
    planting = Planting(lambda field, word: word if field in NAMES else f"{word} over Severijn")
    server.put(with_severijn_there(planting, "Bram"))
    screen.open_at("at_table", "guarded")
    seen = []
    for _ in range(MOST):
        seen.append(screen.page.locator("h1").first.inner_text())
        assert planting.found_in(everything(screen.page)) <= NAMES, seen[-1]
        if seen[-1] == text("at_table.end"):
            break
        screen.page.locator(".st-key-table_on button").click()
        screen.settled()
    assert seen[-1] == text("at_table.end")
    for each in ("life_domains", "dimensions"):
        asked = [moment.question for moment in visits()["free"].moments if moment.each == each]
        assert all(any(in_sentence(question) in one for one in seen) for question in asked)
    assert set(planting.fields.values()) >= REMARKS
