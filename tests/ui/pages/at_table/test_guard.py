"""Whatever stands in a dossier: at the table comes out what a moment asks for, and nothing about who is
there."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.tree import strings
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.guard import SHOWN
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, TODAY, practice
from tests.dossiers.planted import Planting, text_fields
from tests.ui.pages_open import opened
from tests.ui.shown import said
from tests.ui.test_hostile_drawings import drawings

PRACTICE = "bram-review"
NAMES = {"NetworkMember.name", "NetworkMember.relation", "Identity.first_names", "Dossier.name"}
"""How people are called, the client in the middle of the circle too."""
READING = next(moment.question for moment in visits()["reading"].moments if moment.kind == "reading")
BEGUN = Visit(
    life_domains=("housing", "work"),
    dimensions=("emotional_wellbeing",),
    begun_at="2026-11-22T10:00:00+01:00",
)
SEVERIJN = {"p1": {"name": "Severijn", "relation": ""}}
SISTER_IN_LAW = {"p1": {"name": "", "relation": "een schoonzus"}}
MOST = 120


def laid(workspace: Workspace, dossier: Dossier, kind: str, *, name: str = "b9", **visit: Any) -> AppTest:
    """The first screen of a visit with every moment of its kind."""
    begun = BEGUN.model_copy(update={"kind": kind, "moments": tuple(visits()[kind].named), **visit})
    path = ("rounds", max(dossier.rounds), "visits")
    workspace.add(with_value(dossier, path, {name: begun.model_dump()}), "")
    return opened(entry("at_table"), dossier.id)


def walked(app: AppTest) -> Iterator[tuple[str, str]]:
    """The question and all words of every screen, by the green button up to the thanks at the end."""
    for _ in range(MOST):
        assert not app.exception
        yield app.title[0].value, "\n".join([*(one.words for one in said(app)), *drawings(app)])
        if app.title[0].value == text("at_table.end"):
            return
        app.button(key="table_on").click().run()
    raise AssertionError("the visit has no end")


def test_every_text_field_of_a_dossier_has_a_word_planted_in_it() -> None:
    planting = Planting()
    planting.planted(practice(PRACTICE))
    assert set(planting.fields.values()) == set(text_fields())


@pytest.mark.slow
@pytest.mark.parametrize("kind", list(visits()))
def test_on_every_screen_of_a_visit_stands_only_what_a_moment_may_ask_for(
    kind: str, open_workspace: Workspace
) -> None:
    planting = Planting()
    dossier = planting.planted(practice(PRACTICE))
    papers = (strings(composed(name, dossier, TODAY)) for name in ("wmo-aanvraag", "persoonlijk-plan"))
    goes_along = planting.found_in("\n".join(chain.from_iterable(papers)))
    seen = {}
    for question, words in walked(laid(open_workspace, dossier, kind)):
        may = SHOWN | NAMES | (goes_along if question == READING else set())
        if hidden := planting.found_in(words) - may:
            seen[question] = hidden
    assert seen == {}, seen


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["free", "review"])
@pytest.mark.parametrize(
    ("who", "sentence", "visit"),
    [
        (SEVERIJN, "{word} over Severijn", {"present": ("p1",)}),
        (SEVERIJN, "{word}, en séverijns huis", {"covered_people": ("p1",)}),
        (SISTER_IN_LAW, "{word} van mijn schoonzus", {"present": ("p1",)}),
        ({}, "{word} en de methadon", {"covered_words": "Methadon"}),
    ],
)
def test_what_was_said_about_somebody_at_the_table_comes_out_on_no_screen(
    who: Any, sentence: str, visit: Any, kind: str, open_workspace: Workspace
) -> None:
    planting = Planting(lambda field, word: word if field in NAMES else sentence.format(word=word))
    dossier = planting.planted(practice(PRACTICE))
    for id, facts in who.items():
        for key, value in facts.items():
            dossier = with_value(dossier, ("people", id, key), value)
    for question, words in walked(laid(open_workspace, dossier, kind, **visit)):
        assert planting.found_in(words) <= NAMES, question
        if "covered_people" in visit:
            assert "everijn" not in words, question


def test_what_two_windows_wrote_in_one_field_waits_until_nobody_else_looks(open_workspace: Workspace) -> None:
    place = ("people", "p1", "remark")
    dossier = with_value(practice(PRACTICE), place, "drinkt te veel")
    app = laid(open_workspace, dossier, "free")
    live = open_workspace.live(dossier.id, "")
    assert live
    for words, window in (("drinkt weer te veel", "one"), ("drinkt nooit te veel", "other")):
        live.put(place, FieldInput(words, [fingerprint("drinkt te veel")], window))
    assert live.conflicts
    for _, words in walked(app):
        assert "te veel" not in words
    office = opened(entry("history"), dossier.id)
    shown = next(one for one in office.button if (one.key or "").startswith("button_shown_conflict_"))
    assert "nooit te veel" not in "\n".join(one.words for one in said(office))
    assert "nooit te veel" in "\n".join(one.words for one in said(shown.click().run()))


def test_what_was_half_typed_at_one_visit_is_not_there_at_the_next(open_workspace: Workspace) -> None:
    app = laid(open_workspace, practice(PRACTICE), "free")
    lines = {field.key for field in app.text_input if "half_said" in str(field.key)}
    live = open_workspace.live(practice(PRACTICE).id, "")
    assert live
    for key in lines:
        path = tuple(str(key).partition("-")[2].split("-"))
        live.change(lambda dossier, path=path: with_value(dossier, path, "over zijn moeder"), window="")
    ended = with_value(live.dossier, (*ROUND, "visits", "b9", "ended_at"), "2026-11-22T11:00:00+01:00")
    again = laid(open_workspace, ended.model_copy(update={"id": "next"}), "free", name="b10")
    assert lines
    assert "over zijn moeder" not in "\n".join(one.words for one in said(again))
