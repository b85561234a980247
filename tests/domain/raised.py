"""For every kind of loose end the smallest dossier that raises it."""

from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, STEP, dossier_with, with_a_goal

GOAL, SHEET = (*ROUND, "goals", "g1"), (*ROUND, "option_sheets", "s1")
VERSION = (*ROUND, "versions", "v1")
REQUEST = (*ROUND, "aanvraag")
QUALITY = (*ROUND, "sheets", "quality_of_life", "cells")
LINE = (*STEP, "wmo", "w1")
PROMISED = {"person": "p1", "asked": "yes"}


def sheet(**fields):
    options = {"o1": {"text": "Lopen", "person": "p1"}, "o2": {"text": "Fietsen"}}
    return (SHEET, {"goal": "g1", "options": options, **fields})


def step(**fields):
    return (STEP, {"text": "Wandelen", "own": "Ik loop mee", **fields})


def helped(helper, **person):
    return with_a_goal(step(others={"o1": helper}), (("people", "p1"), {"name": "Zus", **person}))


PARKED = {
    "begun_at": "2026-11-20T10:00",
    "ended_at": "2026-11-20T11:00",
    "parked": {"q1": {"text": "De huur"}},
}

RAISED = {
    Kind.PARKED_QUESTION: dossier_with(((*ROUND, "visits", "b1"), PARKED)),
    Kind.WISH_WITHOUT_GOAL: dossier_with(((*ROUND, "wishes", "work__1"), {"text": "Een hond", "rank": "1"})),
    Kind.URGENT_OPEN: dossier_with(((*ROUND, "meeting", "urgent"), "De huur\nis niet betaald")),
    Kind.EARLIER_HELP_UNKNOWN: with_a_goal(step(professionals={"p1": {"organisation": "p1"}})),
    Kind.ONLY_BARRIERS: dossier_with((QUALITY, {"rights": {"barriers": "Ik word niet gehoord."}})),
    Kind.ONLY_POSSIBILITIES: dossier_with((QUALITY, {"rights": {"present": "Mijn rechten ken ik."}})),
    Kind.ONLY_WISHES: dossier_with(
        ((*ROUND, "wishes", "work__1"), {"text": "Vaker buiten zijn"}),
        ((*ROUND, "sheets", "personal_profile", "cells", "housing", "now"), "Een fijn huis"),
    ),
    Kind.GOAL_AS_PRODUCT: with_a_goal(((*GOAL, "own_words"), "Een Scootmobiel.")),
    Kind.MEANS_AS_PRODUCT: dossier_with(
        ((*GOAL, "term"), "short"),
        (SHEET, {"goal": "g1", "options": {"o1": {"text": "Dagbesteding"}}, "best": "o1"}),
    ),
    Kind.WORDED_AS_PRODUCT: dossier_with(((*ROUND, "wishes", "work__1"), {"text": "Dagbesteding"})),
    Kind.REASON_WITH_WHO_STOPPED: with_a_goal(
        step(others={"o1": PROMISED}),
        (("people", "p1"), {"name": "Ans", "gone": "died"}),
        ((*GOAL, "own_share"), "Ans loopt met mij mee."),
    ),
    Kind.REASON_WITH_OLD_CHOICE: with_a_goal(
        sheet(
            options={"o1": {"text": "Elke dag lopen"}, "o2": {"text": "Elke dag fietsen"}},
            best="o1",
            why="Elke dag fietsen doet mij goed.",
        )
    ),
    Kind.GOAL_NOT_IN_OWN_WORDS: with_a_goal(
        ((*GOAL, "own_words"), ""), ((*GOAL, "application_words"), "Vervoer")
    ),
    Kind.ONLY_LONG_TERM: with_a_goal(((*GOAL, "term"), "long")),
    Kind.ONLY_SHORT_TERM: with_a_goal(
        ((*GOAL, "term"), "short"), ((*ROUND, "goals", "g2"), {"own_words": "Slapen", "term": "short"})
    ),
    Kind.NO_NOTICE: with_a_goal(((*GOAL, "notice"), "")),
    Kind.GOAL_TO_RETURN: with_a_goal(
        ((*GOAL, "not_now"), True), ((*GOAL, "refusal", "return_on"), "22-11-2026")
    ),
    Kind.PERSON_TO_RETURN: with_a_goal(
        (("people", "p1"), {"name": "Ans", "refusal": {"return_on": "22-11-2026"}}),
        ((*GOAL, "rather_not"), ("p1",)),
    ),
    Kind.REFUSAL_TO_RETURN: dossier_with(
        ((*ROUND, "network"), {"wanted": "later", "refusal": {"return_on": "22-11-2026"}})
    ),
    Kind.WMO_WITHOUT_RESULT: with_a_goal(step(), (LINE, {"what": "Begeleiding"})),
    Kind.GOAL_WITHOUT_OPTIONS: with_a_goal(),
    Kind.FEW_OPTIONS: with_a_goal(sheet(options={"o1": {"text": "Lopen"}})),
    Kind.NO_SECOND_BEST: with_a_goal(sheet(best="o1")),
    Kind.SAME_BEST_AND_SECOND: with_a_goal(sheet(best="o1", second_best="o1")),
    Kind.CHOSEN_OPTION_UNWEIGHED: with_a_goal(sheet(best="o1")),
    Kind.CHOSEN_RATHER_NOT: with_a_goal(sheet(best="o1"), ((*GOAL, "rather_not"), ("p1",))),
    Kind.NO_COLLECTIVE_OPTION: with_a_goal(sheet()),
    Kind.EMPTY_LAYER_OWN: with_a_goal(step(own=""), (LINE, {"what": "Begeleiding"})),
    Kind.EMPTY_LAYER_NETWORK: with_a_goal(step(), (LINE, {"what": "Begeleiding"})),
    Kind.EMPTY_LAYER_GENERAL: with_a_goal(step(), (LINE, {"what": "Begeleiding"})),
    Kind.GOAL_WITHOUT_STEP: with_a_goal(),
    Kind.CHOSEN_OPTION_WITHOUT_STEP: with_a_goal(sheet(best="o1")),
    Kind.HELP_WANTED_WITHOUT_STEP: with_a_goal(((*GOAL, "help_wanted", "h1", "text"), "Lezen")),
    Kind.STEP_WITHOUT_ANYONE: with_a_goal(step(own="")),
    Kind.STEP_OWN_EMPTY: with_a_goal(step(own="", others={"o1": PROMISED})),
    Kind.HELPER_RATHER_NOT: with_a_goal(step(others={"o1": PROMISED}), ((*GOAL, "rather_not"), ("p1",))),
    Kind.HARDER_TIE_HELPS: helped(PROMISED, makes_it_harder=True),
    Kind.HELPER_NOT_ASKED: helped({"person": "p1", "asked": "later"}),
    Kind.ONE_HELPER_NO_FALLBACK: helped(PROMISED),
    Kind.ONE_CARRIES_MOST: helped(PROMISED).model_copy(),
    Kind.HELPER_SAYS_HEAVY: helped(PROMISED, strain="Ik ben erg moe."),
    Kind.HELPER_WANTS_CHANGE: with_a_goal(
        step(others={"o1": PROMISED}),
        ((*ROUND, "evaluations", "v1", "helpers", "g1_t1__o1", "feasible"), "with_changes"),
    ),
    Kind.CARER_TO_TALK_WITH: helped(PROMISED, care={"hours_a_week": "20", "months": "12"}),
    Kind.MANY_HOURS: helped({**PROMISED, "frequency": "daily", "hours": "2"}),
    Kind.ABOUT_MANY_HOURS: helped({**PROMISED, "frequency": "daily", "hours": "ongeveer 2"}),
    Kind.AT_LEAST_MANY_HOURS: helped({**PROMISED, "frequency": "daily", "hours": "2 à 3"}),
    Kind.MANY_HELPERS: with_a_goal(
        step(others={f"o{n}": {"person": f"p{n}", "asked": "yes"} for n in range(1, 10)})
    ),
    Kind.NO_NETWORK_IN_PLAN: with_a_goal(step()),
    Kind.VOLUNTEER_WITHOUT_CONTACT: helped(PROMISED, role="volunteer"),
    Kind.STANDING_AT_PLAN: helped(PROMISED),
    Kind.STANDING_AT_REVIEW: with_a_goal(
        step(others={"o1": PROMISED}), ((*ROUND, "evaluations", "v1", "on"), "20-11-2026")
    ),
    Kind.SEVERAL_PROFESSIONALS_NOBODY_COORDINATES: with_a_goal(
        step(professionals={"p1": {"organisation": "p1"}, "p2": {"organisation": "p2"}})
    ),
    Kind.DIRECTION_HELP_UNNAMED: with_a_goal(((*VERSION, "direction"), "coordinator")),
    Kind.NO_EVALUATION_DATE: with_a_goal(step()),
    Kind.EVALUATION_DATE_UNREADABLE: with_a_goal(step(), ((*VERSION, "evaluate_on"), "na de zomer")),
    Kind.EVALUATION_DATE_PASSED: with_a_goal(step(), ((*VERSION, "evaluate_on"), "21-11-2026")),
    Kind.WMO_WITHOUT_REASON: with_a_goal(step(), (LINE, {"what": "Begeleiding"})),
    Kind.WMO_WITHOUT_FORM: with_a_goal(step(), (LINE, {"what": "Begeleiding"})),
    Kind.NO_AGREEMENT: with_a_goal(
        step(), (LINE, {"what": "Begeleiding"}), ((*ROUND, "aanvraag", "zienswijze"), "Graag")
    ),
    Kind.OLD_FIGURES: with_a_goal(step(), (LINE, {"what": "Begeleiding"})),
    Kind.PARTS_NOT_CONFIRMED: dossier_with(
        (
            (*REQUEST, "parts", "problems"),
            {"text": "Nieuw", "approval": "right", "approved_text": "Oud", "approved_on": "21-11-2026"},
        )
    ),
    Kind.NAME_IN_REQUEST: with_a_goal(
        (("people", "p1", "name"), "Ahmed"), ((*REQUEST, "zienswijze"), "Ik en AHMED vinden het goed.")
    ),
    Kind.CONTACT_DATA_IN_TEXT: with_a_goal(((*REQUEST, "zienswijze"), "Bel mijn zus: 06-12345678.")),
    Kind.ANSWER_AWAITED: with_a_goal(((*REQUEST, "aanvraag_on"), "07-11-2026")),
    Kind.ANSWER_NOT_WRITTEN: with_a_goal(
        step(), (LINE, {"what": "Begeleiding"}), ((*REQUEST, "status"), "decided")
    ),
    Kind.OBJECTION_POSSIBLE: with_a_goal(
        step(),
        (LINE, {"what": "Begeleiding", "outcome": "refused"}),
        ((*REQUEST, "decided_on"), "12-10-2026"),
    ),
    Kind.NO_SMALL_STEP: with_a_goal(step()),
    Kind.SMALL_STEP_PASSED: with_a_goal(step(first={"what": "Bellen", "on": "21-11-2026"})),
    Kind.ACTION_WITHOUT_OWNER: dossier_with(
        ((*ROUND, "actions", "a1"), {"problem": "Schulden", "next": "Afspraak maken"})
    ),
    Kind.CONTACT_WITHOUT_FOLLOW_UP: with_a_goal(((*ROUND, "logbook", "e1", "new_contact"), "zus")),
    Kind.FOLLOW_UP_PASSED: with_a_goal(
        ((*ROUND, "logbook", "e1"), {"people": ["p1"], "what": "Koffie", "follow_up_on": "21-11-2026"})
    ),
    Kind.DAY_UNLIKELY: with_a_goal(((*REQUEST, "melding_on"), "29-11-2062")),
    Kind.PLAN_DAY_UNLIKELY: with_a_goal(((*VERSION, "evaluate_on"), "21-11-1926")),
    Kind.NEW_CONTACT: with_a_goal(((*ROUND, "logbook", "e1", "new_contact"), "Fatma")),
    Kind.HELPER_STOPS: with_a_goal(
        step(others={"o1": PROMISED}),
        ((*ROUND, "evaluations", "v1", "helpers", "g1_t1__o1", "feasible"), "no"),
    ),
}
for number in (2, 3):
    path = (*STEP[:-1], f"g1_t{number}")
    RAISED[Kind.ONE_CARRIES_MOST] = with_value(
        RAISED[Kind.ONE_CARRIES_MOST], path, {"text": "Nog iets", "others": {"o1": PROMISED}}
    )
