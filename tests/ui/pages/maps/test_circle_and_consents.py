"""The network in pictures: who comes on it, the circle by keyboard alone, and what may be on paper."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.store import Store
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import Workspace
from tests.domain.cases.every_case import bram_now, flodder, tavenier
from tests.ui.pages_open import files_ready

Page = Callable[[str, Dossier], AppTest]


@pytest.fixture
def maps(open_workspace: Workspace) -> Page:
    """The page with a dossier open, turned to a subject."""

    def opened(subject: str, dossier: Dossier) -> AppTest:
        open_workspace.add(dossier.model_copy(update={"id": "d1"}), "")
        app = AppTest.from_file(str(FRAME))
        app.query_params["dossier"] = "d1"
        app.run()
        app.switch_page(entry("maps").file).run()
        return turned(app, subject)

    return opened


@pytest.fixture
def kept(open_workspace: Workspace) -> Callable[[], Dossier]:
    """The dossier as it is stored now."""

    def load() -> Dossier:
        store: Store | None = open_workspace.store_lock.store_for("")
        assert store
        return from_text(store.load("d1").text)

    return load


def turned(app: AppTest, subject: str) -> AppTest:
    def row(label: str):
        return next(each for each in app.get("button_group") if each.label == text(label))

    for group in row("page.group").options:
        row("page.group").set_value(group).run()
        if text(f"maps.subjects.{subject}") in row("page.subject").options:
            break
    return row("page.subject").set_value(subject).run()


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
    from supportcycle.documents.maps.map_document import on_paper

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
        assert files_ready(app)[0].endswith(".pdf")


def test_support_is_read_as_sentences_and_questions_never_as_a_score(maps):
    app = maps("reading", bram_now())
    assert not app.exception
    for words in ("leaning", "balance", "questions"):
        assert text(f"maps.reading.{words}") in [each.value for each in app.subheader]


def test_the_ecogram_follows_its_form(maps, kept):
    app = maps("ecogram", Dossier(id="d1", name="Bram", people={"p1": {"name": "Anna"}}))
    field(app, text("maps.ecogram.circle")).set_value("work").run()
    field(app, label("tie", "quality")).set_value("close").run()
    assert (kept().people["p1"].cluster, kept().ties["p1"].quality) == ("work", "close")
    work, close = choice_lists()["standard_cluster"]["work"], choice_lists()["tie_quality"]["close"].lower()
    assert text("maps.ecogram.cluster_words", name=work, people=f"Anna ({close})") in said(app)
    field(app, text("maps.ecogram.new")).set_value("Koor").run()
    assert [each.label for each in kept().clusters.values()] == ["Koor"]


@pytest.mark.slow
@pytest.mark.parametrize("case", [flodder, tavenier, bram_now])
@pytest.mark.parametrize("subject", ["circle", "support", "ecogram", "genogram"])
def test_every_case_is_drawn_and_printed(maps, subject, case):
    app = maps(subject, case())
    field(app, text("maps.print.make")).click().run()
    assert not app.exception
    assert files_ready(app)[0].endswith(".pdf")


def test_a_map_is_kept_with_a_reason_and_laid_beside_that_of_now(maps, kept):
    app = maps("then_now", Dossier(id="d1", name="Bram", people={"p1": {"name": "Anna"}}))
    field(app, text("maps.then_now.reason")).set_value("Het begin").run()
    field(app, text("maps.then_now.keep")).click().run()
    assert [each.reason for each in kept().snapshots.values()] == ["Het begin"]
    assert text("maps.then_now.same") in said(app)
    turned(app, "collect")
    field(app, text("maps.who")).set_value("Piet").run()
    turned(app, "then_now")
    assert text("maps.changes.new", name="Piet")[:-1] in said(app)
    field(app, text("maps.print.make")).click().run()
    assert not app.exception


@pytest.mark.slow
def test_asking_leads_to_a_card_and_a_reason_is_printed_only_when_the_client_says_so(maps, kept):
    app = maps("asking", Dossier(id="d1", name="Bram", people={"p1": {"name": "Anna"}}))
    field(app, text("maps.asking.new_other")).click().run()
    exactly = next(each for each in app.text_area if each.label == label("ask", "exactly"))
    exactly.set_value("Wil je een keer meefietsen?").run()
    assert "Wil je een keer meefietsen?" in said(app)
    next(each for each in app.multiselect if each.label == text("maps.asking.which_reasons")).set_value(
        ["r6"]
    ).run()
    reason = kept().rounds["r1"].asks["a1"].reasons["r6"]
    assert not reason.may_be_printed
    field(app, text("maps.print.make")).click().run()
    assert not app.exception
    assert files_ready(app)[0].endswith(".pdf")


def test_nothing_is_proposed_for_a_tie_that_was_not_safe(maps):
    unsafe = Dossier(
        id="d1", name="Bram", people={"p1": {"name": "Anna"}}, ties={"p1": {"unsafe": True, "wish": "closer"}}
    )
    app = maps("asking", unsafe)
    moves = field(app, label("tie_radio", "radio"))
    assert list(moves.options) == [choice_lists()["radio_move"]["leave_as_is"]]
    assert text("maps.asking.new_other") not in [each.label for each in app.button]


def test_a_family_is_built_with_ordinary_fields_and_told_in_words(maps, kept):
    app = maps("genogram", Dossier(id="d1", name="Bram", people={"p1": {"name": "Anna"}}))
    field(app, text("maps.genogram.new")).set_value("Karel").run()
    assert kept().people["p2"].only_in_family_tree
    parents = text("maps.genogram.descents", name=text("maps.genogram.you"))
    next(each for each in app.multiselect if each.label == parents).set_value(["p1", "p2"]).run()
    assert {(each.child, each.parent) for each in kept().descents.values()} == {
        ("client", "p1"),
        ("client", "p2"),
    }
    assert text("maps.genogram.child_words", child="Bram", parents="Anna en Karel") in said(app)
    app.toggle[0].set_value(True).run()
    assert not app.exception


def test_a_loop_in_descent_is_a_question_and_never_an_error(maps):
    loop = {"d1": {"child": "p1", "parent": "p2"}, "d2": {"child": "p2", "parent": "p1"}}
    people = {"p1": {"name": "Anna"}, "p2": {"name": "Piet"}}
    app = maps(
        "genogram", Dossier.model_validate({"id": "d1", "name": "Bram", "people": people, "descents": loop})
    )
    assert not app.exception
    assert text("maps.genogram.loop", people="")[:30] in said(app)
