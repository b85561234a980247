"""Everything the method says a true tool must notice: which kinds of loose end carry it, and none forgotten.

W1 to W24 are the checks of the book taken together; H are its pitfalls. What cannot be read from a dossier
says why.
"""

from time import process_time

from hypothesis import given, settings

from supportcycle.content.catalogue import loose_end_texts
from supportcycle.content.rules import rules
from supportcycle.domain.loose_ends import Limits, all_loose_ends, limits_from
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.update import with_value
from tests.domain.dossiers import LIMITS, ROUND, TODAY, ends, practice
from tests.domain.random_dossiers import dossiers
from tests.running.walking import for_each

CHECKS: dict[str, set[Kind]] = {
    "W1": {Kind.WISH_WITHOUT_GOAL},
    "W2": {Kind.GOAL_WITHOUT_OPTIONS, Kind.GOAL_WITHOUT_STEP, Kind.CHOSEN_OPTION_WITHOUT_STEP},
    "W3": {Kind.FEW_OPTIONS, Kind.SAME_BEST_AND_SECOND, Kind.NO_SECOND_BEST},
    "W4": {Kind.CHOSEN_OPTION_UNWEIGHED},
    "W5": {Kind.HELP_WANTED_WITHOUT_STEP},
    "W6": {Kind.HELPER_RATHER_NOT, Kind.CHOSEN_RATHER_NOT},
    "W7": {Kind.HELPER_NOT_ASKED},
    "W8": {Kind.ONE_HELPER_NO_FALLBACK},
    "W9": {
        Kind.ONE_CARRIES_MOST,
        Kind.MANY_HOURS,
        Kind.ABOUT_MANY_HOURS,
        Kind.AT_LEAST_MANY_HOURS,
        Kind.HELPER_SAYS_HEAVY,
        Kind.HELPER_WANTS_CHANGE,
        Kind.HELPER_STOPS,
        Kind.CARER_TO_TALK_WITH,
    },
    "W10": {Kind.HARDER_TIE_HELPS},
    "W11": {Kind.STEP_OWN_EMPTY},
    "W12": {Kind.EMPTY_LAYER_OWN, Kind.EMPTY_LAYER_NETWORK, Kind.EMPTY_LAYER_GENERAL},
    "W13": {Kind.WMO_WITHOUT_REASON, Kind.WMO_WITHOUT_RESULT, Kind.WMO_WITHOUT_FORM},
    "W14": {Kind.GOAL_AS_PRODUCT, Kind.WORDED_AS_PRODUCT, Kind.MEANS_AS_PRODUCT},
    "an argument that holds": {Kind.REASON_WITH_WHO_STOPPED, Kind.REASON_WITH_OLD_CHOICE},
    "W15": {Kind.ONLY_LONG_TERM, Kind.ONLY_SHORT_TERM, Kind.NO_NOTICE},
    "W16": {Kind.NO_EVALUATION_DATE, Kind.EVALUATION_DATE_UNREADABLE, Kind.EVALUATION_DATE_PASSED},
    "W17": {Kind.SEVERAL_PROFESSIONALS_NOBODY_COORDINATES},
    "W18": {Kind.DIRECTION_HELP_UNNAMED},
    "W19": {Kind.NO_NETWORK_IN_PLAN},
    "W20": {Kind.NO_AGREEMENT, Kind.PARTS_NOT_CONFIRMED},
    "W21": {Kind.NAME_IN_REQUEST, Kind.CONTACT_DATA_IN_TEXT},
    "W22": {Kind.NEW_CONTACT, Kind.CONTACT_WITHOUT_FOLLOW_UP, Kind.FOLLOW_UP_PASSED},
    "W23": {Kind.ONLY_BARRIERS, Kind.ONLY_POSSIBILITIES, Kind.ONLY_WISHES},
    "W24": {Kind.NO_COLLECTIVE_OPTION, Kind.EMPTY_LAYER_GENERAL},
    "two standing questions": {Kind.STANDING_AT_PLAN, Kind.STANDING_AT_REVIEW},
    "H2": {Kind.ONE_CARRIES_MOST, Kind.ONE_HELPER_NO_FALLBACK},
    "H5": {Kind.GOAL_AS_PRODUCT, Kind.WORDED_AS_PRODUCT},
    "H6": {Kind.STEP_OWN_EMPTY},
    "H7": {Kind.GOAL_TO_RETURN, Kind.PERSON_TO_RETURN, Kind.REFUSAL_TO_RETURN},
    "H9": {Kind.ONLY_POSSIBILITIES},
    "H10": {Kind.URGENT_OPEN},
    "H11": {Kind.HARDER_TIE_HELPS},
    "H12": {Kind.EVALUATION_DATE_PASSED},
    "H13": {Kind.GOAL_NOT_IN_OWN_WORDS},
    "H14": {Kind.EARLIER_HELP_UNKNOWN},
    "H18": {Kind.CONTACT_WITHOUT_FOLLOW_UP, Kind.FOLLOW_UP_PASSED},
    "H19": {Kind.VOLUNTEER_WITHOUT_CONTACT},
    "H22": {Kind.MANY_HELPERS},
    "H23": {Kind.NAME_IN_REQUEST, Kind.CONTACT_DATA_IN_TEXT},
    "H24": {Kind.ACTION_WITHOUT_OWNER, Kind.STEP_WITHOUT_ANYONE, Kind.NO_SMALL_STEP, Kind.SMALL_STEP_PASSED},
    "H26": {Kind.NO_COLLECTIVE_OPTION},
    "the dates of the law": {Kind.DAY_UNLIKELY, Kind.PLAN_DAY_UNLIKELY},
    "figures of the law are of one year": {Kind.OLD_FIGURES},
    "what was put aside at the table": {Kind.PARKED_QUESTION},
    "the answer of the municipality": {
        Kind.ANSWER_AWAITED,
        Kind.ANSWER_NOT_WRITTEN,
        Kind.OBJECTION_POSSIBLE,
    },
}
NOT_IN_A_DOSSIER = {
    "H1": "about how things are worded: nothing of the client's own effort is graded",
    "H3": "about who is told what: two documents, and room for dissent on both",
    "H4": "which provision is cheapest is not known here; the reason why this one fits is (W13)",
    "H8": "an empty network is no mistake: W19 says so in its question",
    "H15": "the client's own card says how the talk was; nothing is derived from the worker",
    "H16": "about how things are worded",
    "H17": "whether a group is for everybody or for people with a label is not written down",
    "H20": "the reason why somebody is alone is not put in a type",
    "H21": "the sum of urgency is not kept in a dossier",
    "H25": "a wish that makes dependent is followed: it is talked about, never asked away",
    "H27": "nothing has to be filled in",
}


def test_all_checks_of_the_book_are_carried():
    assert {f"W{number}" for number in range(1, 25)} <= set(CHECKS)
    pitfalls = {key for key in (*CHECKS, *NOT_IN_A_DOSSIER) if key[0] == "H"}
    assert pitfalls == {f"H{number}" for number in range(1, 28)}
    assert not set(CHECKS) & set(NOT_IN_A_DOSSIER)


def test_no_kind_is_without_a_reason_to_be():
    assert set().union(*CHECKS.values()) == set(Kind)


@for_each("kind", Kind)
def test_a_question_is_one_the_client_can_hear(kind):
    question = loose_end_texts()[kind]["question"]
    assert len(question.split()) <= 30
    assert not {"moet", "moeten", "fout", "verplicht"} & set(question.lower().split())


def test_every_limit_stands_in_the_rules_with_its_source():
    assert set(rules()["loose_ends"]) - {"source", "checked"} <= set(Limits.__slots__)
    assert rules()["loose_ends"]["source"]
    assert limits_from({**rules(), "loose_ends": {**rules()["loose_ends"], "tasks": 9}}).tasks == 9


@settings(max_examples=60, deadline=None)
@given(dossiers())
def test_whatever_is_in_a_dossier_the_questions_are_found_and_told_apart(dossier):
    found = all_loose_ends(dossier, TODAY, LIMITS)
    assert all(end.path and end.key for end in found)
    assert found == all_loose_ends(dossier, TODAY, LIMITS)


def grown(times: int):
    """The reviewed dossier with so many times as much in it."""
    raw = practice("bram-review").model_dump()
    round = raw["rounds"]["r1"]
    plans = round["versions"]["v2"]["plans"]
    for n in range(times):
        raw["people"] |= {f"q{n}_{id}": {**each, "name": f"Iemand{n}"} for id, each in list(people_of(raw))}
        round["logbook"] |= {f"e{n}_{id}": {**each, "follow_up_on": "01-10-2026"} for id, each in LOG}
        plans["g1"]["steps"] |= {f"g1_x{n}_{id}": each for id, each in STEPS}
    return type(practice("bram-review")).model_validate(raw)


BASE = practice("bram-review").model_dump()
STEPS = list(BASE["rounds"]["r1"]["versions"]["v2"]["plans"]["g1"]["steps"].items())
LOG = list(BASE["rounds"]["r1"]["logbook"].items())


def people_of(raw):
    return [(id, each) for id, each in raw["people"].items() if id in BASE["people"]]


def cost(dossier) -> float:
    def once() -> float:
        start = process_time()
        all_loose_ends(dossier, TODAY, LIMITS)
        return process_time() - start

    return min(once() for _ in range(5))


def test_a_dossier_ten_times_as_full_does_not_take_a_hundred_times_as_long():
    small, large = grown(10), grown(100)
    assert cost(large) < 40 * cost(small)


def test_a_question_about_a_name_goes_away_when_the_person_agrees():
    base = with_value(practice("bram-plan"), ("people", "p2", "name"), "Ahmed")
    named = with_value(base, (*ROUND, "aanvraag", "useful_activities"), "Ik help ahmed met zijn fiets.")

    def about_names(dossier):
        return [end.values["person"] for end in ends(dossier, Kind.NAME_IN_REQUEST)]

    assert about_names(named) == ["Ahmed"]
    assert about_names(with_value(named, ("people", "p2", "may_be_named"), True)) == []
    assert about_names(with_value(base, (*ROUND, "aanvraag", "useful_activities"), "Ahmeds fiets")) == [
        "Ahmed"
    ]
    assert about_names(with_value(base, (*ROUND, "aanvraag", "useful_activities"), "Mohammed helpt")) == []
