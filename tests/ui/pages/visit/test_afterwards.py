"""Going through a visit: what came in, what waits, what the papers need, and the next one."""

import icalendar
import pytest

from supportcycle.content.catalogue import loose_end_texts, text, texts
from supportcycle.content.visits import visits
from supportcycle.domain.loose_ends import LooseEndKind
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.model.visits import ParkedQuestion, Visit
from supportcycle.domain.update import with_value
from supportcycle.ui.shared.downloads import MADE
from tests.dossiers.bram import bram
from tests.running.walking import for_each
from tests.ui.pages.visit.visiting import Visiting
from tests.ui.pages_open import fields_in_sight, unfolded

STORY = "Ik woon hier nu acht jaar."
VISIT = ("rounds", "r1", "visits", "b1")


def held(workspace, dossier: Dossier | None = None, kind: str = "meeting") -> Visiting:
    """A visit that was begun, at which something was said and something was put aside."""
    visiting = Visiting(workspace, dossier).choose(kind).begin()
    live = workspace.live(visiting.id, "")
    round_id = next(reversed(live.dossier.rounds))
    live.change(lambda now: with_value(now, ("rounds", round_id, "meeting", "story"), STORY), window="w")
    visit = ("rounds", round_id, "visits", next(reversed(live.dossier.rounds[round_id].visits)))
    parked = ParkedQuestion(text="Hoe zit het met de huur?", moment="story")
    live.change(lambda now: with_value(now, (*visit, "parked", "q1"), parked), window="w")
    return visiting.go("visit")


@pytest.fixture
def visiting(open_workspace) -> Visiting:
    return held(open_workspace)


def test_before_any_visit_it_says_calmly_that_there_is_nothing_yet(open_workspace):
    assert Visiting(open_workspace).turn("afterwards").shows(text("visit.after.none"))


def test_what_came_in_stands_there_with_its_question_and_the_way_to_its_place(visiting):
    assert visiting.shows(STORY)
    assert visiting.shows("Vertel eens over uzelf")
    visiting.key("go_place_rounds-r1-meeting-story")
    assert visiting.titles() == [text("pages.meeting")]


@pytest.mark.parametrize(
    ("path", "page"),
    [
        (("rounds", "r1", "wishes", "leisure__1", "text"), "profile"),
        (("rounds", "r1", "wishes", "rights__1", "text"), "quality_of_life"),
        (("rounds", "r1", "sheets", "personal_profile", "cells", "leisure", "now"), "profile"),
    ],
)
def test_the_way_to_it_leads_to_the_life_domain_or_dimension_it_was_said_in(visiting, path, page):
    live = visiting.workspace.live(visiting.id, "")
    live.change(lambda now: with_value(now, path, "Ik wil weer vissen."), window="w")
    visiting.go("visit").key(f"go_place_{'-'.join(path)}")
    assert visiting.titles() == [text(f"pages.{page}")]
    assert visiting.in_sight(*path)


def test_how_somebody_did_not_agree_stands_under_that_question(visiting):
    live = visiting.workspace.live(visiting.id, "")
    path = ("rounds", "r1", "aanvraag", "dissent_client")
    live.change(lambda now: with_value(now, path, "Het is te weinig."), window="w")
    assert visiting.go("visit").shows("Bent u het eens met de hele aanvraag?")


def test_what_stood_there_before_did_not_come_in(open_workspace):
    before = "Dit stond er al"
    dossier = with_value(Dossier(id="d1", name="B"), ("rounds", "r1", "meeting", "urgent"), before)
    assert not held(open_workspace, dossier).shows(before)


def test_what_came_later_did_not_come_in_at_an_earlier_visit(visiting):
    later, changed = "Dit kwam in november", "Ik woon nu samen."
    visiting.key("visit_over")
    live = visiting.workspace.live(visiting.id, "")
    for path, words in ((("meeting", "urgent"), later), (("meeting", "story"), changed)):
        live.change(lambda now, at=("rounds", "r1", *path), said=words: with_value(now, at, said), window="w")
    assert visiting.go("visit").shows(STORY)
    assert not visiting.shows(later)
    assert not visiting.shows(changed)


def test_as_long_as_a_visit_goes_on_all_that_was_said_came_in(visiting):
    live = visiting.workspace.live(visiting.id, "")
    path = ("rounds", "r1", "meeting", "urgent")
    live.change(lambda now: with_value(now, path, "De huur is te laat."), window="w")
    assert visiting.go("visit").shows("De huur is te laat.")


def test_of_a_visit_that_was_left_open_what_came_in_ends_where_the_next_begins(visiting):
    visiting.turn("prepare").choose("plan").begin()
    live = visiting.workspace.live(visiting.id, "")
    path = ("rounds", "r1", "meeting", "urgent")
    live.change(lambda now: with_value(now, path, "Gezegd bij het tweede."), window="w")
    visiting.go("visit")
    assert visiting.shows("Gezegd bij het tweede.")
    which = next(box for box in visiting.app.selectbox if (box.key or "").startswith("after_"))
    which.set_value("b1").run()
    assert visiting.shows(STORY)
    assert not visiting.shows("Gezegd bij het tweede.")


def test_a_visit_that_came_from_another_computer_tells_of_no_other_state(open_workspace):
    visit = Visit(kind="meeting", revision=1, begun_at="2026-11-01T10:00", ended_at="2026-11-01T11:00")
    dossier = with_value(Dossier(id="d1", name="B"), VISIT, visit)
    visiting = held(open_workspace, dossier, "wishes")
    assert visiting.shows(STORY)
    which = next(box for box in visiting.app.selectbox if (box.key or "").startswith("after_"))
    which.set_value("b1").run()
    assert visiting.shows(text("visit.after.not_kept"))
    assert not visiting.shows(STORY)


def test_a_question_that_was_put_aside_is_ticked_off(visiting):
    assert visiting.shows("Hoe zit het met de huur?")
    visiting.key("done_b1-parked-q1")
    assert visiting.round.visits["b1"].parked["q1"].is_done
    assert not visiting.shows("Hoe zit het met de huur?")


def test_it_goes_along_to_the_next_visit_which_is_prepared_for_it(visiting):
    visiting.key("along_b1-parked-q1")
    assert visiting.round.visits["b2"].parked["q1"].text == "Hoe zit het met de huur?"
    assert visiting.round.visits["b2"].kind == "wishes"
    assert not visiting.has_button("done_b1-parked-q1")


def test_it_leads_to_the_place_of_what_was_asked_just_then(visiting):
    visiting.key("place_b1-parked-q1")
    assert visiting.titles() == [text("pages.meeting")]


def test_what_the_papers_need_is_sorted_by_paper(open_workspace):
    visiting = held(open_workspace, bram())
    folds = visiting.folds()
    assert any(text("visit.papers_by.plan") in title for title in folds)
    assert not visiting.app.exception


@for_each("kind", LooseEndKind)
def test_a_question_waits_for_a_paper_that_has_a_name_or_for_none(kind):
    paper = loose_end_texts()[kind].get("paper")
    assert paper is None or f"visit.papers_by.{paper}" in texts()


def test_a_proposed_day_is_taken_over_with_one_press(open_workspace):
    step = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1")
    dossier = with_value(Dossier(id="d1", name="B"), ("rounds", "r1", "goals", "g1", "own_words"), "Vissen")
    dossier = with_value(dossier, step, {"text": "Lid worden"})
    visiting = held(open_workspace, dossier)
    visiting.shows("")
    visiting.key("take_rounds-r1-versions-v1-evaluate_on")
    assert visiting.round.versions["v1"].evaluate_on


def test_the_next_visit_is_planned_with_its_moments_and_goes_to_the_agenda_with_time_and_place(visiting):
    visiting.key("plan_next")
    assert visiting.app.button(key="visit_ics").disabled
    place = ("rounds", "r1", "visits", "b2")
    visiting.set("30-11-2026", *place, "on").set("14:00", *place, "at").set("Bij u thuis", *place, "place")
    visiting.key("visit_ics")
    data = bytes(visiting.app.session_state["memory"][MADE].data)
    (entry,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert f"{entry.decoded('dtstart'):%d-%m-%Y %H:%M}" == "30-11-2026 14:00"
    assert (entry["location"], entry["summary"]) == ("Bij u thuis", text("deadlines.visit"))
    assert "Bram" not in data.decode()


def test_a_visit_that_was_left_open_can_end_here(visiting):
    visiting.key("visit_over")
    assert visiting.round.visits["b1"].ended_at
    assert not visiting.has_button("visit_over")


def test_an_earlier_visit_can_be_gone_through_again(visiting):
    visiting.turn("prepare").choose("plan").begin()
    visiting.go("visit")
    assert visiting.app.selectbox(key="after_b2").value == "b2"
    visiting.app.selectbox(key="after_b2").set_value("b1").run()
    assert visiting.shows(STORY)


def test_a_visit_is_chosen_by_its_day_as_it_was_typed(visiting):
    visiting.turn("prepare").choose("plan").begin()
    live = visiting.workspace.live(visiting.id, "")
    live.change(lambda now: with_value(now, (*VISIT, "on"), "1. *maart*"), window="w")
    visiting.go("visit")
    named = text("visit.named", title=visits()["meeting"].title, day="1. *maart*")
    assert named in visiting.app.selectbox(key="after_b2").options


def test_with_nothing_said_it_is_no_reproach(open_workspace):
    visiting = Visiting(open_workspace).choose("meeting").begin().go("visit")
    assert visiting.shows(text("visit.after.nothing"))


def test_what_was_said_aloud_at_the_visit_itself_is_heard_once_with_its_field(visiting):
    live, place = visiting.workspace.live(visiting.id, ""), (*VISIT, "right_words")
    note = SpokenNote(place="-".join(place), seconds=9, on="22-11-2026")
    live.change(lambda now: with_value(now, ("spoken", "n1"), note), window="w")
    app = unfolded(visiting.go("visit").app)
    assert not app.exception
    assert [panel.proto.json.count("0:09") for panel in app.get("bidi_component")].count(1) == 1
    assert place in fields_in_sight(app)
