"""For every kind of loose end the smallest dossier that raises it."""

from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.writing import written
from tests.domain.dossiers import ROUND, STEP, dossier_with, with_a_goal

GOAL, SHEET = (*ROUND, "goals", "g1"), (*ROUND, "option_sheets", "s1")
VERSION = (*ROUND, "versions", "v1")
LINE = (*STEP, "wmo", "w1")
PROMISED = {"person": "p1", "asked": "yes"}


def sheet(**fields):
    options = {"o1": {"text": "Lopen", "person": "p1"}, "o2": {"text": "Fietsen"}}
    return (SHEET, {"goal": "g1", "options": options, **fields})


def step(**fields):
    return (STEP, {"text": "Wandelen", "own": "Ik loop mee", **fields})


def helped(helper, **person):
    return with_a_goal(step(others={"o1": helper}), (("people", "p1"), {"name": "Zus", **person}))


RAISED = {
    Kind.WISH_WITHOUT_GOAL: dossier_with(((*ROUND, "wishes", "work__1"), {"text": "Een hond", "rank": "1"})),
    Kind.NO_NOTICE: with_a_goal(((*GOAL, "notice"), "")),
    Kind.GOAL_TO_RETURN: with_a_goal(((*GOAL, "not_now"), True), ((*GOAL, "return_on"), "22-11-2026")),
    Kind.WMO_WITHOUT_RESULT: with_a_goal(step(), (LINE, {"what": "Begeleiding"})),
    Kind.GOAL_WITHOUT_OPTIONS: with_a_goal(),
    Kind.FEW_OPTIONS: with_a_goal(sheet(options={"o1": {"text": "Lopen"}})),
    Kind.NO_SECOND_BEST: with_a_goal(sheet(best="o1")),
    Kind.SAME_BEST_AND_SECOND: with_a_goal(sheet(best="o1", second_best="o1")),
    Kind.CHOSEN_OPTION_UNWEIGHED: with_a_goal(sheet(best="o1")),
    Kind.CHOSEN_RATHER_NOT: with_a_goal(sheet(best="o1"), ((*GOAL, "rather_not"), ("p1",))),
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
    Kind.NEW_CONTACT: with_a_goal(((*ROUND, "logbook", "e1", "new_contact"), "Fatma")),
    Kind.HELPER_STOPS: with_a_goal(
        step(others={"o1": PROMISED}),
        ((*ROUND, "evaluations", "v1", "helpers", "g1_t1__o1", "feasible"), "no"),
    ),
}
for number in (2, 3):
    path = (*STEP[:-1], f"g1_t{number}")
    RAISED[Kind.ONE_CARRIES_MOST] = written(
        RAISED[Kind.ONE_CARRIES_MOST], path, {"text": "Nog iets", "others": {"o1": PROMISED}}
    )
