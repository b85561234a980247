"""Then and now: what is different, in kinds and ids, and what a snapshot keeps."""

import pytest

from supportcycle.domain.network.changes import ChangeKind, answers_changed, differences
from supportcycle.domain.network.snapshot_taking import by_date, latest_snapshot, snapshot_of, with_snapshot
from supportcycle.domain.update import with_value
from tests.domain.network.building import TODAY, network, person, with_talk

PEOPLE = {"p1": "zus", "p2": "broer"}


def found(then, now):
    return [(each.kind, each.person, each.other) for each in differences(snapshot_of(then, TODAY), now)]


def changed(before, after):
    """What is different in one tie of the client."""
    return differences(snapshot_of(network(PEOPLE, {"p1": before}), TODAY), network(PEOPLE, {"p1": after}))


ONE = [
    ({"ring": "friendship"}, {"ring": "intimacy"}, ChangeKind.CLOSER),
    ({"ring": "friendship"}, {"ring": "services"}, ChangeKind.FURTHER),
    ({"nearness": "further"}, {"nearness": "near"}, ChangeKind.CLOSER),
    ({"ring": "services"}, {"nearness": "near"}, ChangeKind.CLOSER),
    ({"weight": "not"}, {"weight": "very"}, ChangeKind.STRONGER),
    ({"weight": "very"}, {"weight": "much"}, ChangeKind.WEAKER),
    ({"quality": "tense"}, {"quality": "good"}, ChangeKind.QUALITY),
    ({}, {"now": ["company"]}, ChangeKind.SUPPORT),
    ({"reciprocity": "receives"}, {"reciprocity": "mutual"}, ChangeKind.RECIPROCITY),
]


@pytest.mark.parametrize(("before", "after", "kind"), ONE)
def test_each_kind_of_change_is_told_with_what_it_was_and_is(before, after, kind):
    (only,) = changed(before, after)
    assert (only.kind, only.person, only.other) == (kind, "p1", None)
    assert only.before != only.after


def test_nothing_is_different_in_what_stayed():
    same = {"ring": "friendship", "quality": "good", "now": ["practical", "company"]}
    assert changed(same, {**same, "now": ["company", "practical"]}) == []


@pytest.mark.parametrize("field", [{"ring": "friendship"}, {"weight": "very"}, {"quality": "good"}])
def test_what_was_not_known_is_no_change(field):
    assert changed({}, field) == []
    assert changed(field, {}) == [] or "ring" in field


@pytest.mark.parametrize("ring", ["intimacy", "friendship", "acquaintances", "services"])
def test_somebody_who_was_taken_off_the_circle_is_not_on_it_any_more(ring):
    (only,) = changed({"ring": ring}, {})
    assert (only.kind, only.before, only.after) == (ChangeKind.OFF_CIRCLE, (ring,), ())
    assert ChangeKind.OFF_CIRCLE not in {each.kind for each in changed({"ring": ring}, {"nearness": "near"})}


def talked(**answers):
    return with_talk({"network": answers}, people=PEOPLE)


def test_a_kept_map_keeps_what_the_client_said_of_the_network():
    kept = with_snapshot(talked(crowd="few", perception="burdensome"), TODAY).snapshots["m1"]
    assert (kept.crowd, kept.perception) == ("few", "burdensome")
    assert snapshot_of(network(), TODAY).crowd is None


def test_the_two_questions_about_the_network_are_compared():
    kept = with_snapshot(talked(crowd="few", perception="burdensome"), TODAY).snapshots["m1"]
    found = answers_changed(kept, "many", "meaningful")
    assert [(each.kind, each.before, each.after) for each in found] == [
        (ChangeKind.CROWD, ("few",), ("many",)),
        (ChangeKind.PERCEPTION, ("burdensome",), ("meaningful",)),
    ]
    assert answers_changed(kept, "few", None) == []
    assert answers_changed(snapshot_of(network(), TODAY), "many", "meaningful") == []


def test_new_people_come_first_and_then_who_is_gone():
    then = network(PEOPLE)
    now = network({"p1": "zus", "p3": "buur", "p4": "tante"})
    assert found(then, now) == [
        (ChangeKind.NEW, "p3", None),
        (ChangeKind.NEW, "p4", None),
        (ChangeKind.GONE, "p2", None),
    ]


@pytest.mark.parametrize(
    ("now", "kind"),
    [
        (network({"p1": person("family", gone="died")}), ChangeKind.DIED),
        (network({"p1": person("family", gone="lost")}), ChangeKind.GONE),
        (network({"p1": person("family", gone="over")}), ChangeKind.GONE),
    ],
)
def test_who_died_or_left_is_gone_and_who_was_gone_can_come_back(now, kind):
    then = network({"p1": "zus"})
    assert found(then, now) == [(kind, "p1", None)]
    assert found(now, then) == [(ChangeKind.NEW, "p1", None)]


def test_who_has_another_id_now_is_matched_by_hand():
    then = snapshot_of(network({"p1": "Joke"}, {"p1": {"quality": "tense"}}), TODAY)
    now = network({"p7": "Joke"}, {"p7": {"quality": "good"}})
    assert {each.kind for each in differences(then, now)} == {ChangeKind.NEW, ChangeKind.GONE}
    (only,) = differences(then.model_copy(update={"matched": {"p1": "p7"}}), now)
    assert (only.kind, only.person, only.before, only.after) == (
        ChangeKind.QUALITY,
        "p7",
        ("tense",),
        ("good",),
    )


def test_ties_between_others_are_compared_too():
    people = {"p1": "a", "p2": "b", "p3": "c"}
    then = network(people, {"p1__p2": {"quality": "conflict"}, "p2__p3": {}})
    now = network(people, {"p1__p2": {"quality": "good"}, "p2__p3": {"quality": "broken"}, "p1__p3": {}})
    assert found(then, now) == [
        (ChangeKind.QUALITY, "p1", "p2"),
        (ChangeKind.GONE, "p2", "p3"),
        (ChangeKind.NEW, "p1", "p3"),
    ]


def test_who_is_only_in_the_family_tree_is_on_no_map():
    assert found(network(), network({"p1": {"relation": "oma", "only_in_family_tree": True}})) == []


def test_a_snapshot_keeps_the_map_and_no_private_words_or_consents():
    told = {
        "relation": "zus",
        "strain": "zwaar",
        "remark": "geheim",
        "may_be_named": True,
        "may_leave": ["strain"],
        "care": {"tasks": "alles"},
        "birth_year": "1970",
    }
    copy = snapshot_of(network({"p1": told}, {"p1": {"quality": "good"}}), TODAY, "Begin")
    assert (copy.taken_on, copy.reason) == ("22-11-2026", "Begin")
    assert copy.people["p1"].model_dump(exclude_defaults=True) == {"relation": "zus", "birth_year": "1970"}
    assert copy.ties["p1"].quality == "good"


def test_snapshots_stand_in_the_order_of_their_dates():
    dossier = with_snapshot(
        with_snapshot(network(PEOPLE), TODAY, "Begin"), TODAY.replace(year=2025), "Eerder"
    )
    dossier = with_value(dossier, ("snapshots", "m3"), {"taken_on": "ergens in mei"})
    assert [id for id, _ in by_date(dossier)] == ["m2", "m1", "m3"]
    assert latest_snapshot(network()) is None
    assert found(dossier.snapshots["m1"], dossier) == []
