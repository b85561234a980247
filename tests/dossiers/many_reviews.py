"""Somebody who looked back seven times in three rounds, and a family for whom it was partly done."""

from datetime import date

from supportcycle.domain.editing import new_round, new_version
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.update import with_value
from tests.domain.cases.tavenier import tavenier

STARTS = (date(2025, 3, 3), date(2025, 9, 1), date(2026, 6, 1))
LOOKED_BACK = (
    ("r1", "03-06-2025", "v1"),
    ("r1", "15-08-2025", "v2"),
    ("r2", "01-10-2025", "v1"),
    ("r2", "01-12-2025", "v1"),
    ("r2", "01-03-2026", "v2"),
    ("r3", "01-09-2026", "v1"),
    ("r3", "20-11-2026", "v2"),
)
"""Round, day and version of the plan of each of the seven times."""


def begun() -> Dossier:
    step = {"text": "Samen koken", "others": {"o1": {"person": "p1", "what": "Kookt mee", "asked": "yes"}}}
    return Dossier.model_validate(
        {
            "id": "rounds",
            "name": "Amina",
            "people": {"p1": {"name": "Zus", "relation": "zus"}, "p2": {"relation": "buurvrouw"}},
            "rounds": {
                "r1": {
                    "started_on": "03-03-2025",
                    "goals": {"g1": {"own_words": "Vaker samen eten", "score": "4"}},
                    "versions": {
                        "v1": {"made_on": "10-03-2025", "plans": {"g1": {"steps": {"g1_t1": step}}}}
                    },
                }
            },
        }
    )


def seven_times() -> list[Dossier]:
    """The dossier after each time of looking back, each with the words of that time."""
    dossier, states = begun(), []
    for number, (round_id, on, version_id) in enumerate(LOOKED_BACK, 1):
        if round_id not in dossier.rounds:
            dossier = new_round(dossier, STARTS[int(round_id[1:]) - 1])
        if version_id not in dossier.rounds[round_id].versions:
            dossier = new_version(dossier, round_id, date(2026, 11, 20), f"Na keer {number - 1}")
        said = {
            "on": on,
            "plan_version": version_id,
            "goals": {"g1": {"result": f"RESULTAAT-{number}", "score": str(4 + number // 3)}},
            "steps": {"g1_t1": {"done": "partly", "how_it_was": f"STAP-{number}", "verdict": "keep"}},
            "appreciated": f"WAARDERING-{number}",
            "next_on": on,
        }
        evaluations = current_round(dossier)[1].evaluations
        dossier = with_value(dossier, ("rounds", round_id, "evaluations", f"v{len(evaluations) + 1}"), said)
        states.append(dossier)
    return states


def tavenier_reviewed() -> Dossier:
    """The family of the book (r. 3498-3738) after the plan of their own meeting was carried out in part."""
    steps = {
        "g1_t1": {"text": "Iemand gaat mee naar afspraken", "own": "Wij maken zelf een rooster."},
        "g1_t2": {"text": "Samen iets leuks doen", "own": "Op zaterdag gaan we zwemmen."},
        "g1_t3": {"text": "Een keer op vakantie"},
    }
    review = {
        "on": "24-11-2026",
        "plan_version": "v1",
        "steps": {
            "g1_t1": {"done": "done", "how_it_was": "Pieter hoeft minder vrij te nemen.", "verdict": "keep"},
            "g1_t2": {"done": "partly", "how_it_was": "Zwemmen wel, tekenen niet.", "verdict": "keep"},
            "g1_t3": {"done": "not_done", "verdict": "stop", "why": "Dat komt later wel."},
        },
        "goals": {
            "g1": {
                "result": "Niet alles is opgelost. Het is wel ons plan.",
                "process": "Wij werden serieus genomen en hoorden erbij.",
                "benefits": ["trust", "contact"],
                "score": "5",
                "verdict": "keep",
            }
        },
        "appreciated": "De familie was blij dat ze iets kon doen.",
    }
    dossier = with_value(tavenier(), ("rounds", "r1", "goals", "g1", "score"), "5")
    plan = {"made_on": "24-08-2026", "plans": {"g1": {"steps": steps}}}
    dossier = with_value(dossier, ("rounds", "r1", "versions", "v1"), plan)
    dossier = with_value(dossier, ("rounds", "r1", "evaluations", "v1"), review)
    closing = {
        "stays": "De familie blijft oppassen.",
        "way_back": "Wij bellen Michel.",
        "ends_on": "01-01-2027",
    }
    return with_value(dossier, ("rounds", "r1", "closing"), closing)
