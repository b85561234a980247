"""One part of the request: two texts beside each other, and what changed is approved by the sentence."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.parts.proposals import PartText, part_text
from supportcycle.domain.model.wmo import Approval, RequestPart
from supportcycle.domain.update import with_value, with_values
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import practice
from tests.ui.pages_open import Opened

PART = ("rounds", "r1", "aanvraag", "parts", "problems")


def opened(workspace: Workspace, **said: object) -> Opened:
    dossier = practice("bram-plan").model_copy(update={"id": "d"})
    if said:
        dossier = with_values(dossier, PART, said)
    return Opened(workspace, "request", dossier).subject(text("request.parts.problems"))


def now(page: Opened) -> tuple[RequestPart, PartText]:
    dossier = page.dossier
    return dossier.rounds["r1"].aanvraag.parts["problems"], part_text(dossier, "r1", "problems")


def approved() -> dict[str, object]:
    words = part_text(practice("bram-plan"), "r1", "problems").text
    return {"approval": Approval.RIGHT, "approved_text": words, "approved_on": "01-11-2026"}


@pytest.mark.slow
def test_words_for_the_municipality_leave_the_own_words_as_they_were_and_ask_again(
    open_workspace: Workspace,
) -> None:
    page = opened(open_workspace, **approved())
    own = now(page)[1].own
    page.set("Ondersteuning bij het huishouden.", *PART, "application_words")
    said, part = now(page)
    assert (said.text, part.own) == ("", own)
    assert not part.approved
    assert page.shows(own)
    assert page.shows(text("read_together.changed"))


@pytest.mark.slow
def test_said_otherwise_the_words_of_the_dossier_stay_in_sight(open_workspace: Workspace) -> None:
    page = opened(open_workspace, text="Ik red het niet alleen.")
    assert page.shows(part_text(practice("bram-plan"), "r1", "problems").text)


@pytest.mark.slow
def test_each_sentence_that_changed_is_shown_as_it_was_and_approved_apart(open_workspace: Workspace) -> None:
    approved_text = "Ik woon alleen. De was lukt niet. Mijn zus helpt."
    changed = "Ik woon alleen. De was lukt soms. Mijn zus helpt mij."
    page = opened(open_workspace, text=changed, approval="right", approved_text=approved_text)
    assert page.shows("De was lukt niet.")
    assert page.shows("De was lukt soms.")
    page.app.button(key="approve_problems_0").click().run()
    said, part = now(page)
    assert "De was lukt soms." in said.approved_text
    assert "Mijn zus helpt." in said.approved_text
    assert not part.approved
    page.app.button(key="approve_problems_0").click().run()
    said, part = now(page)
    assert part.approved
    assert said.approved_on
    assert not page.shows(text("read_together.changed"))


@pytest.mark.slow
def test_what_was_approved_is_kept_while_it_is_said_otherwise(open_workspace: Workspace) -> None:
    page = opened(open_workspace, **approved())
    before = now(page)[0].approved_text
    page.set("different", *PART, "approval")
    said, part = now(page)
    assert said.approved_text == before
    assert said.text == before
    assert not part.approved


def test_the_questions_for_the_words_of_the_municipality_are_questions() -> None:
    guide = worksheet("wish_questions").named["application_words"].guide
    assert len(guide) >= 5
    assert all(question.endswith("?") for question in guide)


@pytest.mark.slow
def test_a_wish_has_words_for_the_municipality_beside_its_own(open_workspace: Workspace) -> None:
    dossier = practice("bram-plan").model_copy(update={"id": "d"})
    wish = ("rounds", "r1", "wishes", "housing__1")
    page = Opened(open_workspace, "profile", with_value(dossier, (*wish, "rank"), "1"))
    page.subject(text("profile.subjects.ranking"))
    own = page.dossier.rounds["r1"].wishes["housing__1"].text
    page.set("Ondersteuning bij het huishouden", *wish, "application_words")
    kept = page.dossier.rounds["r1"].wishes["housing__1"]
    assert (kept.text, kept.application_words) == (own, "Ondersteuning bij het huishouden")
