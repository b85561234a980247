"""A paper that lies in a fold is put together when the fold opens, and not before; one of the client's own is
made in the language of the client."""

from datetime import date
from itertools import product

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.spoken_languages import spoken_languages
from supportcycle.documents.compose.registry import composed, documents, worksheet_name
from supportcycle.documents.compose.two_languages import IN_TWO_LANGUAGES
from supportcycle.documents.tree import Beside, Document, Table, why_empty
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import paper_now
from supportcycle.workspace.workspace import Workspace
from tests.documents.compose.visits.test_visit_papers import visited
from tests.domain.dossiers import practice
from tests.dossiers.bram import bram
from tests.running.walking import for_each
from tests.ui.pages_open import Opened, closed_folds, turn

LANGUAGES = tuple(each.key for each in spoken_languages())
OWN_PAPERS = tuple(name for name, offer in documents().items() if offer.key in IN_TWO_LANGUAGES)
TODAY = date(2026, 11, 24)


def languages_of(document: Document) -> set[str]:
    """The marks of the languages that stand beside the Dutch."""
    beside = {each.language for each in document.blocks if isinstance(each, Beside)}
    cards = {one.language for each in document.blocks if isinstance(each, Table) for one in each.columns}
    return (beside | cards) - {""}


@for_each("language, name", product(LANGUAGES, OWN_PAPERS))
def test_a_paper_of_the_client_is_made_on_screen_in_the_language_of_the_client(
    language: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = with_value(visited(), ("edition", "language"), language)
    monkeypatch.setattr(session, "dossier", lambda: dossier)
    monkeypatch.setattr(session, "today", lambda: TODAY)
    monkeypatch.setattr(session, "widget", lambda _key: None)
    made = paper_now(name)
    assert languages_of(made.document)
    assert made.document == composed(name, dossier, TODAY)


@for_each("name", OWN_PAPERS)
def test_a_paper_with_nothing_in_it_says_so_in_any_language(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = practice("leeg")
    why = why_empty(composed(name, empty, TODAY))
    dossier = with_value(empty, ("edition", "language"), LANGUAGES[0])
    monkeypatch.setattr(session, "dossier", lambda: dossier)
    monkeypatch.setattr(session, "widget", lambda _key: None)
    assert why_empty(paper_now(name).document) == why


def buttons(page: Opened) -> list[str]:
    return [one.key or "" for one in page.app.button]


def shown(page: Opened) -> int:
    """How much there is to read."""
    return sum(len(getattr(page.app, kind)) for kind in ("markdown", "table", "text"))


def test_a_worksheet_is_made_of_what_stands_there_once_its_fold_is_open(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", bram()).subject(text("action.subjects.agreements"))
    make = f"make_{worksheet_name('helper_agreement')}_pdf"
    assert make not in buttons(page)
    turn(page.app, ["paper_helper_agreement"])
    page.app.run()
    assert make in buttons(page)


def test_how_a_paper_will_look_is_drawn_for_who_wants_to_see_it(open_workspace: Workspace) -> None:
    written = with_value(bram(), ("rounds", "r1", "together", "how_it_works", "likes"), "Voetbal")
    page = Opened(open_workspace, "together", written).subject(text("together.subjects.how_it_works"))
    fold = "look_at_how_it_works"
    assert fold in closed_folds(page.app)
    before = shown(page)
    turn(page.app, [fold])
    page.app.run()
    assert shown(page) > before
