"""Whatever is in an old dossier or a file: it is read, or refused in our own words."""

import copy
import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.documents.exchange.dossier_file import dossier_from_json, dossier_json
from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.migrations import upgraded
from tests.domain.random_dossiers import dossiers
from tests.examples import many

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["r1", "é\ud800"])
)
KEYS = st.sampled_from(["schema_version", "id", "name", "rounds", "people", "r1", "p1", "meeting"]) | st.text(
    max_size=6
)
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=15,
)
OBJECTS = st.dictionaries(KEYS, JSON, max_size=5)
STEPS = {
    1: lambda raw: {**raw, "wishes": raw.pop("wants", [])},
    2: lambda raw: {key: value for key, value in raw.items() if key != "wishes"},
}


@many
@given(OBJECTS, st.integers(-1, 4) | st.booleans() | st.none())
def test_any_old_dossier_comes_to_the_form_of_today_or_is_refused(raw: dict[str, Any], version: object):
    raw["schema_version"] = version
    before = copy.deepcopy(raw)
    try:
        result = upgraded(raw, steps=STEPS, current=3)
    except SupportCycleError:
        assert version not in (1, 2, 3) or isinstance(version, bool)
    else:
        assert result["schema_version"] == 3
        assert {"id", "name"} & result.keys() == {"id", "name"} & before.keys()
    assert repr(raw) == repr(before)


@many
@given(dossiers())
def test_any_dossier_comes_back_from_a_file_as_it_was(dossier: Dossier):
    assert dossier_from_json(dossier_json(dossier), upgraded) == dossier


@many
@given(OBJECTS)
def test_any_other_file_is_read_or_refused_in_our_own_words(raw: dict[str, Any]):
    must_not_crash(json.dumps(raw))


@pytest.mark.slow
@many
@given(dossiers(), st.data())
def test_a_file_with_anything_else_in_one_place_is_read_or_refused(dossier: Dossier, data: st.DataObject):
    raw = json.loads(dossier_json(dossier))
    node, value = raw, data.draw(JSON)
    while True:
        key = data.draw(st.sampled_from(sorted(node)) if node else st.just("x"))
        if not isinstance(node.get(key), dict) or data.draw(st.booleans()):
            break
        node = node[key]
    node[key] = value
    must_not_crash(json.dumps(raw))


@many
@given(st.text(max_size=60))
def test_any_text_is_refused(text: str):
    must_not_crash(text)


def must_not_crash(text: str) -> None:
    """Anything but an error of ours comes through and fails the test."""
    with suppress(SupportCycleError):
        read = dossier_from_json(text, upgraded)
        assert dossier_from_json(dossier_json(read), upgraded) == read
