"""Ties: between the client and somebody, or between two people of the register."""

from supportcycle.domain.model.base import Model, PersonId, Text
from supportcycle.domain.model.network.map_positions import Nearness, Quadrant, Ring, Sector, Zone
from supportcycle.domain.model.network.person_facts import CLIENT, YesNo
from supportcycle.domain.model.network.support import Support
from supportcycle.domain.model.network.tie_qualities import (
    CareDirection,
    ContactFrequency,
    Energy,
    Formality,
    NetworkAim,
    Purpose,
    RadioMove,
    Reach,
    Reciprocity,
    TieQuality,
    TieWish,
    Warmth,
    Weight,
)
from supportcycle.domain.model.refusal import Refusal

_BETWEEN = "__"


class Tie(Model):
    """What there is between two people, seen from the first of them; see `tie_key` for who that is.

    `now` and `possible` are the support the second gives or could give, `gives` what the first gives.
    `wished` is what the client would like to get, `works` what does help (r.2238-2241).
    `zone`: as said where the three criteria do not decide; see `tie_position.zone_of`.
    `seat`: the place within its cell of the circle, where it was put by hand.
    `unsafe`: there was violence or a threat; nothing is ever suggested for such a tie.
    `search_through` and `not_found`: how to look for somebody lost from sight, and what if that fails.
    """

    quality: TieQuality | None = None
    unsafe: bool = False
    weight: Weight | None = None
    warmth: Warmth | None = None
    reciprocity: Reciprocity | None = None
    care: CareDirection | None = None
    now: tuple[Support, ...] = ()
    possible: tuple[Support, ...] = ()
    gives: tuple[Support, ...] = ()
    wished: tuple[Support, ...] = ()
    works: tuple[Support, ...] = ()
    frequency: ContactFrequency | None = None
    frequency_before: ContactFrequency | None = None
    reach: Reach | None = None
    digital: bool = False
    formality: Formality | None = None
    ring: Ring | None = None
    quadrant: Quadrant | None = None
    nearness: Nearness | None = None
    seat: int | None = None
    energy: Energy | None = None
    wish: TieWish | None = None
    purpose: Purpose | None = None
    direct: YesNo | None = None
    lasting: YesNo | None = None
    meaningful: YesNo | None = None
    via: PersonId | None = None
    sector: Sector | None = None
    zone: Zone | None = None
    since: Text = ""
    cause: Text = ""
    hope: Text = ""
    aim: NetworkAim | None = None
    radio: RadioMove | None = None
    radio_step: Text = ""
    search_through: Text = ""
    not_found: Text = ""
    refusal: Refusal = Refusal()
    remark: Text = ""


class Cluster(Model):
    """A circle of an ecogram. Its id is a `StandardCluster` or its own; `label` is for its own name.

    `row` is the row of the Persoonlijk Profiel it belongs to, `concerns` whom of the household.
    """

    label: Text = ""
    remark: Text = ""
    row: Text = ""
    concerns: tuple[PersonId, ...] = ()
    tie: Tie = Tie()


def tie_key(one: str, other: str = CLIENT) -> str:
    """The id of the tie between two people: `p3` for the client's tie with p3, else `p3__p7`.

    One pair has one tie. The first is the client, or whoever comes first in the key.
    """
    if CLIENT in (one, other):
        return other if one == CLIENT else one
    return _BETWEEN.join(sorted((one, other)))


def ends(key: str) -> tuple[str, str]:
    """The first and the second of a tie."""
    one, between, other = key.partition(_BETWEEN)
    return (one, other) if between else (CLIENT, one)
