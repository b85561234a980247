"""A field's key leads back to its place, whoever reads it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.field_keys import is_text_place, key_of, place_of

ids = st.from_regex(r"[a-z0-9_]{1,60}", fullmatch=True)
paths = st.lists(ids, min_size=1, max_size=9).map(tuple)


@given(st.integers(0, 10**6), ids, paths)
def test_a_key_can_be_read_back_without_memory(generation, dossier_id, path):
    assert place_of(key_of(generation, dossier_id, path)) == (dossier_id, path)


@given(st.integers(0, 10**6), ids, paths)
def test_a_key_is_a_css_class(generation, dossier_id, path):
    assert re.fullmatch(r"[A-Za-z0-9_-]+", key_of(generation, dossier_id, path))


@given(st.text())
def test_other_texts_are_no_keys(text):
    assert place_of(text) is None or text.startswith("w_")


@pytest.mark.parametrize("path", [(), ("a-b",), ("Naam",), ("a b",), ("",)])
def test_a_part_that_could_not_be_read_back_is_refused(path):
    with pytest.raises(ValueError, match="cannot stand in a key"):
        key_of(0, "d1", path)


@pytest.mark.parametrize(
    "path",
    [
        ("name",),
        ("identity", "surname"),
        ("rounds", "r1", "meeting", "story"),
        ("rounds", "r1", "sheets", "personal_profile", "cells", "housing", "now"),
        ("rounds", "r1", "goals", "g1", "help_wanted", "h1", "text"),
        ("private", "notes"),
    ],
)
def test_free_text_may_be_typed_at(path):
    assert is_text_place(path)
    assert with_value(Dossier(id="d1", name="Bram"), path, "woorden")


@pytest.mark.parametrize(
    "path",
    [
        ("id",),
        ("schema_version",),
        ("rounds",),
        ("rounds", "r1", "meeting", "place"),
        ("rounds", "r1", "meeting", "call"),
        ("rounds", "r1", "meeting", "present"),
        ("rounds", "r1", "meeting", "story", "deeper"),
        ("people", "p1", "may_be_named"),
        ("nowhere",),
    ],
)
def test_nothing_may_be_typed_at(path):
    assert not is_text_place(path)
