"""Whether the client is spoken to with u or je is said once, and holds for the own screens and papers."""

import re
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, JE
from supportcycle.documents.compose.registry import composed, documents, edition_for
from supportcycle.documents.tree import strings
from supportcycle.domain.model.client_edition import Address, ClientEdition
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, dossier_with, practice
from tests.running.walking import for_each
from tests.ui.pages.at_table.sitting import now, sat_down
from tests.ui.pages_open import heading, onward, opened
from tests.ui.shared.said_to_client import KINDS, screens, without_typed, words_on

FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
JE_CHOSEN = (("edition",), ClientEdition(address=Address.JE))
SAID = (
    ((*ROUND, "touchstones", "t1", "words"), "Fijn"),
    ((*ROUND, "goals", "g1", "own_words"), "Weer vissen"),
)
TODAY = date(2026, 11, 24)


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
def test_no_screen_of_a_visit_says_u_to_who_wants_je(kind: str, open_workspace: Workspace) -> None:
    dossier, mixed = practice("bram-review"), []
    for app in screens(open_workspace, dossier, kind, ClientEdition(address=Address.JE)):
        mixed += [f"{app.title[0].value}: {each}" for each in formal(words_on(app, dossier))]
    assert mixed == []


def test_neither_does_a_page_the_client_looks_at(open_workspace: Workspace) -> None:
    dossier, mixed = dossier_with(JE_CHOSEN, *SAID), []
    open_workspace.add(dossier, "")
    for page in ("read_together", "touchstone"):
        app: AppTest | None = opened(entry(page), dossier.id)
        while app is not None and heading(app)[:1] == [text(f"pages.{page}")]:
            mixed += [f"{page}: {each}" for each in formal(words_on(app, dossier))]
            app = onward(app)
    assert mixed == []


@for_each("source", ("bram-review", "ria", "tavenier"))
def test_neither_does_a_paper_of_the_client(source: str) -> None:
    dossier = practice(source).model_copy(update={"edition": ClientEdition(address=Address.JE)})
    own = [name for name in documents() if edition_for(name, dossier) == JE]
    words = {name: without_typed("\n".join(strings(composed(name, dossier, TODAY))), dossier) for name in own}
    assert {name: found for name, said in words.items() if (found := formal(said))} == {}
