"""Writing at a place: only that place changes, and the old dossier stays as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.update import removed, value_at, with_value
from tests.domain.dossiers import HELPER, ROUND, dossier_with
from tests.domain.random_dossiers import dossiers, places
from tests.examples import many

PLACES = (
    ("name",),
    ("identity", "town"),
    ("people", "p9", "name"),
    (*ROUND, "sheets", "personal_profile", "cells", "housing", "now"),
    (*ROUND, "wishes", "housing__1", "text"),
    (*HELPER, "what"),
    ("private", "notes"),
)


@settings(max_examples=40)
@given(dossiers(), st.sampled_from(PLACES), st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_written_stands_there(dossier, path, words):
    assert value_at(with_value(dossier, path, words), path) == words


@settings(max_examples=40)
@given(dossiers(), st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_writing_in_one_place_leaves_the_others(dossier, path, other):
    before = dossier.model_dump()
    after = with_value(dossier, path, "woord")
    assert dossier.model_dump() == before
    if other != path:
        assert (value_at(after, other) or "") == (value_at(dossier, other) or "")


@settings(max_examples=30)
@given(dossiers(), st.sampled_from(PLACES))
def test_writing_what_stands_there_changes_nothing(dossier, path):
    once = with_value(dossier, path, "woord")
    assert with_value(once, path, "woord") is once


VALUES = st.sampled_from(["", "woord", "r1", None, True, 3, [], ["v1"], {}, {"v1": "x"}, {"v1": {"x": 1}}])


def checked_whole(dossier: Dossier, path: tuple[str, ...], value: object) -> Dossier | None:
    """None where it is refused."""
    if path[0] in ("id", "schema_version"):
        return None
    if value_at(dossier, path) == value:
        return dossier
    raw = node = dossier.model_dump()
    for key in path[:-1]:
        if not isinstance(node.get(key), dict):
            node[key] = {}
        node = node[key]
    node[path[-1]] = value
    try:
        return Dossier.model_validate(raw)
    except ValueError:
        return None


@pytest.mark.slow
@many
@given(dossiers(), st.data(), VALUES)
def test_writing_gives_what_checking_the_whole_dossier_would_give(dossier, data, value):
    path = data.draw(places(dossier.model_dump()))
    try:
        result = with_value(dossier, path, value)
    except ValueError:
        result = None
    assert result == checked_whole(dossier, path, value)


def test_what_is_not_written_is_not_made_anew():
    dossier = with_value(with_value(dossier_with(), PLACES[2], "een"), PLACES[3], "twee")
    later = with_value(dossier, PLACES[2], "drie")
    assert later.rounds["r1"] is dossier.rounds["r1"]


@pytest.mark.parametrize(
    "path", [("created_on",), ("people", "p2", "name"), (*ROUND, "wishes", "w2", "text")]
)
def test_what_stands_beside_it_in_one_model_is_not_made_anew(path):
    dossier = with_value(with_value(dossier_with(), PLACES[2], "een"), PLACES[4], "twee")
    later = with_value(dossier, path, "drie")
    assert later.private is dossier.private
    assert later.people["p9"] is dossier.people["p9"]
    assert value_at(later, PLACES[4][:-1]) is value_at(dossier, PLACES[4][:-1])


def test_an_entry_that_does_not_exist_is_made():
    dossier = with_value(dossier_with(), (*ROUND, "goals", "g1", "own_words"), "Rust")
    assert dossier.rounds["r1"].goals == {"g1": Goal(own_words="Rust")}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ((), "x"),
        (("id",), "x"),
        (("schema_version",), 2),
        (("unknown",), "x"),
        (("name", "below"), "x"),
        (("people", "Not An Id", "name"), "x"),
        ((*ROUND, "goals", "g1", "term"), "someday"),
    ],
)
def test_what_does_not_fit_is_refused(path, value):
    with pytest.raises(ValueError, match=r".+"):
        with_value(dossier_with(), path, value)


@pytest.mark.parametrize(
    "path", [("name", "upper"), ("people", "p1"), (*ROUND, "copy"), ("rounds", "r9", "goals")]
)
def test_nothing_stands_where_nothing_was_written(path):
    assert value_at(dossier_with(), path) is None


def test_taking_away_what_is_not_there_is_no_change():
    dossier = dossier_with()
    assert removed(dossier, ("people", "p1")) == removed(dossier, ("name", "x")) == dossier


def test_taking_away_takes_one_entry():
    dossier = dossier_with((("people",), {"p1": {"name": "Zus"}, "p2": {"name": "Buur"}}))
    assert list(removed(dossier, ("people", "p1")).people) == ["p2"]
    assert list(dossier.people) == ["p1", "p2"]
