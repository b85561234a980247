"""Old dossiers are read, later ones are refused, and what is no dossier is told apart."""

import pytest

from supportcycle.domain.errors import ArchiveError, NewerVersion
from supportcycle.domain.model.dossier import SCHEMA_VERSION
from supportcycle.storage.migrations import STEPS, upgraded

RENAMED = {1: lambda raw: {**raw, "wishes": raw.pop("wants")}, 2: lambda raw: {**raw, "rounds": {}}}


def test_a_dossier_of_today_stays_as_it_is():
    raw = {"schema_version": SCHEMA_VERSION, "client": {"name": "x"}}
    assert upgraded(raw) == raw


def test_every_older_version_has_its_step():
    assert set(STEPS) == set(range(1, SCHEMA_VERSION))


def test_an_old_dossier_goes_through_every_step_in_turn():
    raw = {"schema_version": 1, "wants": ["a"]}
    new = upgraded(raw, steps=RENAMED, current=3)
    assert new == {"schema_version": 3, "wishes": ["a"], "rounds": {}} | {"wants": ["a"]}


def test_a_dossier_halfway_takes_only_the_steps_it_needs():
    assert upgraded({"schema_version": 2}, steps=RENAMED, current=3) == {"schema_version": 3, "rounds": {}}


def test_what_was_handed_in_is_not_changed():
    raw = {"schema_version": 1, "wants": ["a"]}
    upgraded(raw, steps=RENAMED, current=3)
    assert raw == {"schema_version": 1, "wants": ["a"]}


def test_a_later_version_is_refused():
    with pytest.raises(NewerVersion) as caught:
        upgraded({"schema_version": SCHEMA_VERSION + 1})
    assert caught.value.code == "archive_newer"


@pytest.mark.parametrize("version", [None, "1", 1.0, True, 0, -3, [1]])
def test_without_a_known_version_it_is_no_dossier_of_ours(version: object):
    with pytest.raises(ArchiveError) as caught:
        upgraded({"schema_version": version})
    assert caught.value.code == "archive_foreign"


def test_an_empty_file_is_no_dossier_of_ours():
    with pytest.raises(ArchiveError):
        upgraded({})


def test_illness_use_and_orientation_of_others_go_from_the_register_and_from_kept_maps():
    person = {"name": "Jan", "traits": ["illness"], "may_leave": ["on_map", "traits"]}
    kept = {"m1": {"people": {"p1": person}}}
    new = upgraded({"schema_version": 1, "people": {"p1": person}, "snapshots": kept})
    left = {"name": "Jan", "may_leave": ["on_map"]}
    kept = {"m1": {"people": {"p1": left}}}
    assert new == {"schema_version": SCHEMA_VERSION, "people": {"p1": left}, "snapshots": kept}


@pytest.mark.parametrize(
    ("facts", "gone"),
    [
        ({"died"}, "died"), ({"past"}, "lost"), ({"ended"}, "over"), ({"died", "past", "ended"}, "died"),
        ({"past", "ended"}, "lost"), (set(), None),
    ],
)  # fmt: skip
def test_three_facts_of_who_is_not_there_any_more_become_one_state_on_kept_maps_too(facts, gone):
    person = {"name": "Jan", "died": "died" in facts, "from_the_past": "past" in facts}
    around = {"people": {"p1": person}, "ties": {"p1": {"ended": "ended" in facts, "weight": "much"}}}
    new = upgraded({"schema_version": 2, **around, "snapshots": {"m1": around}})
    left = {"name": "Jan", **({"gone": gone} if gone else {})}
    today = {"people": {"p1": left}, "ties": {"p1": {"weight": "much"}}}
    assert new == {"schema_version": SCHEMA_VERSION, **today, "snapshots": {"m1": today}}


def test_the_day_to_come_back_to_a_goal_and_why_no_network_stand_where_they_do_of_any_no():
    goals = {"g1": {"not_now": True, "return_on": "01-03-2027"}, "g2": {"return_on": ""}}
    rounds = {"r1": {"goals": goals, "network": {"wanted": "later", "wanted_remark": "Te druk"}}, "r2": {}}
    new = upgraded({"schema_version": 3, "rounds": rounds})["rounds"]
    assert new["r1"]["goals"] == {"g1": {"not_now": True, "refusal": {"return_on": "01-03-2027"}}, "g2": {}}
    assert new["r1"]["network"] == {"wanted": "later", "refusal": {"why": "Te druk"}}
    assert new["r2"] == {}


def test_a_contact_of_two_others_that_ended_is_broken_and_a_circle_has_none():
    ties = {"p1__p2": {"ended": True}, "p3": {"ended": True}}
    new = upgraded({"schema_version": 2, "ties": ties, "clusters": {"c1": {"tie": {"ended": True}}}})
    assert new["ties"] == {"p1__p2": {"quality": "broken"}, "p3": {}}
    assert new["clusters"] == {"c1": {"tie": {}}}


@pytest.mark.parametrize(
    "odd",
    [
        {"people": []}, {"people": {"p1": 1}}, {"snapshots": {"m1": {"people": 3}}}, {"ties": [1]},
        {"ties": {"p1": None}},
        {"rounds": {"r1": {"goals": 3, "network": []}}}, {"clusters": {"c1": {"tie": 3}}},
    ],
)  # fmt: skip
def test_what_has_no_shape_of_ours_goes_through_to_the_check_as_it_is(odd):
    assert upgraded({"schema_version": 1, **odd}) == {"schema_version": SCHEMA_VERSION, **odd}


@pytest.mark.parametrize(("ticked", "said"), [(True, {"medical_data": "stays"}), (False, {})])
def test_that_medical_data_stay_is_kept_and_nobody_is_taken_to_have_said_yes(ticked, said):
    rounds = {"r1": {"aanvraag": {"without_medical": ticked}}}
    new = upgraded({"schema_version": 4, "rounds": rounds})
    assert new == {"schema_version": SCHEMA_VERSION, "rounds": {"r1": {"aanvraag": said}}}
