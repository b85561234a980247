"""A dossier that went round three times and was looked back on seven times."""

from supportcycle.domain.dates import as_date
from supportcycle.domain.editing import new_round, new_version
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import Asked
from supportcycle.domain.update import with_value
from tests.domain.dossiers import practice

DAYS = ("24-02-2027", "24-05-2027", "", "24-11-2027", "24-02-2028", "24-05-2028", "24-08-2028")
SCORES = ("6", "", "7,5", "7,5", "6", "8", "heel goed")
PER_ROUND = (3, 2, 2)


def long_course() -> Dossier:
    """Bram, who went on for two years; a helper fell away, a new one came, a goal has a very long name."""
    dossier = practice("bram-plan").model_copy(update={"id": "bram_long"})
    long_goal = {"own_words": "Ik wil graag weer mensen zien die ik van vroeger ken, " * 4, "score": "4"}
    dossier = with_value(dossier, ("rounds", "r1", "goals", "g9"), long_goal)
    looked = 0
    for number, count in enumerate(PER_ROUND, 1):
        if number > 1:
            dossier = new_round(dossier, as_date("01-06-2027") or as_date("1-1-2027"))
        for _ in range(count):
            dossier = _looked_back(dossier, f"r{number}", looked)
            looked += 1
    return _later_plan(dossier)


def _looked_back(dossier: Dossier, round_id: str, looked: int) -> Dossier:
    place = ("rounds", round_id, "evaluations", f"v{looked + 1}")
    said = {
        "on": DAYS[looked],
        "plan_version": "v1",
        "goals": {
            "g1": {
                "score": SCORES[looked],
                "result": "Ik ga nu elke week." if looked else "",
                "verdict": "keep",
            },
            "g9": {"score": "5", "verdict": "change"},
        },
        "dimensions": {"social_inclusion": {"now": "Ik hoor er weer bij."}, "rights": {}}
        if looked == 6
        else {},
    }
    return with_value(dossier, place, said)


def _later_plan(dossier: Dossier) -> Dossier:
    dossier = new_version(dossier, "r3", as_date("24-08-2028"), "na het terugkijken")
    plans = dossier.rounds["r3"].versions["v2"].plans
    goal_id = next(iter(plans))
    step_id, step = next((id, step) for id, step in plans[goal_id].steps.items() if step.others)
    others = {**{id: one.model_copy(update={"asked": Asked.NO}) for id, one in step.others.items()}}
    place = ("rounds", "r3", "versions", "v2", "plans", goal_id, "steps", step_id, "others")
    dossier = with_value(dossier, place, others)
    friend = {"name": "Ayla", "relation": "teamgenoot", "role": "volunteer"}
    dossier = with_value(dossier, ("people", "p99"), friend)
    return with_value(dossier, (*place, "o99"), {"person": "p99", "what": "samen trainen", "asked": "yes"})
