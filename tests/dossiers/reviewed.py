"""Bram, looked back on in every way there is, with words that tell where they come from."""

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from tests.dossiers.bram import EVALUATION, bram

ROUND = ("rounds", "r1")
REVIEW = (*ROUND, "evaluations", "v1")
VERSION = (*ROUND, "versions", "v1")
CLEANING, COACHING = "g1_t1__w1", "g1_t5__w1"
OWN = {
    "process": "KLANT-SAMEN",
    "learned": "KLANT-GELEERD",
    "provisions": {
        CLEANING: {
            "used": "KLANT-GEBRUIKT",
            "how_it_was": "KLANT-HULP",
            "verdict": "keep",
            "why": "KLANT-WAAROM",
        },
        COACHING: {"how_it_was": "KLANT-BEGELEIDING", "verdict": "stop"},
    },
    "client_cards": {
        "k1": {
            "on": "24-02-2027",
            "contact": "good",
            "trust": "skip",
            "proud": "KLANT-TROTS",
            "say": ["moment"],
        }
    },
}
TOLD, UNTOLD = "BUURMAN-VERTELD", "GEHEIM-VAN-VRIEND"
MEMBERS = {
    "k1": {"person": "p1", "effort": TOLD, "frequency": "as_it_is", "may_be_told": True},
    "k2": {"person": "p2", "effort": UNTOLD, "roles": UNTOLD, "keep": UNTOLD},
}
VOLUNTEERS = {"k1": {"person": "p7", "practise": UNTOLD, "pleasure": "no"}}
ACCOUNT = {
    "may_be_shared": True,
    "used": "Elke week hulp bij het huishouden.",
    "lines": {
        CLEANING: {"used": "3 uur per week", "result": "Het blijft schoon.", "may_be_shared": True},
        COACHING: {"used": "NIET-GEDEELD", "result": "NIET-GEDEELD"},
    },
}
GOAL = {**EVALUATION["goals"]["g1"], "process": "KLANT-WEG", "benefits": ["trust"], "why": "KLANT-HOUDEN"}
CLOSING = {
    "stays": "KLANT-BLIJFT",
    "way_back": "KLANT-TERUG",
    "aftercare": {"n1": {"sign": "KLANT-SIGNAAL", "notices": "p1", "calls": "p5", "action": "KLANT-ACTIE"}},
}
SECRET = "GEHEIM-ONDERSTEUNER"
PRIVATE = {
    "notes": SECRET,
    "self_evaluations": {"z1": dict.fromkeys(("relation", "activities", "connection", "dilemmas"), SECRET)},
    "process_checks": {"c1": {"trust": "doubt", "note": SECRET}},
    "mirrors": {"m1": dict.fromkeys(("situation", "one_thing"), SECRET)},
    "sheets": {"frame_worker": {"cells": {"worker_1": {"words": SECRET}}}},
}


def reviewed() -> Dossier:
    """The whole dossier, with the two provisions granted and all that may be said in a review said."""
    held = {
        **EVALUATION,
        **OWN,
        "goals": {"g1": GOAL},
        "member_cards": MEMBERS,
        "volunteer_cards": VOLUNTEERS,
    }
    dossier = bram(evaluations={"v1": {**held, "municipality": ACCOUNT}})
    steps = (*VERSION, "plans", "g1", "steps")
    for step, hours in (("g1_t1", "3 uur per week"), ("g1_t5", "2 uur per week")):
        line = (*steps, step, "wmo", "w1")
        dossier = with_value(with_value(dossier, (*line, "outcome"), "granted"), (*line, "granted"), hours)
    dossier = with_value(dossier, (*ROUND, "closing"), CLOSING)
    dossier = with_value(dossier, (*ROUND, "touchstones", "t1"), {"seen": "no", "words": "KLANT-GEHOORD"})
    return with_value(dossier, ("private",), PRIVATE)
