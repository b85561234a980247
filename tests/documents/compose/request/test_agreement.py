"""What was said of one paper is not printed on a later one."""

import pytest

from supportcycle.documents.compose.request.agreement import agreement
from supportcycle.documents.tree import strings
from supportcycle.domain.update import with_value
from tests.domain.dossiers import practice


def said(made_on, agreed_on="20-07-2026"):
    place = ("rounds", "r2")
    dossier = with_value(practice("ria"), (*place, "versions", "v1", "made_on"), made_on)
    dossier = with_value(dossier, (*place, "aanvraag", "agreed_on"), agreed_on)
    return " ".join(strings(agreement(dossier.rounds["r2"], mine=True)))


@pytest.mark.parametrize("made_on", ["17-07-2026", "20-07-2026", "", "in de zomer"])
def test_who_agreed_after_the_plan_was_made_is_told_to_agree(made_on):
    assert "☒ Akkoord" in said(made_on).replace("\u00a0", " ")
    assert "20 juli 2026" in said(made_on)


def test_what_was_said_before_the_plan_was_made_anew_is_asked_again():
    assert "☒" not in said("01-09-2026")
    assert "juli" not in said("01-09-2026")


def test_an_agreement_without_a_day_stands():
    assert "☒ Akkoord" in said("01-09-2026", "").replace("\u00a0", " ")
