"""Looking back: for the client then and now, for the municipality only what may be shared."""

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.documents.compose.evaluation.municipality import municipality_report
from supportcycle.documents.compose.evaluation.report import evaluation_report
from supportcycle.documents.text import rendered_text
from supportcycle.domain.editing import new_version, with_replaced_helper
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY
from tests.dossiers.bram import EVALUATION, NOT_TO_BE_NAMED, bram, empty, half

ROUND = ("rounds", "r1")
MEASURE = (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t1", "wmo", "w1")
ACCOUNT = (*ROUND, "evaluations", "v1", "municipality")
SHARED = (*ACCOUNT, "may_be_shared")


def text_of(dossier, compose=evaluation_report):
    return rendered_text(compose(dossier, round_id="r1", evaluation_id="v1", today=TODAY))


def shared(dossier):
    return text_of(with_value(dossier, SHARED, True), municipality_report)


def test_what_was_wanted_then_stands_beside_what_is_now():
    text = text_of(bram())
    assert "Toen: Mijn huishouden op orde" in text
    assert "Nu: Mijn huis is schoon." in text
    assert "Toen: 3" in text
    assert "Nu: 7" in text


def test_each_step_tells_what_was_agreed_and_how_it_went():
    text = text_of(bram())
    assert "ik zet hem buiten" in text
    assert "Fijn, het gaat vanzelf." in text
    assert "Voor een deel" in text


def test_a_helper_who_stops_is_seen_with_who_takes_over():
    text = text_of(bram())
    assert "Goede vriend: helpt met boodschappen" in text
    assert "teamgenote, nog te vragen" in text


def test_the_second_best_of_then_comes_back_when_a_helper_stops():
    helpers = {"g1_t2__a1": {"feasible": "no"}}
    text = text_of(bram(evaluations={"v1": {**EVALUATION, "helpers": helpers}}))
    assert "Toen op één na het beste: een alarm op mijn telefoon" in text


def test_who_stops_is_not_told_to_be_the_second_best_of_then():
    helpers = {"g1_t2__a1": {"feasible": "no"}}
    dossier = bram(evaluations={"v1": {**EVALUATION, "helpers": helpers}})
    dossier = with_value(dossier, (*ROUND, "option_sheets", "s1", "options", "o2", "person"), "p1")
    assert "Toen op één na het beste" not in text_of(dossier)


def test_it_looks_at_the_plan_of_then_not_at_the_new_one():
    renewed = with_value(
        bram(), (*ROUND, "versions", "v2", "plans", "g1", "steps", "g1_t2", "own"), "niets meer"
    )
    assert "ik zet hem buiten" in text_of(renewed)


def test_the_same_score_is_welcome():
    same = with_value(bram(), (*ROUND, "evaluations", "v1", "goals", "g1", "score"), "3,0")
    assert "Hetzelfde cijfer als toen. Zo blijven is ook goed." in text_of(same)
    assert "Hetzelfde cijfer" not in text_of(bram())


def test_lasting_support_stays_lasting():
    lasting = with_value(bram(), (*ROUND, "goals", "g1", "lasting"), "yes")
    text = text_of(lasting)
    assert "Nu: Dit blijft zo." in text
    assert "Dit blijft zo." not in text_of(bram())


def test_the_new_plan_is_told_in_words_and_only_after_the_last_review_of_the_old_one():
    dossier = new_version(bram(), "r1", TODAY, "")
    path = (*ROUND, "versions", "v2", "plans", "g1", "steps", "g1_t3", "others", "a1")
    dossier = with_replaced_helper(dossier, path, "p7")
    told = "Boodschappen. Eerst goede vriend, nu teamgenote van volleybal (nog te vragen)."
    assert told in text_of(dossier)
    again = {**EVALUATION, "on": "01-03-2027"}
    assert told not in text_of(with_value(dossier, (*ROUND, "evaluations", "v2"), again))


def test_nothing_is_said_of_a_new_plan_that_was_not_made():
    assert "Wat er verandert in het plan" not in text_of(bram())


@pytest.mark.parametrize("dossier", [empty(), half()])
def test_without_an_evaluation_the_document_says_so(dossier):
    assert "Er is nog niet samen teruggekeken." in text_of(dossier)


def test_without_permission_the_municipality_reads_nothing():
    text = text_of(bram(), municipality_report)
    assert texts()["municipality.not_shared"] in text
    assert "hulp bij het huishouden" not in text.casefold()


def test_with_permission_it_reads_only_about_help_that_was_granted():
    granted = with_value(
        with_value(bram(), (*MEASURE, "outcome"), "granted"), (*MEASURE, "granted"), "3 uur per week"
    )
    granted = with_value(granted, (*ACCOUNT, "lines", "g1_t1__w1", "may_be_shared"), True)
    text = shared(granted)
    assert "Toegekend, 3 uur per week" in text
    assert "Ambulante begeleiding" not in text
    assert "“Elke week hulp bij het huishouden.”" in text


def test_the_clients_own_evaluation_never_goes_to_the_municipality():
    text = shared(bram())
    for private in ("Fijn, het gaat vanzelf.", "Dat ik zelf mocht kiezen.", "vriend", "te druk met werk"):
        assert private not in text


def test_a_measure_that_was_refused_is_not_paid_for():
    assert "Hulp via de Wmo" not in shared(with_value(bram(), (*MEASURE, "outcome"), "refused"))


@pytest.mark.parametrize("compose", [evaluation_report, municipality_report])
def test_nobody_is_named_who_may_not_be_named(compose):
    text = text_of(with_value(bram(), SHARED, True), compose)
    assert not any(name in text for name in NOT_TO_BE_NAMED)
