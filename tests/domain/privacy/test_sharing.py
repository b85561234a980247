"""What may leave the table: the dossier as a share slip allows it."""

import pytest

from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.medical_redaction import medical_keys
from supportcycle.domain.privacy.sharing import as_shared, slip_of, usual_slip
from supportcycle.domain.update import with_value
from tests.dossiers.bram import AANVRAAG, NEIGHBOUR, SHEETS, bram

REQUEST = ("rounds", "r1", "aanvraag")


def shared(dossier=None, **slip):
    return as_shared(dossier or bram(), "r1", ShareSlip(**slip))


def ill():
    """Bram, with something about his health in several places."""
    cells = {**SHEETS["personal_profile"]["cells"], "health": {"now": "GEHEIM-ZIEK"}}
    dossier = with_value(bram(), ("rounds", "r1", "sheets", "personal_profile", "cells"), cells)
    dossier = with_value(dossier, ("rounds", "r1", "wishes", "health__1", "text"), "GEHEIM-BETER")
    dossier = with_value(dossier, ("rounds", "r1", "marks", "health__1", "text"), "GEHEIM-PIL")
    dossier = with_value(dossier, ("rounds", "r1", "meeting", "story"), "GEHEIM-OPNAME")
    return with_value(dossier, (*REQUEST, "medical"), ("story", "l1"))


def test_contact_data_and_remarks_about_people_never_leave():
    dossier = with_value(bram(), ("people", "p1", "reachable"), "06 12345678")
    text = shared(dossier, named=("p1",)).model_dump_json()
    assert "06 12345678" not in text
    assert "GEHEIM-OVER-MOEDER" not in text


def test_nobody_is_named_who_does_not_stand_on_the_slip():
    assert NEIGHBOUR not in shared().model_dump_json()
    assert shared(named=("p1",)).people["p1"].may_be_named


def test_an_organisation_keeps_its_name():
    assert shared().people["p4"].name == "Thuiszorg"


def test_of_whom_is_kept_silent_nothing_is_said_in_the_plan_or_the_options():
    text = shared(silent=("p1",)).rounds["r1"]
    plan = text.versions["v1"].plans["g1"]
    assert plan.steps["g1_t2"].others == {}
    assert "o1" not in text.option_sheets["s1"].options
    assert "buurman herinnert" not in text.model_dump_json()


def test_a_representative_who_is_kept_silent_about_is_not_there():
    dossier = with_value(bram(), ("identity", "representative"), "p2")
    assert shared(dossier, silent=("p2",)).identity.representative is None


def test_without_medical_data_all_that_is_medical_is_gone():
    assert "GEHEIM-" in shared(ill()).rounds["r1"].model_dump_json()
    round = shared(ill(), with_medical=False).rounds["r1"]
    assert "GEHEIM-" not in round.model_dump_json()
    assert "l1" not in round.links
    assert "leisure__1" in round.wishes


def test_what_was_marked_and_what_is_about_the_body_are_both_medical():
    assert {"health", "health__1", "story", "l1"} <= medical_keys(ill().rounds["r1"])


def test_the_usual_slip_follows_what_the_client_said():
    parts = {"problems": {"stays": True}, "form": {"unanswered": True}, "analysis": {"approval": "right"}}
    dossier = bram(aanvraag={**AANVRAAG, "parts": parts, "medical_data": "stays"})
    slip = usual_slip(dossier, "r1")
    assert slip.left_out == ("problems", "form")
    assert slip.named == ("p6",)
    assert not slip.with_medical


@pytest.mark.parametrize("slip", [{}, {"silent": ("p1", "unknown")}, {"left_out": ("problems",)}])
def test_the_dossier_itself_stays_as_it_was(slip):
    dossier = bram()
    shared(dossier, **slip)
    assert dossier == bram()


def test_what_is_said_of_all_around_together_stays_at_the_table():
    cells = {"client": {"load": "De trap"}, "around": {"load": "Zij zijn moe"}}
    dossier = with_value(bram(), ("rounds", "r1", "sheets", "balance", "cells"), cells)
    assert list(shared(dossier).rounds["r1"].sheets["balance"].cells) == ["client"]


def test_what_was_agreed_with_somebody_kept_silent_about_stays():
    agreed = {"p1": {"call": "De buurvrouw"}, "p2": {"costs": "Benzine"}}
    dossier = with_value(bram(), ("rounds", "r1", "helper_agreements"), agreed)
    assert list(shared(dossier, silent=("p1",)).rounds["r1"].helper_agreements) == ["p2"]


@pytest.mark.parametrize(
    ("said", "others", "own"), [(None, False, True), ("goes", True, True), ("stays", False, False)]
)
def test_medical_data_stay_off_papers_for_others_until_the_client_says_that_they_go(said, others, own):
    dossier = with_value(bram(), (*REQUEST, "medical_data"), said)
    assert usual_slip(dossier, "r1").with_medical == others
    assert usual_slip(dossier, "r1", own=True).with_medical == own


@pytest.mark.parametrize(("asked", "goes"), [(True, True), (False, False)])
def test_what_was_said_for_one_paper_is_kept_and_a_slip_without_a_word_of_it_is_no_yes(asked, goes):
    slip = {"document": "wmo-aanvraag", "medical_asked": asked, "named": ["p1"]}
    dossier = with_value(bram(), ("rounds", "r1", "slips"), {"wmo_aanvraag": slip})
    dossier = with_value(dossier, (*REQUEST, "medical_data"), None)
    assert slip_of(dossier, "r1", "wmo-aanvraag").with_medical == goes
    assert not slip_of(dossier, "r1", "persoonlijk-plan").with_medical
