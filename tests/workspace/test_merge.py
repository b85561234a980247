"""Two changes of one dossier become one, and what cannot be brought together is named."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.domain.editing.interpreted import interpreted_id, with_interpreted
from supportcycle.domain.update import with_value
from supportcycle.workspace.merge import joined, merge3
from supportcycle.workspace.serialization import as_text
from tests.domain.dossiers import ROUND, dossier_with

KEYS = st.sampled_from("abcd")
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-1, 1)
    | st.sampled_from(["", "x", "y"])
    | st.lists(st.integers(0, 1))
)
TREES = st.recursive(LEAVES, lambda inner: st.dictionaries(KEYS, inner, max_size=4), max_leaves=12)
DOSSIERS = st.dictionaries(KEYS, TREES, max_size=4)
GONE = "<gone>"


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "result", "conflicts"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, {"a": 1, "c": 3}, {"a": 1, "c": 3, "b": 2}, []),
        (
            {"a": {"x": 1, "y": 1}},
            {"a": {"x": 2, "y": 1}},
            {"a": {"x": 1, "y": 2}},
            {"a": {"x": 2, "y": 2}},
            [],
        ),
        ({"a": "one"}, {"a": "mine"}, {"a": "theirs"}, {"a": "theirs"}, ["a"]),
        (
            {"g": {"g1": {"wish": ""}}},
            {"g": {"g1": {"wish": "m"}}},
            {"g": {"g1": {"wish": "t"}}},
            None,
            ["g/g1/wish"],
        ),
        ({"a": 1}, {}, {"a": 1}, {}, []),
        ({"a": 1}, {}, {"a": 2}, {"a": 2}, ["a"]),
        ({"a": 1}, {"a": 2}, {}, {}, ["a"]),
        ({}, {"g": {"g1": 1}}, {"g": {"g2": 2}}, {"g": {"g2": 2, "g1": 1}}, []),
        ({"l": [1]}, {"l": [1, 2]}, {"l": [1, 3]}, {"l": [1, 3]}, ["l"]),
        ({"a": 1}, {"a": True}, {"a": 1}, {"a": True}, []),
        ({"a": [0]}, {"a": [False]}, {"a": [0]}, {"a": [False]}, []),
        ({"a": {}}, {"a": "m"}, {"a": {"b": 1}}, {"a": {"b": 1}}, ["a"]),
    ],
)
def test_worked_cases(base: Any, mine: Any, theirs: Any, result: Any, conflicts: list[str]):
    merged, paths = merge3(base, mine, theirs)
    assert paths == conflicts
    assert repr(merged) == repr(theirs if result is None else result)


@given(DOSSIERS, DOSSIERS)
def test_when_only_one_side_changed_that_side_is_the_result(base: Any, changed: Any):
    assert as_leaves(merge3(base, changed, base)[0]) == as_leaves(changed)
    assert as_leaves(merge3(base, base, changed)[0]) == as_leaves(changed)
    assert merge3(base, changed, changed)[1] == []


@pytest.mark.slow
@settings(max_examples=300)
@given(DOSSIERS, DOSSIERS, DOSSIERS)
def test_no_change_is_lost_unless_it_is_named_as_a_conflict(base: Any, mine: Any, theirs: Any):
    merged, conflicts = merge3(base, mine, theirs)
    before, after = as_leaves(base), as_leaves(merged)
    for side in (as_leaves(mine), as_leaves(theirs)):
        for path in side.keys() | before.keys():
            changed = side.get(path, GONE) != before.get(path, GONE)
            if changed and not any(is_within(path, conflict) for conflict in conflicts):
                assert after.get(path, GONE) == side.get(path, GONE)


@pytest.mark.slow
@settings(max_examples=300)
@given(DOSSIERS, DOSSIERS, DOSSIERS)
def test_in_a_conflict_theirs_stays_and_the_sides_may_swap(base: Any, mine: Any, theirs: Any):
    merged, conflicts = merge3(base, mine, theirs)
    swapped, same_conflicts = merge3(base, theirs, mine)
    assert sorted(conflicts) == sorted(same_conflicts)
    for conflict in conflicts:
        assert value_at(merged, conflict) == value_at(theirs, conflict)
        assert value_at(swapped, conflict) == value_at(mine, conflict)
    if not conflicts:
        assert as_leaves(merged) == as_leaves(swapped)


def as_leaves(tree: Any, path: str = "") -> dict[str, str]:
    """Every place in the tree with what stands there, true told apart from 1."""
    if not isinstance(tree, dict):
        return {path: repr(tree)}
    inside = [as_leaves(value, f"{path}/{key}") for key, value in tree.items()]
    return {f"{path}/": "dict"} | {place: value for leaves in inside for place, value in leaves.items()}


def is_within(path: str, conflict: str) -> bool:
    return f"{path}/".startswith(f"/{conflict}/")


def value_at(tree: Any, path: str) -> str:
    for key in path.split("/"):
        tree = tree.get(key, GONE) if isinstance(tree, dict) else GONE
    return repr(tree)


def test_two_windows_that_put_words_in_dutch_keep_the_words_of_both_and_one_place_for_a_field():
    story, reason = (*ROUND, "meeting", "story"), (*ROUND, "meeting", "reason")
    base = dossier_with((story, "Ben Bram"), (reason, "Ev"))

    def dutch(**said: str):
        dossier = base
        for name, words in said.items():
            path = (*ROUND, "meeting", name)
            dossier = with_interpreted(dossier, path, "tr")
            dossier = with_value(dossier, ("interpreted", interpreted_id(path), "dutch"), words)
        return dossier

    apart, _ = joined(as_text(base), dutch(story="Ik ben Bram"), as_text(dutch(reason="Een huis")))
    assert {each.dutch for each in apart.interpreted.values()} == {"Ik ben Bram", "Een huis"}
    both, asked = joined(as_text(base), dutch(story="Ik ben Bram"), as_text(dutch(story="Ik heet Bram")))
    (each,) = both.interpreted.values()
    assert all(words in each.dutch for words in ("ben", "heet", "Bram"))
    assert list(asked) == [("interpreted", interpreted_id(story), "dutch")]
