"""The network in pictures: who comes on it, the circle by keyboard alone, and what may be on paper."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content import choice_lists, text, worksheet
from supportcycle.domain.dossier import Dossier
from supportcycle.storage.store import Store
from supportcycle.ui.desk import Desk
from supportcycle.ui.register import entry
from supportcycle.ui.server import FRAME
from supportcycle.ui.stored import from_text
from tests.domain.network.cases import bram_now

Page = Callable[[str, Dossier], AppTest]


@pytest.fixture
def maps(open_desk: Desk) -> Page:
    """The page with a dossier open, turned to a subject."""

    def opened(subject: str, dossier: Dossier) -> AppTest:
        open_desk.add(dossier.model_copy(update={"id": "d1"}), "")
        app = AppTest.from_file(str(FRAME), default_timeout=30)
        app.query_params["dossier"] = "d1"
        app.run()
        app.switch_page(entry("maps").file).run()
        return turned(app, subject)

    return opened


@pytest.fixture
def kept(open_desk: Desk) -> Callable[[], Dossier]:
    """The dossier as it is stored now."""

    def load() -> Dossier:
        store: Store | None = open_desk.gate.store_for("")
        assert store
        return from_text(store.load("d1").text)

    return load


def turned(app: AppTest, subject: str) -> AppTest:
    pills = next(each for each in app.get("button_group") if each.label == text("page.subject"))
    return pills.set_value(subject).run()


def label(sheet: str, key: str) -> str:
    return worksheet(sheet).named[key].label


def field(app: AppTest, label: str):
    found = [*app.get("button_group"), *app.selectbox, *app.text_input, *app.button]
    return next(each for each in found if each.label == label)


def said(app: AppTest) -> str:
    return "\n".join([each.value for each in (*app.text, *app.markdown, *app.caption)])


def test_names_are_typed_one_after_another_and_a_known_one_asks_before_it_doubles(maps, kept):
    app = maps("collect", Dossier(id="d1", name="Bram"))
    for name in ("Anna", "Piet, Truus", "Anna"):
        field(app, text("maps.who")).set_value(name).run()
    assert [each.name for each in kept().people.values()] == ["Anna", "Piet", "Truus"]
    field(app, text("maps.another")).click().run()
    assert [each.name for each in kept().people.values()].count("Anna") == 2


def test_later_is_fine_and_stays_quiet(maps):
    app = maps("collect", Dossier(id="d1", name="Bram"))
    field(app, label("network_start", "wanted")).set_value("later").run()
    assert text("maps.wanted.later") in said(app)
    assert text("maps.who") not in [each.label for each in app.text_input]


def test_a_circle_is_built_with_ordinary_fields_and_told_in_words(maps, kept):
    app = maps("circle", Dossier(id="d1", name="Bram", people={"p1": {"name": "Anna"}}))
    for key, value in (("ring", "intimacy"), ("quadrant", "society")):
        field(app, label("tie_circle", key)).set_value(value).run()
    assert (kept().ties["p1"].ring, kept().ties["p1"].quadrant) == ("intimacy", "society")
    society = choice_lists()["quadrant"]["society"].lower()
    assert text(
        "maps.circle.ring_words", ring=choice_lists()["ring"]["intimacy"], people=f"Anna ({society})"
    ) in said(app)


def test_a_person_comes_on_paper_only_when_the_client_says_so(maps, kept):
    from supportcycle.documents.compose.maps import on_paper

    maps("circle", bram_now())
    before = kept()
    assert not on_paper(before, before.people).people
    friend = before.people["p2"].model_copy(update={"may_leave": ("on_map",)})
    seen = on_paper(before, {**before.people, "p2": friend})
    assert list(seen.people) == ["p2"]
    assert seen.people["p2"].name == friend.relation
    assert (seen.ties["p2"].ring, seen.ties["p2"].quality) == (before.ties["p2"].ring, None)


def test_the_circle_becomes_a_pdf_and_so_does_an_empty_one(maps):
    app = maps("circle", bram_now())
    for what in ("make", "blank"):
        field(app, text(f"maps.print.{what}")).click().run()
        assert not app.exception
        assert text("maps.print.download") in [each.label for each in app.get("download_button")]
