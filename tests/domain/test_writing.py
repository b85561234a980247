"""Writing at a place: only that place changes, and the old dossier stays as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.domain.goals import Goal
from supportcycle.domain.writing import removed, value_at, written
from tests.domain.dossiers import HELPER, ROUND, dossier_with
from tests.domain.random_dossiers import dossiers

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
    assert value_at(written(dossier, path, words), path) == words


@settings(max_examples=40)
@given(dossiers(), st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_writing_in_one_place_leaves_the_others(dossier, path, other):
    before = dossier.model_dump()
    after = written(dossier, path, "woord")
    assert dossier.model_dump() == before
    if other != path:
        assert (value_at(after, other) or "") == (value_at(dossier, other) or "")


@settings(max_examples=30)
@given(dossiers(), st.sampled_from(PLACES))
def test_writing_what_stands_there_changes_nothing(dossier, path):
    once = written(dossier, path, "woord")
    assert written(once, path, "woord") is once


def test_an_entry_that_does_not_exist_is_made():
    dossier = written(dossier_with(), (*ROUND, "goals", "g1", "own_words"), "Rust")
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
        written(dossier_with(), path, value)


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
