"""Preparing a visit: a proposal stands ready, the green button leads to the table, and nothing is lost."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import entry
from tests.dossiers.bram import bram
from tests.ui.pages.visit.visiting import Visiting
from tests.ui.pages_open import opened

VISIT = ("rounds", "r1", "visits", "b1")


@pytest.fixture
def visiting(open_workspace) -> Visiting:
    return Visiting(open_workspace)


def ticks(visiting) -> dict[str, bool]:
    found = {}
    for box in visiting.app.checkbox:
        if "-moments-" in (box.key or ""):
            found[box.key.rpartition("-")[2]] = box.value
    return found


def test_from_a_fresh_dossier_a_choice_and_the_green_button_lead_to_the_first_question(visiting):
    visiting.choose("meeting").begin()
    first = visits()["meeting"].moments[0]
    assert visiting.titles() == [first.question]
    assert visiting.round.visits["b1"].moments == visits()["meeting"].proposal


def test_the_way_to_it_stands_in_the_menu_of_every_open_dossier(visiting):
    visiting.go("goals")
    links = [each.proto.label for each in visiting.app.sidebar.get("page_link")]
    assert links[0] == text("frame.at_table")


@pytest.mark.parametrize("kind", visits())
def test_the_moments_stand_in_their_order_with_the_proposal_ticked(visiting, kind):
    visiting.choose(kind)
    declared = visits()[kind]
    assert list(ticks(visiting)) == list(declared.named)
    assert {key for key, on in ticks(visiting).items() if on} == set(declared.proposal)


def test_a_tick_takes_a_moment_in_at_its_own_place_and_out_again(visiting):
    visiting.choose("meeting")
    visiting.set(True, *VISIT, "moments", "circle")
    with_it = visiting.round.visits["b1"].moments
    assert with_it.index("circle") == with_it.index("people") + 1
    visiting.set(False, *VISIT, "moments", "people")
    assert "people" not in visiting.round.visits["b1"].moments


def test_what_has_nothing_to_ask_yet_says_calmly_what_it_waits_for(visiting):
    visiting.choose("meeting")
    labels = [box.label for box in visiting.app.checkbox]
    assert sum(text("visit.waits_for.people") in label for label in labels) == 1


def test_choosing_the_same_kind_again_goes_on_with_what_was_prepared(visiting):
    visiting.choose("meeting")
    visiting.set("Bij u thuis", *VISIT, "place")
    visiting.choose("plan").choose("meeting")
    assert visiting.value(*VISIT, "place") == "Bij u thuis"
    assert [visit.kind for visit in visiting.round.visits.values()] == ["meeting", "plan"]


def test_who_comes_and_what_stays_covered_is_kept_in_the_visit(open_workspace):
    visiting = Visiting(open_workspace, bram()).choose("meeting")
    visit = visiting.dossier.people
    first, second = list(visit)[:2]
    visiting.set([first], *VISIT, "present").set([second], *VISIT, "covered_people")
    visiting.set("De schuld\nhet proces", *VISIT, "covered_words")
    visiting.set(["health"], *VISIT, "covered_life_domains")
    visiting.set(["rights"], *VISIT, "covered_dimensions")
    kept = visiting.round.visits["b1"]
    assert (kept.present, kept.covered_people) == ((first,), (second,))
    assert (kept.covered_words, kept.covered_life_domains) == ("De schuld\nhet proces", ("health",))
    assert kept.covered_dimensions == ("rights",)


def test_a_visit_that_was_left_open_is_gone_on_with_where_it_was(visiting):
    visiting.choose("meeting").begin().go("at_table").key("table_on")
    there = visiting.titles()
    visiting.go("visit").turn("prepare").begin()
    assert visiting.titles() == there
    assert list(visiting.round.visits) == ["b1"]


def test_another_visit_can_be_begun_while_one_was_left_open_which_then_has_ended(visiting):
    visiting.choose("meeting").begin()
    visiting.go("visit").turn("prepare").choose("plan").begin()
    one, other = visiting.round.visits.values()
    assert one.ended_at
    assert not other.ended_at


def test_who_leaves_the_table_comes_upon_what_was_done_today(visiting):
    visiting.choose("meeting").begin()
    visiting.go("visit")
    assert visiting.app.session_state["memory"]["subject_visit"] == "afterwards"
    assert opened(entry("visit"), "d1").session_state["memory"]["subject_visit"] == "afterwards"


def test_with_nothing_ticked_there_is_nothing_to_begin_and_that_is_said(visiting):
    visiting.choose("reading")
    for key in visits()["reading"].proposal:
        visiting.set(False, *VISIT, "moments", key)
    assert visiting.app.button(key="begin_visit").disabled
    assert visiting.shows(text("visit.nothing_to_ask"))


def test_what_had_to_stay_covered_at_the_visit_before_is_filled_in_at_the_next(open_workspace):
    last = {"kind": "meeting", "begun_at": "2026-11-20T10:00", "ended_at": "2026-11-20T11:00"}
    dossier = with_value(bram(), VISIT, {**last, "covered_words": "De schuld"})
    visiting = Visiting(open_workspace, dossier)
    visiting.choose("plan")
    assert text("visit.covered.some") in visiting.folds()


def test_what_stays_covered_lies_in_a_fold_that_is_closed_also_once_it_was_said(open_workspace):
    dossier = with_value(bram(), VISIT, {"kind": "plan", "moments": ("goal",), "covered_words": "De schuld"})
    visiting = Visiting(open_workspace, dossier)
    assert visiting.folds()[text("visit.covered.some")] is False
    assert "De schuld" not in [area.value for area in visiting.app.text_area]


def test_both_papers_are_made_here_and_the_sheet_says_what_it_is_about_in_words_of_ones_own(visiting):
    visiting.choose("meeting")
    visiting.set("Over de tuin", *VISIT, "about")
    sheet, agenda = text("names.visit_sheet"), text("names.visit_agenda")
    visiting.key(f"make_{sheet}_b1_txt")
    assert "Over de tuin" in visiting.made()
    visiting.app.radio(key="visit_paper").set_value("visit_agenda").run()
    visiting.key(f"make_{agenda}_b1_txt")
    assert text("visit_papers.yours") in visiting.made()


def test_a_second_press_on_begin_begins_nothing_anew(open_workspace, visiting):
    visiting.choose("meeting")
    other = opened(entry("visit"), "d1")
    visiting.begin()
    began = visiting.round.visits["b1"]
    other.button(key="begin_visit").click().run()
    assert visiting.round.visits["b1"] == began
    assert [title.value for title in other.title] == visiting.titles()


def test_who_is_brought_to_a_visit_may_choose_another_after_it(open_workspace):
    path = ("rounds", "r1", "visits")
    waiting = {"b1": {"kind": "meeting"}, "b2": {"kind": "plan"}}
    visiting = Visiting(open_workspace, with_value(Dossier(id="d1", name="B"), path, waiting))
    assert visiting.in_sight(*path, "b2", "place")
    visiting.bring(*path, "b1", "place")
    assert visiting.in_sight(*path, "b1", "place")
    visiting.choose("plan")
    assert visiting.in_sight(*path, "b2", "place")
