"""What a worker keeps alone: cut out of the text to the letter, and only given back to that worker."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.storage.team.private_part import joined, split
from supportcycle.storage.team.team_database import TeamDatabase
from tests.storage.team.sharing import share
from tests.storage.team.teams import ANNE, BO, new_team, store_of

_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text() | st.just("private"), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.text(), _values, max_size=4), _values, st.sampled_from([None, 1]))
def test_what_was_cut_out_and_put_back_is_the_same_to_the_letter(
    others: dict, private: object, indent: int | None
):
    text = json.dumps(others | {"private": private, "after": 1}, indent=indent)
    shared, own = split(text)
    assert joined(shared, own) == text
    if isinstance(private, dict):
        assert json.loads(own or "") == private
        assert json.loads(shared)["private"] == {}
    else:
        assert own is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"private"', '{"private":', '{"private":{}', "\0", '{"a":{"private":{}}}']
)
def test_a_text_without_such_a_part_stays_whole(text: str):
    assert joined(split(text)[0], split(text)[1]) == text


def test_of_two_who_write_in_one_dossier_each_keeps_a_part_that_the_other_is_not_given(
    team_database: TeamDatabase, keeper_database: TeamDatabase
):
    team = new_team(team_database, keeper_database)
    anne, bo = store_of(team, ANNE), store_of(team, BO)
    anne.add("a", {}, '{"wish":"w1","private":{"doubt":"of Anne"}}')
    share(team, "a", BO, "write")
    assert json.loads(bo.load("a").text) == {"wish": "w1", "private": {}}
    bo.save("a", expected=1, head={}, text='{"wish":"w2","private":{"doubt":"of Bo"}}')
    assert json.loads(anne.load("a").text) == {"wish": "w2", "private": {"doubt": "of Anne"}}
    anne.save("a", expected=2, head={}, text='{"wish":"w3","private":{"doubt":"of Anne still"}}')
    assert json.loads(bo.load("a").text) == {"wish": "w3", "private": {"doubt": "of Bo"}}
    assert json.loads(bo.load("a", 1).text) == {"wish": "w1", "private": {"doubt": "of Bo"}}
