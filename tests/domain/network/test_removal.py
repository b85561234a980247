"""Taking somebody out: ties, family and every kept copy go along, and nothing else does."""

from hypothesis import given, settings
from hypothesis import strategies as st

from supportcycle.domain.editing import without_goal, without_person
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.ties import ends
from supportcycle.domain.network.removal import hangs_on, without_cluster
from supportcycle.domain.network.snapshot_taking import with_snapshot
from tests.domain.dossiers import round_of
from tests.domain.network.building import TODAY, network, with_talk
from tests.domain.random_dossiers import IDS, dossiers

DOSSIER = network(
    {"p1": "zus", "p2": "broer", "p3": {"relation": "nicht", "named_by_person": "p1"}},
    {"p1": {}, "p1__p2": {"quality": "good"}, "p3": {"via": "p1"}},
    partnerships={"b1": {"one": "p1", "other": "client"}, "b2": {"one": "p2", "other": "client"}},
    descents={"d1": {"child": "p3", "parent": "p1"}, "d2": {"child": "p3", "parent": "p2", "twin_of": "p1"}},
    clusters={"work": {"concerns": ["p1", "p2"]}},
    turning_points={"k1": {"what": "verhuizing", "went": ["p1"]}},
)


def test_a_person_goes_with_ties_family_and_every_copy():
    after = without_person(with_snapshot(DOSSIER, TODAY), "p1")
    assert (list(after.ties), list(after.partnerships), list(after.descents)) == (["p3"], ["b2"], ["d2"])
    assert (after.descents["d2"].twin_of, after.ties["p3"].via) == (None, None)
    assert after.people["p3"].named_by_person is None
    assert after.clusters["work"].concerns == ("p2",)
    assert after.turning_points["k1"].went == ()
    kept = after.snapshots["m1"]
    assert (list(kept.people), list(kept.ties), list(kept.partnerships)) == (["p2", "p3"], ["p3"], ["b2"])


@settings(max_examples=40)
@given(dossiers(), st.sampled_from(IDS))
def test_nobody_who_was_taken_out_stands_in_a_tie_a_family_or_a_copy(dossier, person_id):
    after = without_person(dossier, person_id)
    for network_of in (after, *after.snapshots.values()):
        assert person_id not in {id for key in network_of.ties for id in ends(key)}
        assert person_id not in network_of.people
        assert person_id not in {
            id for each in network_of.partnerships.values() for id in (each.one, each.other)
        }
        assert person_id not in {
            id for each in network_of.descents.values() for id in (each.child, each.parent, each.twin_of)
        }
    assert Dossier.model_validate(after.model_dump()) == after


def test_what_hangs_on_somebody_can_be_shown_first():
    assert hangs_on(DOSSIER, "p1") == [
        ("ties", "p1__p2"),
        ("partnerships", "b1"),
        ("descents", "d1"),
        ("descents", "d2"),
    ]


def test_a_circle_of_the_ecogram_goes_and_its_people_stay():
    dossier = network({"p1": {"relation": "collega", "cluster": "c1"}}, clusters={"c1": {"label": "Werk"}})
    after = without_cluster(dossier, "c1")
    assert (after.clusters, after.people["p1"].cluster, after.people["p1"].relation) == ({}, None, "collega")


def test_a_question_stays_when_its_goal_goes():
    round = {
        "goals": {"g1": {"own_words": "Rust"}},
        "asks": {"a1": {"goal": "g1", "help_wanted": "h1", "need": "koken"}, "a2": {"goal": "g2"}},
        "network": {"enough": {"g1": {"enough": "yes"}, "g2": {"enough": "yes"}}},
    }
    after = round_of(without_goal(with_talk(round), "r1", "g1"))
    assert (after.asks["a1"].goal, after.asks["a1"].help_wanted, after.asks["a1"].need) == (
        None,
        None,
        "koken",
    )
    assert after.asks["a2"].goal == "g2"
    assert list(after.network.enough) == ["g2"]


def test_of_what_was_asked_the_need_stays_and_the_answer_goes():
    told = {"person": "p1", "need": "koken", "goal": "g1", "known_by": "asked", "answer": "yes"}
    asks = {"a1": {**told, "reasons": {"r20": {}}}, "a2": {**told, "person": "p2", "asker": "p1"}}
    dossier = with_talk({"asks": asks}, people={"p1": "zus", "p2": "broer"})
    after = round_of(without_person(dossier, "p1")).asks
    assert after["a1"].model_dump(exclude_defaults=True) == {"need": "koken", "goal": "g1"}
    assert after["a2"] == round_of(dossier).asks["a2"].model_copy(update={"asker": None})
