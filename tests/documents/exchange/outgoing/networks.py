"""Networks for the tests: a dossier of people who may all stand on a map, with ties of every kind."""

from random import Random

from hypothesis import strategies as st

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave, PersonKind, Sex
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import ContactFrequency, TieQuality, Weight
from supportcycle.domain.model.network.ties import Tie, tie_key
from supportcycle.domain.model.people import NetworkMember, Role

ALL = tuple(MayLeave)
WORDS = st.text(max_size=12) | st.sampled_from(("=1+1", "+31 6", "-2", "@a", "\t=1", 'a;"b",\nc', "\x00\x1f"))

_PEOPLE = st.builds(
    NetworkMember,
    name=WORDS,
    relation=WORDS,
    role=st.none() | st.sampled_from(Role),
    kind=st.none() | st.sampled_from(PersonKind),
    sex=st.none() | st.sampled_from(Sex),
    may_be_named=st.booleans(),
    may_leave=st.just(ALL) | st.just((MayLeave.ON_MAP,)) | st.just(()),
)
_TIES = st.builds(
    Tie,
    quality=st.none() | st.sampled_from(TieQuality),
    weight=st.none() | st.sampled_from(Weight),
    frequency=st.none() | st.sampled_from(ContactFrequency),
    now=st.lists(st.sampled_from(Support), unique=True).map(tuple),
)


@st.composite
def networks(draw: st.DrawFn) -> Dossier:
    """Up to six people, some of whom may leave, with ties to the client and to one another."""
    people = {f"p{number}": each for number, each in enumerate(draw(st.lists(_PEOPLE, max_size=6)))}
    ids = ("client", *people)
    pairs = [tie_key(one, other) for one in ids for other in ids if one < other]
    ties = draw(st.dictionaries(st.sampled_from(pairs), _TIES)) if pairs else {}
    return Dossier(id="d1", name="Bram", people=people, ties=ties)


def crowd(count: int) -> Dossier:
    """So many people, each with a tie to the client and one to somebody else."""
    chance = Random(7)
    people = {
        f"p{number}": NetworkMember(name=f"Naam {number}", role=chance.choice(list(Role)), may_leave=ALL)
        for number in range(count)
    }
    ties = {f"p{number}": Tie(quality=chance.choice(list(TieQuality))) for number in range(count)}
    ties |= {tie_key(f"p{n}", f"p{chance.randrange(n)}"): Tie(weight=Weight.MUCH) for n in range(1, count)}
    return Dossier(id="d1", name="Bram", people=people, ties=ties)
