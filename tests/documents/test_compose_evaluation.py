"""Looking back: for the client then and now, for the municipality only what may be shared."""

import pytest

from supportcycle.documents.compose.evaluation import evaluation_report
from supportcycle.documents.compose.municipality import municipality_report
from supportcycle.documents.text import rendered_text
from supportcycle.domain.writing import written
from tests.bram import EVALUATION, NOT_TO_BE_NAMED, bram, empty, half
from tests.documents.composing import TODAY

ROUND = ("rounds", "r1")
MEASURE = (*ROUND, "versions", "v1", "plans", "g1", "steps", "g1_t1", "wmo", "w1")
SHARED = (*ROUND, "evaluations", "v1", "municipality", "may_be_shared")


def text_of(dossier, compose=evaluation_report):
    return rendered_text(compose(dossier, round_id="r1", evaluation_id="v1", today=TODAY))


def shared(dossier):
    return text_of(written(dossier, SHARED, True), municipality_report)


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


def test_it_looks_at_the_plan_of_then_not_at_the_new_one():
    renewed = written(
        bram(), (*ROUND, "versions", "v2", "plans", "g1", "steps", "g1_t2", "own"), "niets meer"
    )
    assert "ik zet hem buiten" in text_of(renewed)


@pytest.mark.parametrize("dossier", [empty(), half()])
def test_without_an_evaluation_the_document_says_so(dossier):
    assert "Er is nog niet samen teruggekeken." in text_of(dossier)


def test_without_permission_the_municipality_reads_nothing():
    text = text_of(bram(), municipality_report)
    assert "Daarom staat hier niets." in text
    assert "hulp bij het huishouden" not in text.casefold()


def test_with_permission_it_reads_only_about_help_that_was_granted():
    granted = written(
        written(bram(), (*MEASURE, "outcome"), "granted"), (*MEASURE, "granted"), "3 uur per week"
    )
    text = shared(granted)
    assert "Toegekend, 3 uur per week" in text
    assert "Ambulante begeleiding" not in text
    assert "“Elke week hulp bij het huishouden.”" in text


def test_the_clients_own_evaluation_never_goes_to_the_municipality():
    text = shared(bram())
    for private in ("Fijn, het gaat vanzelf.", "Dat ik zelf mocht kiezen.", "vriend", "te druk met werk"):
        assert private not in text


def test_a_measure_that_was_refused_is_not_paid_for():
    assert "Welke hulp is toegekend, is nog niet opgeschreven." in shared(
        written(bram(), (*MEASURE, "outcome"), "refused")
    )


@pytest.mark.parametrize("compose", [evaluation_report, municipality_report])
def test_nobody_is_named_who_may_not_be_named(compose):
    text = text_of(written(bram(), SHARED, True), compose)
    assert not any(name in text for name in NOT_TO_BE_NAMED)
