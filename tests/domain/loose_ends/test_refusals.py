"""No loose end pushes against what the client would rather not, unless on a day the client named."""

from typing import Any

import pytest

from supportcycle.content.visits import visits
from supportcycle.documents.compose.plan.chapters import READ_TOGETHER
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import PARTS
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.turning import opened
from tests.domain.dossiers import ROUND, TODAY, ends
from tests.domain.raised import GOAL, RAISED, REQUEST, SHEET

Refusal = tuple[tuple[str, ...], Any]
ASK = (*ROUND, "asks", "a1")
NOT_ASKED = (ASK, {"person": "p1", "reasons": {"r1": {}}})
OF_A_PERSON: dict[str, Refusal] = {
    "rather not": ((*GOAL, "rather_not"), ("p1",)),
    "a reason not to ask": NOT_ASKED,
    "left as it is": (("ties", "p1", "radio"), "leave_as_is"),
    "further away": (("ties", "p1", "wish"), "further"),
    "over": (("people", "p1", "gone"), "over"),
    "died": (("people", "p1", "gone"), "died"),
    "not safe": (("ties", "p1", "unsafe"), True),
}
NOT_TO_ASK = {name: OF_A_PERSON[name] for name in ("rather not", "a reason not to ask", "died", "not safe")}
NO_NETWORK = {answer: ((*ROUND, "network", "wanted"), answer) for answer in ("later", "rather_not")}
ASIDE = {"put aside": ((*ROUND, "sheets", "quality_of_life", "not_now"), ("rights",))}


def left_out(part: str) -> dict[str, Refusal]:
    at = (*REQUEST, "parts", part)
    return {"not written": ((*at, "approval"), "do_not_write"), "stays here": ((*at, "stays"), True)}


AGAINST: dict[Kind, dict[str, Refusal]] = {
    Kind.HELPER_NOT_ASKED: NOT_TO_ASK,
    Kind.CHOSEN_OPTION_WITHOUT_STEP: OF_A_PERSON,
    Kind.CONTACT_WITHOUT_FOLLOW_UP: OF_A_PERSON,
    Kind.ONLY_BARRIERS: ASIDE,
    Kind.ONLY_POSSIBILITIES: ASIDE,
    Kind.ONLY_WISHES: {"put aside": ((*ROUND, "sheets", "personal_profile", "not_now"), ("work",))},
    Kind.WORDED_AS_PRODUCT: {"put aside": ((*ROUND, "sheets", "personal_profile", "not_now"), ("work",))},
    Kind.MEANS_AS_PRODUCT: {"not a nice idea": ((*SHEET, "options", "o1", "liking"), ("not_nice",))},
    Kind.WISH_WITHOUT_GOAL: {"put aside": ((*ROUND, "sheets", "personal_profile", "not_now"), ("work",))},
    Kind.NO_NETWORK_IN_PLAN: NO_NETWORK,
    Kind.EMPTY_LAYER_NETWORK: NO_NETWORK | left_out("direction_of_solution"),
    Kind.EMPTY_LAYER_OWN: left_out("direction_of_solution"),
    Kind.EMPTY_LAYER_GENERAL: left_out("direction_of_solution"),
    Kind.WMO_WITHOUT_RESULT: left_out("intended_results"),
    Kind.WMO_WITHOUT_REASON: left_out("measures"),
    Kind.WMO_WITHOUT_FORM: left_out("form"),
    Kind.NO_AGREEMENT: {"no": ((*REQUEST, "dissent_client"), "Ik zie het anders.")},
    Kind.PARTS_NOT_CONFIRMED: left_out("problems"),
    Kind.GOAL_WITHOUT_OPTIONS: {"can wait": ((*GOAL, "not_now"), True)},
    Kind.GOAL_WITHOUT_STEP: {"can wait": ((*GOAL, "not_now"), True)},
    Kind.HELP_WANTED_WITHOUT_STEP: {"can wait": ((*GOAL, "not_now"), True)},
    Kind.FEW_OPTIONS: {"can wait": ((*GOAL, "not_now"), True)},
    Kind.NO_NOTICE: {"can wait": ((*GOAL, "not_now"), True)},
    Kind.STANDING_AT_PLAN: {
        "passed over": ((*ROUND, "network", "standing", "plan__v1", "passed_over"), "Liever niet")
    },
    Kind.STANDING_AT_REVIEW: {
        "passed over": ((*ROUND, "network", "standing", "review__v1", "passed_over"), "Liever niet")
    },
}
"""Every kind that could push, with what the client may have said against it."""
GUARDS = {
    *(Kind.CHOSEN_RATHER_NOT, Kind.HELPER_RATHER_NOT, Kind.HARDER_TIE_HELPS, Kind.HELPER_SAYS_HEAVY),
    *(Kind.CARER_TO_TALK_WITH, Kind.HELPER_STOPS, Kind.HELPER_WANTS_CHANGE, Kind.NAME_IN_REQUEST),
    *(Kind.REASON_WITH_WHO_STOPPED, Kind.REASON_WITH_OLD_CHOICE, Kind.CONTACT_DATA_IN_TEXT),
    *(Kind.ONE_CARRIES_MOST, Kind.MANY_HOURS, Kind.ABOUT_MANY_HOURS, Kind.AT_LEAST_MANY_HOURS),
    *(Kind.ONE_HELPER_NO_FALLBACK, Kind.MANY_HELPERS, Kind.GOAL_AS_PRODUCT, Kind.OBJECTION_POSSIBLE),
}
"""Questions on behalf of what somebody would rather not, or so that nobody is asked too much."""
ON_A_NAMED_DAY = {
    Kind.GOAL_TO_RETURN,
    Kind.PERSON_TO_RETURN,
    Kind.REFUSAL_TO_RETURN,
    Kind.FOLLOW_UP_PASSED,
    Kind.SMALL_STEP_PASSED,
    Kind.EVALUATION_DATE_PASSED,
}
NOT_REFUSED = {
    *(Kind.URGENT_OPEN, Kind.EARLIER_HELP_UNKNOWN, Kind.GOAL_NOT_IN_OWN_WORDS, Kind.ONLY_LONG_TERM),
    *(Kind.ONLY_SHORT_TERM, Kind.NO_SECOND_BEST, Kind.SAME_BEST_AND_SECOND, Kind.CHOSEN_OPTION_UNWEIGHED),
    *(Kind.NO_COLLECTIVE_OPTION, Kind.STEP_WITHOUT_ANYONE, Kind.STEP_OWN_EMPTY, Kind.NO_EVALUATION_DATE),
    *(Kind.VOLUNTEER_WITHOUT_CONTACT, Kind.SEVERAL_PROFESSIONALS_NOBODY_COORDINATES, Kind.NEW_CONTACT),
    *(Kind.DIRECTION_HELP_UNNAMED, Kind.EVALUATION_DATE_UNREADABLE, Kind.ANSWER_AWAITED),
    *(Kind.ANSWER_NOT_WRITTEN, Kind.NO_SMALL_STEP, Kind.ACTION_WITHOUT_OWNER),
    *(Kind.DAY_UNLIKELY, Kind.PLAN_DAY_UNLIKELY, Kind.PARKED_QUESTION, Kind.OLD_FIGURES),
}
"""There is no place where the client says no to these but putting the question away."""
PAIRS = [
    pytest.param(kind, refusal, id=f"{kind} {name}")
    for kind, refusals in AGAINST.items()
    for name, refusal in refusals.items()
]


def refused(dossier: Dossier, *refusals: Refusal) -> Dossier:
    for path, value in refusals:
        dossier = with_value(dossier, path, value)
    return dossier


@pytest.mark.parametrize(("kind", "refusal"), PAIRS)
def test_what_the_client_refused_is_not_asked_again(kind: Kind, refusal: Refusal) -> None:
    assert ends(RAISED[kind], kind)
    assert not ends(refused(RAISED[kind], refusal), kind)


@pytest.mark.parametrize("kind", AGAINST)
def test_looking_at_parts_of_the_request_at_a_visit_is_no_refusal(kind: Kind) -> None:
    dossier = refused(RAISED[kind], ((*ROUND, "visits", "b1"), {"kind": "reading"}))
    read = visits()["reading"].named["read"]
    for part in (*PARTS, *READ_TOGETHER):
        dossier = opened(dossier, "b1", read, TODAY, part)
    assert ends(dossier, kind)


@pytest.mark.parametrize("name", sorted(set(OF_A_PERSON) - set(NOT_TO_ASK)))
def test_what_is_said_of_a_contact_says_nothing_of_asking_who_stands_in_the_plan(name: str) -> None:
    kind = Kind.HELPER_NOT_ASKED
    assert ends(refused(RAISED[kind], OF_A_PERSON[name]), kind)


@pytest.mark.parametrize("kind", [Kind.HELPER_NOT_ASKED, Kind.CHOSEN_OPTION_WITHOUT_STEP])
@pytest.mark.parametrize(
    ("day", "again"), [("21-11-2026", True), ("22-11-2026", True), ("23-11-2026", False), ("ooit", False)]
)
def test_the_day_the_client_named_to_come_back_to_it_is_kept(kind: Kind, day: str, again: bool) -> None:
    for at in ((*ASK, "on"), (*ASK, "refusal", "return_on")):
        assert bool(ends(refused(RAISED[kind], NOT_ASKED, (at, day)), kind)) is again


def test_of_every_kind_it_is_known_whether_it_could_push() -> None:
    groups = [set(AGAINST), GUARDS, ON_A_NAMED_DAY, NOT_REFUSED]
    assert set().union(*groups) == set(Kind)
    assert sum(map(len, groups)) == len(Kind)


def test_a_choice_of_somebody_else_is_still_asked_about() -> None:
    kind = Kind.CHOSEN_OPTION_WITHOUT_STEP
    other = refused(RAISED[kind], OF_A_PERSON["rather not"], ((*SHEET, "options", "o1", "person"), "p2"))
    assert ends(other, kind)
