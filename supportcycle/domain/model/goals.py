"""Phase 3: goals in the client's own words."""

from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId, Text, WishId
from supportcycle.domain.model.refusal import Refusal
from supportcycle.domain.model.wmo import Laag


class Term(StrEnum):
    """How far away a goal is."""

    SHORT = "short"
    LONG = "long"


class IntendedResult(StrEnum):
    """The ten results of the three Wmo domains (book r.751-780)."""

    SELF_CARE = "self_care"
    HOUSEHOLD = "household"
    CONTACTS = "contacts"
    DIRECTION = "direction"
    NETWORK = "network"
    FACILITIES = "facilities"
    CONTRIBUTION = "contribution"
    NETWORK_QUALITY = "network_quality"
    ORGANISATIONS = "organisations"
    SOCIETY = "society"


class Benefit(StrEnum):
    """The six things help from a network can bring (Netwerkondersteuning van A tot Z, 3275-3286)."""

    CONTACT = "contact"
    TRUST = "trust"
    GROWTH = "growth"
    PLEASURE = "pleasure"
    PRACTICAL = "practical"
    RELIEF = "relief"


class Lasting(StrEnum):
    """Whether support is needed for good."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"
    UNKNOWN = "unknown"


class HelpWanted(Model):
    """One thing the client wants help with; each must later be covered by a step."""

    text: Text = ""


class LayerTalk(Model):
    """Whether a circle was talked about for this goal, and why it may be empty."""

    discussed: bool = False
    reason: Text = ""


class Goal(Model):
    """A goal. `own_words` are the client's and are never replaced by `application_words`."""

    own_words: Text = ""
    application_words: Text = ""
    wishes: tuple[WishId, ...] = ()
    people: tuple[PersonId, ...] = ()
    preferences: Text = ""
    own_share: Text = ""
    help_wanted: dict[Id, HelpWanted] = Field(default_factory=dict)
    rather_not: tuple[PersonId, ...] = ()
    rather_not_free: Text = ""
    notice: Text = ""
    term: Term | None = None
    intended_results: tuple[IntendedResult, ...] = ()
    benefits: tuple[Benefit, ...] = ()
    lasting: Lasting | None = None
    lasting_why: Text = ""
    score: Text = ""
    not_now: bool = False
    refusal: Refusal = Refusal()
    layers: dict[Laag, LayerTalk] = Field(default_factory=dict)


def goal_name(goal: Goal) -> str:
    """The first line of the goal, in the client's words where there are any."""
    words = goal.own_words.strip() or goal.application_words.strip()
    return words.splitlines()[0] if words else ""
