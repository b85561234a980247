"""Whoever finds words of any kind in the dossier is led to the field they stand in, on its page, subject and
fold."""

from collections.abc import Iterator
from typing import Any

import pytest

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.workspace.search import typed_texts
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import practice
from tests.dossiers.planted import Planting
from tests.ui.pages_open import Opened, fields_in_sight

ROUND = ("rounds", "r1")
VERSION, EVALUATION = (*ROUND, "versions", "v2"), (*ROUND, "evaluations", "v1")
STEP = (*VERSION, "plans", "g1", "steps", "g1_t1")
ASKS_MORE: dict[Path, Any] = {
    ("turning_points", "k1"): {"what": "Verhuisd"},
    ("clusters", "c1"): {"label": "De buurt"},
    ("people", "p1", "cluster"): "c1",
    ("people", "p1", "hulp"): "mantelzorg",
    ("partnerships", "f1"): {"one": "p1", "other": "p2"},
    ("descents", "d1"): {"child": "p1", "parent": "p2", "kind": "foster"},
    ("ties", "p1", "radio"): "intensify",
    (*ROUND, "meeting", "talks", "t1"): {"on": "1-10-2026"},
    (*ROUND, "network", "map_exists"): "yes",
    (*ROUND, "asks", "a1"): {"person": "p1", "answer": "yes"},
    (*STEP, "others", "o1"): {"person": "p1", "asked": "yes"},
    (*STEP, "professionals", "p1"): {"what": "Begeleiden"},
    (*STEP, "wmo", "w1"): {"what": "Hulp", "outcome": "granted"},
    (*STEP, "first"): {"what": "Bellen", "state": "done"},
    (*EVALUATION, "client_cards", "k1"): {"on": "1-10-2026"},
    (*EVALUATION, "member_cards", "k1"): {"person": "p1"},
    (*EVALUATION, "volunteer_cards", "k1"): {"person": "p1"},
    (*ROUND, "closing", "aftercare", "n1"): {"notices": "p1"},
    (*ROUND, "together", "gatherings", "m1"): {
        "guests": {"n1": {"person": "p1"}},
        "questions": {"q1": {"text": "Wie?"}},
        "agenda": {"i1": {"text": "Welkom"}},
        "promises": {"a1": {"what": "Koken"}},
    },
    (*ROUND, "together", "team", "members", "m1"): {"person": "p1"},
    (*ROUND, "together", "positive", "c1"): {"text": "Eerlijk"},
    (*ROUND, "touchstones", "t1"): {"on": "1-10-2026"},
    ("private", "process_checks", "c1"): {"trust": "doubt"},
    ("private", "mirrors", "k1"): {"on": "1-10-2026"},
    ("private", "self_evaluations", "z1"): {"on": "1-10-2026"},
}
"""What has to be there for everything to be asked that can be."""
WITHOUT_A_BOX = {
    "Dossier.name": "changed in the list of dossiers",
    "Option.text": "a heading while ideas are weighed",
    "OptionSheet.part": "a heading while ideas are weighed",
    "Wish.rank": "tapped",
    "Refusal.another_way": "asked of the worker only while the refusal holds",
    "Touchstone.on": "the day it was filled in",
    "Cluster.row": "the row it had on an ecogram of before",
    "RequestPart.approved_text": "kept when it was approved",
    "RequestPart.approved_on": "kept when it was approved",
}
"""What stands in no box of its page, and why: the way leads to that page alone."""


def whole() -> tuple[Planting, Dossier]:
    dossier = practice("bram-review")
    for place, value in ASKS_MORE.items():
        dossier = with_value(dossier, place, value)
    planting = Planting()
    dossier = with_value(planting.planted(dossier), (*ROUND, "meeting", "present"), ())
    return planting, with_value(dossier, (*ROUND, "wishes", "housing__1", "rank"), "1")


def of_every_kind(planting: Planting, dossier: Dossier) -> Iterator[tuple[str, Path]]:
    """Of each kind of text the place of one that is of now, and not of what planting alone made up."""
    seen: set[str] = set()
    at_a_goal = ("people", "refusal")  # Asked at each goal for which that person is not asked.
    for place, words in typed_texts(dossier).items():
        is_now = place[2:3] != ("versions",) or place[: len(VERSION)] == VERSION
        kind = next(iter(planting.found_in(words)), "")
        is_now = is_now and (place[0], *place[2:3]) != at_a_goal
        if kind and is_now and place[0] != "snapshots" and kind not in seen and "x1" not in place:
            seen.add(kind)
            yield kind, place


@pytest.mark.slow
def test_words_of_every_kind_lead_to_the_field_they_stand_in(open_workspace: Workspace) -> None:
    planting, dossier = whole()
    page = Opened(open_workspace, "meeting", dossier)
    lost: dict[str, Path] = {}
    for kind, place in of_every_kind(planting, dossier):
        page.app.session_state["focus"] = place
        page.go(page_of(place))
        if place not in fields_in_sight(page.app):
            lost[kind] = place
    assert {kind: "-".join(lost[kind]) for kind in lost.keys() - WITHOUT_A_BOX.keys()} == {}
    assert lost.keys() == WITHOUT_A_BOX.keys()
