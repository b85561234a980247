"""A next round: what is to come moves to it, nobody stays at the table, nothing put aside is lost."""

import pytest

from supportcycle.content.visits import visits
from supportcycle.documents.exchange.dossier_calendar import agenda_events
from supportcycle.domain.editing import new_round
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.together.gathering import Gathering
from supportcycle.domain.model.visits import ParkedQuestion, Visit
from supportcycle.domain.visits.planning import parked_open, prepared, running, with_prepared
from tests.domain.dossiers import ROUND, TODAY, dossier_with

RENT, DONE = ParkedQuestion(text="de huur"), ParkedQuestion(text="de bus", is_done=True)
HELD = Visit(kind="review", begun_at="2026-11-22T10:00", ended_at="2026-11-22T11:00")
COMING = Visit(on="7-12-2026", at="14:00", parked={"q1": ParkedQuestion(text="de tuin")})
LATER = Visit(kind="plan", on="14-12-2026")


def begun_anew(**held: Visit) -> Dossier:
    return new_round(dossier_with(*(((*ROUND, "visits", id), visit) for id, visit in held.items())), TODAY)


def asked(dossier: Dossier) -> list[str]:
    return [question.text for _, question in parked_open(current_round(dossier)[1])]


def test_visits_that_wait_go_along_with_their_day_and_stay_the_same_entry_in_an_agenda():
    before = dossier_with(
        *(((*ROUND, "visits", id), each) for id, each in {"b2": COMING, "b3": LATER}.items())
    )
    after = new_round(before, TODAY)
    assert prepared(current_round(after)[1]) == {"b2": COMING, "b3": LATER}
    assert after.rounds["r1"].visits == {}
    assert agenda_events(after, "r2") == agenda_events(before, "r1")
    assert len(agenda_events(after, "r2")) == 2


def test_what_was_put_aside_waits_with_the_first_visit_to_come():
    parked = HELD.model_copy(update={"parked": {"q1": RENT, "q2": DONE}})
    after = begun_anew(b1=parked, b2=COMING, b3=LATER)
    assert asked(after) == ["de tuin", "de huur"]
    assert list(prepared(current_round(after)[1])["b2"].parked) == ["q1", "q2"]
    assert not list(parked_open(after.rounds["r1"]))


def test_without_a_visit_to_come_one_is_made_for_what_was_put_aside_and_is_the_next_one():
    after = begun_anew(b1=HELD.model_copy(update={"parked": {"q1": RENT}}))
    assert asked(after) == ["de huur"]
    (waiting,) = prepared(current_round(after)[1])
    planned, id = with_prepared(after, visits()["plan"], "7-12-2026")
    assert (id, current_round(planned)[1].visits[id].on) == (waiting, "7-12-2026")
    assert asked(planned) == ["de huur"]


def test_nothing_is_made_when_nothing_waits():
    assert current_round(begun_anew(b1=HELD.model_copy(update={"parked": {"q1": DONE}})))[1].visits == {}


def test_who_sat_at_the_table_does_no_longer():
    after = begun_anew(b1=HELD.model_copy(update={"ended_at": "", "parked": {"q1": RENT}}))
    assert not any(running(round) for round in after.rounds.values())
    assert asked(after) == ["de huur"]
    assert begun_anew(b1=HELD).rounds["r1"].visits == {"b1": HELD}


def test_no_two_visits_of_a_dossier_have_one_id():
    after = begun_anew(b1=HELD, b2=HELD)
    assert with_prepared(after, visits()["plan"], "")[1] == "b3"


@pytest.mark.parametrize(
    ("held", "along"),
    [
        (Gathering(on="10-12-2026"), True),
        (Gathering(on="22-11-2026"), True),
        (Gathering(on="1-11-2026", again_on="1-2-2027"), True),
        (Gathering(on="1-11-2026", again_on="15-11-2026"), False),
        (Gathering(on="1-11-2026"), False),
        (Gathering(on="eind januari, dag volgt"), True),
        (Gathering(about="Wie helpt er met Kerst?"), True),
        (Gathering(on="1-11-2026", again_on="eind januari"), True),
        (Gathering(on="vorige week", looked_back="Het was goed"), False),
        (Gathering(on="vorige week", looked_back="Het was goed", again_on="eind januari"), True),
        (Gathering(on="vorige week", again_on="15-11-2026"), False),
    ],
)
def test_a_meeting_of_which_a_day_lies_ahead_or_is_not_known_yet_goes_along(held, along):
    after = new_round(dossier_with(((*ROUND, "together", "gatherings", "b1"), held)), TODAY)
    here, there = (round.together.gatherings for round in after.rounds.values())
    assert (here, there) == (({}, {"b1": held}) if along else ({"b1": held}, {}))
