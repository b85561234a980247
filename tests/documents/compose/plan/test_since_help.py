"""A plan for a re-examination: what was said before the help is past, and how it goes since stands on top."""

import pytest

from supportcycle.documents.compose.plan.persoonlijk_plan import persoonlijk_plan
from supportcycle.documents.compose.plan.since_help import since_help
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Labelled, strings
from supportcycle.domain.model.dossier import current_round
from supportcycle.domain.update import with_value
from tests.documents.composing import TODAY, titles
from tests.domain.dossiers import practice
from tests.dossiers.bram import bram

ACCOUNT = ("rounds", "r1", "evaluations", "v1", "municipality")
GRANTED = ["bram-review", "ria"]


def again(dossier):
    return persoonlijk_plan(dossier, round_id=current_round(dossier)[0], today=TODAY, again=True)


def facts(dossier):
    return {
        (each.label, each.value) for each in since_help(dossier.rounds["r1"]) if isinstance(each, Labelled)
    }


@pytest.mark.parametrize("name", GRANTED)
def test_nothing_of_before_the_help_is_told_as_how_it_is_now(name):
    words = rendered_text(again(practice(name)))
    assert "Hoe het nu gaat met deze hulp" in words
    for now in ("Hoe het nu gaat\n", "Wat nu niet lukt", "Wat niet lukt\n", "Wat niet lukt (lid 4 a)"):
        assert now not in words
    assert "Wat niet lukte voordat deze hulp kwam" in words
    assert "Waarom ik het toen vroeg" in words


@pytest.mark.parametrize("name", GRANTED)
def test_the_request_itself_still_tells_what_was_asked_as_it_was_read(name):
    words = rendered_text(composed("persoonlijk-plan", practice(name), TODAY))
    assert "Hoe het nu gaat met deze hulp" not in words
    assert "Wat niet lukt (lid 4 a)" in words


def test_how_it_goes_stands_between_the_ask_and_the_summary():
    assert titles(again(practice("ria")))[:3] == [
        "Wat ik vraag",
        "Hoe het nu gaat met deze hulp",
        "In het kort",
    ]


def test_of_looking_back_only_what_may_go_to_the_municipality_is_told():
    told = facts(practice("bram-review"))
    assert {
        ("Wat ik kreeg", "3 uur per week"),
        ("Wat het mij bracht", "Mijn huis blijft schoon."),
        ("Wat nodig blijft", "Dezelfde hulp, ook volgend jaar."),
    } < told
    everything = " ".join(strings(since_help(practice("bram-review").rounds["r1"])))
    assert "Meestal 2 uur" not in everything
    assert "steeds dezelfde dag" not in everything


def test_without_permission_there_are_only_lines_to_write_on():
    dossier = with_value(practice("bram-review"), (*ACCOUNT, "may_be_shared"), value=False)
    assert {value for _, value in facts(dossier)} == {""}


def test_what_the_help_yields_is_told_where_it_was_said_of_the_help_there_is():
    place = ("rounds", "r1", "existing_help", "g1_t5__w1", "yields")
    assert ("Wat het mij bracht", "Ik houd overzicht.") in facts(
        with_value(practice("bram-review"), place, "Ik houd overzicht.")
    )


def test_who_leaves_out_what_is_asked_tells_nothing_of_how_it_goes():
    place = ("rounds", "r1", "aanvraag", "parts", "measures", "approval")
    assert since_help(with_value(practice("bram-review"), place, "do_not_write").rounds["r1"]) == ()


def test_as_long_as_nothing_was_granted_the_plan_tells_how_it_is():
    words = rendered_text(persoonlijk_plan(bram(), round_id="r1", today=TODAY, again=True))
    assert "Hoe het nu gaat met deze hulp" not in words
    assert "Wat niet lukt" in words


def test_nobody_agreed_yet_to_the_plan_for_a_re_examination():
    words = rendered_text(composed("plan-heronderzoek", practice("ria"), TODAY))
    assert "☒ Akkoord" not in words
    assert "20 juli 2026" not in words
    assert "Ik heb alles zelf gelezen" not in words
    assert "20 juli 2026" in rendered_text(composed("persoonlijk-plan", practice("ria"), TODAY))
