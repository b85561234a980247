"""What was said while the network was brought to mind, in one round."""

from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.network.person_facts import YesNo
from supportcycle.domain.model.network.street import Street
from supportcycle.domain.model.refusal import Refusal
from supportcycle.domain.model.review import Feasible


class WantedNow(StrEnum):
    """Whether the client wants to do this now; later is fine and stays quiet."""

    NOW = "now"
    LATER = "later"
    RATHER_NOT = "rather_not"


class Crowd(StrEnum):
    """How many people the client has around, in the client's own eyes (r.2860-2921)."""

    MANY = "many"
    FEW = "few"


class Perception(StrEnum):
    """How that is for the client."""

    MEANINGFUL = "meaningful"
    BURDENSOME = "burdensome"


class WorkerRole(StrEnum):
    """How far the worker is in it, least first (Hendrix, r.2157-2170)."""

    MEMBER = "member"
    COACH = "coach"
    FITTER = "fitter"
    KEEPER = "keeper"


class NetworkMove(StrEnum):
    """What can be done with a network as a whole (r.741-749)."""

    WIDEN = "widen"
    CONNECT = "connect"
    MEND = "mend"
    LET_GO = "let_go"
    RELIEVE = "relieve"


class Hindrance(StrEnum):
    """What stands in the way of contact in daily life (Netwerkondersteuning r.703-709)."""

    PHONE = "phone"
    MONEY = "money"
    TRANSPORT = "transport"
    OWN_PLACE = "own_place"
    FREEDOM = "freedom"


class Enough(StrEnum):
    """Whether this network is enough for what the client wants with a goal (r.2123-2130)."""

    YES = "yes"
    STRENGTHEN_FIRST = "strengthen_first"
    HELP_FROM_OUTSIDE = "help_from_outside"


class Vital(Model):
    """The three traits of a vital network (r.735-737), what stands in the way, and what may be done."""

    flexible: YesNo | None = None
    enough_people: YesNo | None = None
    enough_means: YesNo | None = None
    hindrances: tuple[Hindrance, ...] = ()
    moves: tuple[NetworkMove, ...] = ()
    remark: Text = ""


class EnoughForGoal(Model):
    """The answer for one goal; the key is the goal's id."""

    enough: Enough | None = None
    why: Text = ""


class StandingQuestions(Model):
    """The two standing questions (r.4820-4824); they may be passed over with a reason."""

    asked_of_network: Text = ""
    realistic: Feasible | None = None
    network_needs_care: YesNo | None = None
    care_words: Text = ""
    passed_over: Text = ""


class NetworkTalk(Model):
    """The talk about the network in one round; the people themselves stand in the register."""

    map_exists: YesNo | None = None
    earlier_map: Text = ""
    wanted: WantedNow | None = None
    refusal: Refusal = Refusal()
    purpose: Text = ""
    asides: Text = ""
    crowd: Crowd | None = None
    perception: Perception | None = None
    worker_role: WorkerRole | None = None
    worker_role_why: Text = ""
    vital: Vital = Vital()
    enough: dict[Id, EnoughForGoal] = Field(default_factory=dict)
    standing: dict[Id, StandingQuestions] = Field(default_factory=dict)
    street: Street = Street()


class StandingMoment(StrEnum):
    """When the two standing questions are asked."""

    PLAN = "plan"
    REVIEW = "review"


def standing_key(moment: StandingMoment, id: str) -> str:
    """The id of the two questions at the close of a plan version or at a review."""
    return f"{moment}__{id}"
