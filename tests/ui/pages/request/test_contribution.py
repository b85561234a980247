"""What the client pays: a question that is folded, kept, and seen as it will be printed."""

import pytest

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.wmo import ContributionException
from supportcycle.domain.update import with_value
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import practice
from tests.ui.pages_open import Opened

FIELD = ("rounds", "r1", "aanvraag", "contribution_exceptions")


def opened(workspace: Workspace, *writes: tuple[tuple[str, ...], object]) -> Opened:
    dossier = practice("bram-plan").model_copy(update={"id": "d"})
    for path, value in writes:
        dossier = with_value(dossier, path, value)
    page = Opened(workspace, "request", dossier).subject(text("request.subjects.also"))
    page.fold(text("request.contribution"))
    return page


@pytest.mark.slow
def test_what_the_dossier_already_tells_is_told_and_not_filled_in(open_workspace: Workspace) -> None:
    partner = (("people", "p90"), {"role": "partner", "birth_year": "1980"})
    page = opened(open_workspace, partner)
    labels = choice_lists()["contribution_exception"]
    assert page.shows(text("request.contribution_told", what=labels["younger_partner"]))
    assert page.dossier.rounds["r1"].aanvraag.contribution_exceptions == ()
    assert not page.shows(text("plan.contribution.because.younger_partner"))
    page.set(["younger_partner"], *FIELD)
    assert page.shows(text("plan.contribution.because.younger_partner"))
    assert not page.shows(text("request.contribution_told", what=labels["younger_partner"]))


@pytest.mark.slow
def test_an_answer_is_kept_and_shown_as_it_will_be_printed(open_workspace: Workspace) -> None:
    page = opened(open_workspace)
    page.set(["low_income"], *FIELD)
    assert page.dossier.rounds["r1"].aanvraag.contribution_exceptions == (ContributionException.LOW_INCOME,)
    assert page.shows(text("plan.contribution.because.low_income"))
