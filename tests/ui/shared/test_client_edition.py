"""Whether the client is spoken to with u or je is said once, and holds for the own screens and papers."""

import re
from datetime import date
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, JE
from supportcycle.documents.compose.registry import composed, documents, edition_for
from supportcycle.documents.tree import strings
from supportcycle.domain.model.client_edition import Address, ClientEdition
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.picture import mask_of
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, dossier_with, practice
from tests.running.walking import for_each
from tests.ui.pages.at_table.sitting import now, sat_down, shown
from tests.ui.pages_open import Opened, heading, onward, opened
from tests.ui.shared.said_to_client import KINDS, screens, without_typed, words_on
from tests.ui.shown import said

FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
JE_WORDS, SIMPLE_WORDS = ClientEdition(address=Address.JE), ClientEdition(simple=True)
JE_CHOSEN = (("edition",), JE_WORDS)
SIMPLE_CHOSEN = (("edition",), SIMPLE_WORDS)
CELLS = (*ROUND, "sheets", "personal_profile", "cells", "housing")
AT_HOME = (
    ((*CELLS, "now"), "Ik woon in Schothorst"),
    ((*CELLS, "before"), "Vroeger op een boerderij"),
    ((*ROUND, "wishes", "housing__1", "text"), "Een tuintje"),
)
SAID = (
    ((*ROUND, "touchstones", "t1", "words"), "Fijn"),
    ((*ROUND, "goals", "g1", "own_words"), "Weer vissen"),
)
TODAY = date(2026, 11, 24)


ROW = {"profile": "housing", "quality_of_life": "rights"}
FIRST = {"profile": "now", "quality_of_life": "barriers"}


def formal(words: str) -> list[str]:
    """The lines that say u."""
    return [line.strip() for line in words.splitlines() if FORMAL.search(line)]


def test_the_table_speaks_as_the_client_wants(open_workspace: Workspace) -> None:
    assert sat_down(open_workspace, "story", JE_CHOSEN).title[0].value == "Vertel eens over jezelf"


def test_the_table_says_u_until_somebody_chooses(open_workspace: Workspace) -> None:
    assert sat_down(open_workspace, "story").title[0].value == "Vertel eens over uzelf"


def test_it_is_asked_where_people_meet_and_kept(open_workspace: Workspace) -> None:
    open_workspace.add(dossier_with(((*ROUND, "meeting", "story"), "Ik ben Bram")), "")
    app = opened(entry("meeting"), "test")
    address = next(radio for radio in app.radio if (radio.key or "").endswith("address"))
    assert (address.value, address.options) == ("u", ["U", "Je"])
    address.set_value("je").run()
    assert now(open_workspace).edition.address is Address.JE


def test_only_the_own_papers_of_the_client_speak_so() -> None:
    dossier = dossier_with(JE_CHOSEN)
    offered = {"client_page": JE, "preparation": JE, "evaluation": JE, "aanvraag": HOME, "cards": HOME}
    assert {key: edition_for(text(f"names.{key}"), dossier) for key in offered} == offered


def test_a_paper_for_others_is_the_same_however_the_client_is_spoken_to() -> None:
    name, said = text("names.plan"), ((*ROUND, "goals", "g1", "own_words"), "Weer vissen")
    assert composed(name, dossier_with(said), TODAY) == composed(name, dossier_with(said, JE_CHOSEN), TODAY)


@pytest.mark.slow
@for_each("kind", KINDS)
def test_no_screen_says_u_to_who_wants_je_and_the_simple_one_says_less(
    kind: str, open_workspace: Workspace
) -> None:
    dossier, mixed, longer = practice("bram-review"), [], []
    familiar, simple = (screens(open_workspace, dossier, kind, each) for each in (JE_WORDS, SIMPLE_WORDS))
    for plain, fewer in zip(familiar, simple, strict=True):
        title, words, less = plain.title[0].value, words_on(plain, dossier), words_on(fewer, dossier)
        mixed += [f"{title}: {each}" for each in (*formal(words), *formal(less))]
        longer += [title] if len(WORD.findall(less)) > len(WORD.findall(words)) else []
    assert (mixed, longer) == ([], [])


def test_neither_does_a_page_the_client_looks_at(open_workspace: Workspace) -> None:
    dossier, mixed = dossier_with(JE_CHOSEN, *SAID), []
    open_workspace.add(dossier, "")
    for page in ("read_together", "touchstone", "profile", "quality_of_life"):
        app: AppTest | None = opened(entry(page), dossier.id)
        while app is not None and heading(app)[:1] == [text(f"pages.{page}")]:
            own = words_on(app, dossier).replace(text("pages.network"), "").replace("U · ", "")
            mixed += [f"{page}: {each}" for each in formal(own)]
            app = onward(app)
    assert mixed == []


def test_a_card_kept_has_the_picture_of_its_phase_in_the_simple_edition_only(
    open_workspace: Workspace,
) -> None:
    card = ((*ROUND, "touchstones", "t1"), {"on": "24-11-2026", "phase": "plan"})
    for id, edition in (("usual", JE_CHOSEN), ("simple", SIMPLE_CHOSEN)):
        open_workspace.add(dossier_with(edition, card).model_copy(update={"id": id}), "")
        drawn = "".join(each.words for each in said(opened(entry("touchstone"), id)))
        assert (mask_of("phases.plan") in unescape(drawn)) is (id == "simple"), id


@for_each("source", ("bram-review", "ria", "tavenier"))
def test_neither_does_a_paper_of_the_client(source: str) -> None:
    dossier = practice(source).model_copy(update={"edition": ClientEdition(address=Address.JE)})
    own = [name for name in documents() if edition_for(name, dossier) == JE]
    words = {name: without_typed("\n".join(strings(composed(name, dossier, TODAY))), dossier) for name in own}
    assert {name: found for name, said in words.items() if (found := formal(said))} == {}


@for_each("page", ("profile", "quality_of_life"))
def test_the_simple_edition_has_one_field_for_a_side_of_life(page: str, open_workspace: Workspace) -> None:
    dossier = dossier_with(SIMPLE_CHOSEN, *AT_HOME).model_copy(update={"id": page})
    open_workspace.add(dossier, "")
    app = Opened(open_workspace, page, dossier).turn(ROW[page]).app
    own = [
        box.key or "" for box in app.text_area if any(part in (box.key or "") for part in ("cells", "wishes"))
    ]
    assert [key.rpartition("-")[2] for key in own] == [FIRST[page]]


def test_what_stands_in_the_other_fields_is_there_to_read(open_workspace: Workspace) -> None:
    dossier = dossier_with(SIMPLE_CHOSEN, *AT_HOME)
    page = Opened(open_workspace, "profile", dossier).turn("housing")
    page.set("Ik woon in Schothorst, en het is er stil", *CELLS, "now")
    assert [each.value for each in page.app.text][:2] == ["Een tuintje", "Vroeger op een boerderij"]
    assert page.dossier.rounds["r1"].sheets["personal_profile"].cells["housing"] == {
        "now": "Ik woon in Schothorst, en het is er stil",
        "before": "Vroeger op een boerderij",
    }


def test_in_the_simple_edition_an_answer_and_a_side_of_life_have_their_picture(
    open_workspace: Workspace,
) -> None:
    app = sat_down(open_workspace, "opening", SIMPLE_CHOSEN)
    assert mask_of("understood.yes") in "".join(each.words for each in said(app))
    assert "Een beetje" in shown(app)
