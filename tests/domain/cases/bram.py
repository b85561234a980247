"""Bram (r.1351-1837), with the ties his story tells: before the plan, and three months on."""

from datetime import date

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.snapshot_taking import snapshot_of
from supportcycle.domain.update import with_value
from tests.domain.dossiers import practice

CONSULTANT, FRIEND, MOTHER, COLLEAGUES, NEIGHBOUR = "p1", "p2", "p3", "p4", "p5"
CLEANING, GUIDANCE, CLUB, TEAMMATE = "p6", "p7", "p8", "p9"
BEFORE = date(2026, 11, 23)

TIES = {
    FRIEND: {"ring": "friendship", "quality": "good", "frequency": "weekly", "now": ["practical"]},
    MOTHER: {"ring": "intimacy", "quality": "good", "reach": "town", "wish": "as_is"},
    COLLEAGUES: {"ring": "acquaintances", "quality": "good", "frequency": "daily", "now": ["emotional"]},
    NEIGHBOUR: {
        "ring": "acquaintances",
        "quality": "good",
        "reach": "neighbourhood",
        "frequency": "weekly",
        "now": ["practical"],
    },
    CLEANING: {"ring": "services", "frequency": "weekly", "now": ["practical"]},
    GUIDANCE: {"ring": "services", "frequency": "weekly", "now": ["advice"]},
}
SINCE_THEN = {
    NEIGHBOUR: {**TIES[NEIGHBOUR], "ring": "friendship", "gives": ["practical"]},
    FRIEND: {**TIES[FRIEND], "now": []},
    CLUB: {"quality": "good", "frequency": "weekly", "now": ["company"], "reach": "town"},
    TEAMMATE: {"ring": "acquaintances", "reach": "neighbourhood", "possible": ["practical"]},
}
ASKS = {
    "a1": {
        "person": MOTHER,
        "need": "kleding in de kast",
        "goal": "g1",
        "help_wanted": "h4",
        "known_by": "assumed",
        "reasons": {"r5": {"words": "Ik wil haar niet meer vragen.", "may_be_printed": True}},
    },
    "a2": {
        "person": TEAMMATE,
        "need": "boodschappen",
        "goal": "g1",
        "help_wanted": "h3",
        "who_asks": "client",
    },
}


def bram_before() -> Dossier:
    """When the plan was made."""
    return with_value(practice("bram-plan"), ("ties",), TIES)


def bram_now() -> Dossier:
    """Three months on, with the network of before kept."""
    before = snapshot_of(bram_before(), BEFORE, "Het begin")
    dossier = with_value(practice("bram-review"), ("ties",), {**TIES, **SINCE_THEN})
    dossier = with_value(dossier, ("snapshots", "m1"), before)
    return with_value(dossier, ("rounds", "r1", "asks"), ASKS)
