"""Networks of any size with any words, for what must hold for every map."""

from hypothesis import strategies as st

from supportcycle.figures.base.notation import (
    DIRECTIONS,
    ECOGRAM_LINES,
    ENERGY,
    FREQUENCY,
    FUNCTIONS,
    KINDS,
    REACH,
    SUPPORT,
    WARMTH,
    WISHES,
)
from supportcycle.figures.ecogram.data import EcogramCluster, EcogramPerson, EcogramTie, SystemMember
from supportcycle.figures.maps.circle_map import CirclePerson
from supportcycle.figures.maps.life_line import LifePoint
from supportcycle.figures.maps.msna import MsnaPerson
from supportcycle.figures.maps.neighbourhood_map import NeighbourhoodPlace, PersonAtPlace
from supportcycle.figures.maps.vip_card import VipPerson
from tests.figures.strategies import words

SHORT = ("", "Ma", "Opa", "Toet", "Johnie", "Anna", "Fatima", "Jan-Willem", "Mohammed", "Tante Truus")
LONG = ("Dr. de Vries", "Mevrouw Van Leeuwen", "Karin (wijkteam)", "Ambulant begeleider", "Buurvrouw Els")
names = st.sampled_from((*SHORT, *LONG))


def some_of(meanings):
    return st.lists(st.sampled_from(meanings), max_size=4)


def one_of(meanings):
    return st.sampled_from(["", "nonsense", *meanings])


ids = st.integers(0, 10**6).map(lambda at: f"p{at}")
places = st.none() | st.integers(-3, 60)
weights = st.none() | st.integers(-1, 9)


def cell(count):
    return st.none() | st.integers(-1, count)


def circle_people(text, most, least=0):
    person = st.builds(
        CirclePerson, ids, text, cell(4), cell(4), places, one_of(KINDS), one_of(ENERGY), one_of(WISHES)
    )
    return st.lists(person, min_size=least, max_size=most)


def msna_people(text, most, least=0):
    person = st.builds(
        MsnaPerson, ids, text, cell(3), cell(3), places, some_of(FUNCTIONS), one_of(REACH),
        one_of(FREQUENCY), weights,
    )  # fmt: skip
    return st.lists(person, min_size=least, max_size=most)


def spots(text, most, least=0):
    there = st.lists(st.builds(PersonAtPlace, text, one_of(KINDS)), max_size=5)
    spot = st.builds(
        NeighbourhoodPlace, ids, text, cell(3), cell(3), places, text, there, one_of((*KINDS, "place"))
    )
    return st.lists(spot, min_size=least, max_size=most)


ties = st.none() | st.builds(
    EcogramTie, one_of(tuple(ECOGRAM_LINES)), weights, one_of(DIRECTIONS), some_of(SUPPORT), some_of(SUPPORT)
)


def clusters(text, most, least=0):
    person = st.builds(EcogramPerson, ids, text, ties, one_of(KINDS), one_of(WARMTH))
    people = st.lists(person, min_size=min(least, 5), max_size=5)
    cluster = st.builds(EcogramCluster, ids, text, people, ties, text, one_of(WARMTH))
    return st.lists(cluster, min_size=least, max_size=most)


def members(text):
    return st.lists(st.builds(SystemMember, ids, text), max_size=9)


def life_points(text, most, least=0):
    years = st.none() | st.integers(-5, 3000)
    tones = one_of(("good", "hard", "both"))
    point = st.builds(LifePoint, ids, text, text, years, tones, weights, text, text)
    return st.lists(point, min_size=least, max_size=most)


def vips(text):
    return st.lists(st.builds(VipPerson, ids, text, text, text, text), max_size=12)


labels = st.lists(words, max_size=4)
