"""Everything on paper: made in two steps, of what the slip lets leave the table."""

from io import BytesIO
from typing import Any

import pypdf
import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.documents.compose import annexes
from supportcycle.documents.compose.offer import Audience, title_of
from supportcycle.documents.compose.registry import composed, offers
from supportcycle.documents.maps.maps_by_name import BLANK_MAPS
from supportcycle.documents.rendering import FORMATS, Format
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.shared.downloads import MADE
from supportcycle.ui.shared.papers.document_making import length_words
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.dossiers.hostile import hostile_dossier
from tests.ui.pages_open import Opened
from tests.ui.test_pages import opened

SECRET = "Quetzalcoatl"


@pytest.fixture
def papers(open_workspace: Workspace) -> AppTest:
    """The page, with Bram and something about his health."""
    dossier = with_value(bram(), ("rounds", "r1", "wishes", "health__1"), {"text": SECRET, "rank": "1"})
    cell = ("rounds", "r1", "sheets", "personal_profile", "cells", "health", "now")
    dossier = with_value(dossier, ("rounds", "r1", "aanvraag", "medical_data"), None)
    open_workspace.add(with_value(dossier, cell, SECRET), "")
    return opened(entry("papers"), "bram")


def now(workspace: Workspace) -> Dossier:
    live = workspace.live("bram", "")
    assert live
    return live.dossier


def press(app: AppTest, key: str) -> AppTest:
    return app.button(key=key).click().run()


def made(app: AppTest) -> tuple[str, str, bytes]:
    name, format, data, *_ = app.session_state["memory"][MADE]
    return name, format.name, data


def turned_to(app: AppTest, audience: Audience) -> AppTest:
    app.session_state["memory"] = {**app.session_state["memory"], "subject_papers": audience.value}
    return app.run()


@pytest.mark.slow
@pytest.mark.parametrize("audience", Audience)
def test_for_everybody_there_is_something_on_paper(papers: AppTest, audience: Audience) -> None:
    app = turned_to(papers, audience)
    assert not app.exception
    assert [button for button in app.button if (button.key or "").endswith("_pdf")]


@pytest.mark.slow
@pytest.mark.parametrize("format", [name for name, format in FORMATS.items() if format.on_screen])
def test_a_document_is_made_first_and_fetched_then(papers: AppTest, format: str) -> None:
    assert not papers.get("download_button")
    app = press(papers, f"make_wmo-aanvraag_{format}")
    assert made(app)[:2] == ("wmo-aanvraag", format)
    assert app.get("download_button")


def test_a_row_in_the_table_of_formats_is_a_button_and_a_file(
    papers: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare = Format("bare", "text/x-bare", ".bare", lambda document, _: document.title.encode())
    monkeypatch.setitem(FORMATS, "bare", bare)  # type: ignore[arg-type]
    button = papers.run().button(key="make_wmo-aanvraag_bare")
    assert button.label == text("request.make_as", format="BARE")
    assert made(button.click().run()) == ("wmo-aanvraag", "bare", b"Wmo-aanvraag")


def test_medical_data_are_not_in_the_file_until_that_is_chosen(
    papers: AppTest, open_workspace: Workspace
) -> None:
    assert SECRET not in made(press(papers, "make_wmo-aanvraag_txt"))[2].decode()
    box = next(box for box in papers.checkbox if box.label == text("papers.slip.medical"))
    app = box.set_value(True).run()
    assert SECRET in made(press(app, "make_wmo-aanvraag_txt"))[2].decode()
    kept = [slip for slip in now(open_workspace).rounds["r1"].slips.values() if slip.made_on]
    assert [slip.with_medical for slip in kept] == [False, True]


def test_a_part_that_was_only_looked_at_stays_and_is_not_called_refused(open_workspace: Workspace) -> None:
    parts = ("rounds", "r1", "aanvraag", "parts")
    dossier = with_value(bram(), (*parts, "problems", "unanswered"), True)
    open_workspace.add(with_value(dossier, (*parts, "form", "stays"), True), "")
    told = [line.value for line in opened(entry("papers"), "bram").caption]
    assert text("papers.slip.unanswered", parts=text("papers.parts.problems")) in told
    assert text("papers.slip.stays", parts=text("papers.parts.form")) in told


def test_who_is_not_to_be_named_is_not_in_the_file(papers: AppTest) -> None:
    control = next(one for one in papers.segmented_control if one.label == "Henk Naamloos")
    app = control.set_value("silent").run()
    assert "uurman" not in made(press(app, "make_wmo-aanvraag_txt"))[2].decode()


def test_making_it_twice_keeps_one_slip(papers: AppTest, open_workspace: Workspace) -> None:
    press(press(papers, "make_wmo-aanvraag_txt"), "make_wmo-aanvraag_pdf")
    assert len([slip for slip in now(open_workspace).rounds["r1"].slips.values() if slip.made_on]) == 1


def test_a_card_is_made_for_one_person(papers: AppTest) -> None:
    app = press(turned_to(papers, Audience.HELPER), "make_card_p1_txt")
    name, _, data = made(app)
    assert name == "card_p1"
    assert "oodschappen" not in data.decode()


def test_an_agenda_says_nothing_unless_it_may(papers: AppTest) -> None:
    app = turned_to(papers, Audience.CLIENT)
    neutral = made(press(app, "make_agenda"))[2]
    telling = made(press(app.checkbox(key="agenda_tells").check().run(), "make_agenda"))[2]
    assert b"gemeente" not in neutral
    assert b"gemeente" in telling


def test_what_is_made_is_stamped_with_the_named_day(papers: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2031-07-05")
    agenda = made(press(turned_to(papers, Audience.CLIENT), "make_agenda"))[2]
    assert agenda.count(b"DTSTAMP:2031070") == agenda.count(b"BEGIN:VEVENT") > 0
    paper = made(press(turned_to(papers, Audience.MUNICIPALITY), "make_wmo-aanvraag_pdf"))[2]
    assert b"<xmp:CreateDate>2031-07-05T" in paper


def test_every_document_has_a_name_at_the_table() -> None:
    assert [name for name, offer in offers().items() if not title_of(offer)] == []


def test_annexes_go_behind_the_document_without_names_that_may_not_leave(papers: AppTest) -> None:
    pills = next(one for one in papers.get("button_group") if one.label == text("papers.annexes.title"))
    data = made(press(pills.set_value(["circles"]).run(), "make_wmo-aanvraag_html"))[2].decode()
    assert "Bijlage 1. De vier cirkels in beeld" in data
    assert "<svg" in data
    assert "Naamloos" not in data


def with_annexes(app: AppTest, *annexes: str) -> AppTest:
    pills = next(one for one in app.get("button_group") if one.label == text("papers.annexes.title"))
    return pills.set_value(list(annexes)).run()


def test_a_map_goes_along_only_with_who_may_stand_on_it(papers: AppTest, open_workspace: Workspace) -> None:
    app = with_annexes(papers, "circle")
    assert text("papers.annexes.nothing_in", annexes=text("papers.annexes.circle")) in captions(app)
    assert "Bijlage" not in made(press(app, "make_wmo-aanvraag_html"))[2].decode()
    live = open_workspace.live("bram", "")
    live.change(lambda dossier: with_value(dossier, ("people", "p1", "may_leave"), ("on_map",)))
    data = made(press(app.run(), "make_wmo-aanvraag_html"))[2].decode()
    assert "Bijlage 1. Netwerkcirkel" in data
    assert "buurman" in data
    assert "goede vriend" not in data[data.index("Bijlage 1") :]


def test_who_does_what_per_person_goes_behind_the_plan(papers: AppTest) -> None:
    data = made(press(with_annexes(papers, "by_person", "budget_plan"), "make_wmo-aanvraag_txt"))[2].decode()
    assert "Bijlage 1. Wie doet wat, per persoon" in data
    assert "Bijlage 2" not in data


def test_each_row_of_the_profile_is_chosen_on_the_slip_or_all_at_once(
    papers: AppTest, open_workspace: Workspace
) -> None:
    app = with_annexes(papers, "personal_profile")
    pills = next(one for one in app.get("button_group") if one.label == text("papers.slip.profile_rows"))
    assert "housing" in pills.value
    app = press(pills.set_value([]).run(), "profile_all_wmo-aanvraag")
    rows = now(open_workspace).rounds["r1"].slips["wmo_aanvraag"].profile_rows
    assert rows
    assert {"housing", "health"} <= set(rows)
    assert not [button for button in app.button if button.key == "profile_all_wmo-aanvraag"]


def test_a_paper_and_each_annex_is_composed_once_when_the_page_is_drawn(
    papers: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, drawn = with_annexes(papers, "by_person", "circle"), []

    def counted(name: str, *parts: Any, **more: Any) -> Document:
        drawn.append(name)
        return composed(name, *parts, **more)

    monkeypatch.setattr(annexes, "composed", counted)
    assert not app.run().exception
    assert sorted(drawn) == ["kaart-netwerkcirkel", "wie-doet-wat", "wmo-aanvraag"]


def test_every_map_can_be_had_empty(papers: AppTest) -> None:
    app = turned_to(papers, Audience.BLANK)
    blank = [name for name, offer in offers().items() if offer.key.startswith("blank_map_")]
    assert len(blank) == len(BLANK_MAPS)
    for name in blank:
        app = app.selectbox(key="papers_blank").set_value(name).run()
        name_of_file, _, data = made(press(app, f"make_{name}_txt"))
        assert name_of_file == name
        assert "buurman" not in data.decode()


def captions(app: AppTest) -> list[str]:
    return [caption.value for caption in app.caption]


def test_what_the_pdf_cannot_show_is_said_before_it_is_made(
    papers: AppTest, open_workspace: Workspace
) -> None:
    assert not papers.warning
    live = open_workspace.live("bram", "")
    live.change(
        lambda dossier: with_value(dossier, ("rounds", "r1", "goals", "g1", "own_words"), "Ayşe བད 😀 اسمي")
    )
    (warning,) = papers.run().warning
    assert "བ ད" in warning.value
    assert "😀" not in warning.value


@pytest.mark.slow
def test_large_print_takes_more_pages(papers: AppTest) -> None:
    def pages(app: AppTest) -> int:
        return len(pypdf.PdfReader(BytesIO(made(press(app, "make_persoonlijk-plan_pdf"))[2])).pages)

    which = papers.selectbox(key=f"papers_{Audience.MUNICIPALITY}")
    app = which.set_value("persoonlijk-plan").run()
    small = pages(app)
    assert pages(app.checkbox(key="large_print").check().run()) > small


@pytest.mark.slow
@pytest.mark.parametrize("words", ["བད", "ᏣᎳᎩ"])
@pytest.mark.parametrize("audience", Audience)
def test_for_every_reader_signs_that_cannot_be_shown_are_said_before_a_file_is_made(
    open_workspace: Workspace, audience: Audience, words: str
) -> None:
    dossier = hostile_dossier("tavenier", words)
    open_workspace.add(dossier, "")
    app = turned_to(opened(entry("papers"), dossier.id), audience)
    told = any(words[0] in warning.value for warning in app.warning)
    assert told == (audience is not Audience.BLANK)


def test_signs_that_cannot_be_shown_on_a_map_are_said_before_it_is_fetched(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "maps", hostile_dossier("tavenier", "བད")).subject(
        text("maps.subjects.circle")
    )
    made = next(button.key for button in page.app.button if (button.key or "").startswith("print_"))
    app = press(page.app, made)
    assert any("བ" in warning.value for warning in app.warning)
    assert app.get("download_button")


@pytest.mark.slow
def test_the_questions_of_the_municipality_are_there_to_copy_with_their_length(
    papers: AppTest,
) -> None:
    app = turned_to(papers, Audience.MUNICIPALITY)
    app.selectbox(key=f"papers_{Audience.MUNICIPALITY}").set_value("per-vraag").run()
    said = [each.value for each in app.code]
    assert len(said) == 3
    counts = {text("papers.count_only", count=len(words)) for words in said}
    assert counts <= {each.value for each in app.caption}


@pytest.mark.parametrize(
    ("count", "most", "words"),
    [
        (12, 0, "12 tekens"),
        (12, 12, "12 van 12 tekens"),
        (15, 12, "15 tekens, 3 meer dan de 12 die in dit vak passen. Wat kan korter?"),
    ],
)
def test_how_long_an_answer_is_is_told_and_how_much_is_too_much(count: int, most: int, words: str) -> None:
    assert length_words(count, most) == words


@pytest.mark.parametrize(("decided_on", "first"), [("", "wmo-aanvraag"), ("07-09-2026", "plan-heronderzoek")])
def test_after_a_decision_the_plan_for_a_re_examination_comes_first(
    open_workspace: Workspace, decided_on: str, first: str
) -> None:
    place = ("rounds", "r1", "aanvraag", "decided_on")
    open_workspace.add(with_value(bram(), place, decided_on), "")
    app = opened(entry("papers"), "bram")
    assert app.selectbox(key=f"papers_{Audience.MUNICIPALITY}").value == first
    assert (text("papers.decided") in {each.value for each in app.caption}) is bool(decided_on)
