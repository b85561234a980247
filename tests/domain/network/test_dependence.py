"""Who leans on whom, and the balance of giving and taking."""

from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import Reciprocity
from supportcycle.domain.network.dependence import balance, dependences, depending_on, have_only_the_client
from tests.domain.network.building import network

DOSSIER = network(
    {
        "p1": "vrouw",
        "p2": {"relation": "vriend", "has_few_people": True},
        "p3": "zoon",
        "p4": {"relation": "oom", "gone": "died"},
        "p5": {"relation": "buur", "gone": "over"},
    },
    {
        "p1": {"now": ["practical"], "care": "receives"},
        "p2": {"gives": ["company"]},
        "p4": {"now": ["advice"]},
        "p5": {"now": ["advice"], "gives": ["practical"]},
        "p1__p3": {"care": "gives"},
    },
)


def test_everybody_who_leans_on_somebody_is_listed_between_others_too():
    assert [(each.who, each.on, each.kinds, each.care) for each in dependences(DOSSIER)] == [
        (CLIENT, "p1", (Support.PRACTICAL,), True),
        ("p2", CLIENT, (Support.COMPANY,), False),
        ("p3", "p1", (), True),
    ]


def test_who_carries_much_is_seen_from_the_one_leaned_on():
    assert [each.who for each in depending_on(DOSSIER, "p1")] == [CLIENT, "p3"]


def test_who_has_few_people_and_leans_on_the_client_is_named():
    assert have_only_the_client(DOSSIER) == ("p2",)


def test_mutual_care_leans_both_ways():
    both = dependences(network({"p1": "man"}, {"p1": {"care": "mutual"}}))
    assert [(each.who, each.on) for each in both] == [(CLIENT, "p1"), ("p1", CLIENT)]


def test_the_balance_keeps_those_apart_of_whom_nothing_was_said():
    assert balance(DOSSIER) == {
        Reciprocity.GIVES: ("p2",),
        Reciprocity.RECEIVES: ("p1",),
        Reciprocity.MUTUAL: (),
        None: ("p3",),
    }
