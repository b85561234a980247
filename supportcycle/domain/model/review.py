"""Phase 6: looking back together, and what changes."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple, get_args

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId, Text, is_blank
from supportcycle.domain.model.evaluation_cards import (
    ClientCard,
    NetworkMemberCard,
    OthersCard,
    RoleCard,
    VolunteerCard,
)
from supportcycle.domain.model.goals import Benefit


class Done(StrEnum):
    """How far a step came. PARTLY is a good end too."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DONE = "not_done"


class Verdict(StrEnum):
    """What happens next with a step, a goal, a helper or a provision."""

    KEEP = "keep"
    CHANGE = "change"
    STOP = "stop"


class Feasible(StrEnum):
    """Whether a helper can go on."""

    YES = "yes"
    WITH_CHANGES = "with_changes"
    NO = "no"
    UNKNOWN = "unknown"


def helper_key(step_id: str, helper_id: str) -> str:
    """The id of one line, of a helper or of a provision, among all plans of a version."""
    return f"{step_id}__{helper_id}"


class StepReview(Model):
    """How one step went; the key is the step's id."""

    done: Done | None = None
    how_it_was: Text = ""
    learned: Text = ""
    otherwise: Text = ""
    verdict: Verdict | None = None
    why: Text = ""


class GoalReview(Model):
    """What came of one goal, in the client's words: the result, the way there, and what it brought."""

    result: Text = ""
    process: Text = ""
    benefits: tuple[Benefit, ...] = ()
    score: Text = ""
    verdict: Verdict | None = None
    why: Text = ""


class HelperReview(Model):
    """How it is for one helper; the key is `helper_key`. `asked_instead`: who may be asked to take over."""

    feasible: Feasible | None = None
    reason: Text = ""
    verdict: Verdict | None = None
    instead: Text = ""
    asked_instead: PersonId | None = None


class ProvisionReview(Model):
    """How the client looks at one provision; the key is `helper_key`. Not for the municipality."""

    used: Text = ""
    how_it_was: Text = ""
    verdict: Verdict | None = None
    why: Text = ""
    instead: Text = ""


class PaidLine(Model):
    """What the municipality may know of one provision it pays for; the key is `helper_key`."""

    used: Text = ""
    result: Text = ""
    still_needed: Text = ""
    may_be_shared: bool = False


class MunicipalityReview(Model):
    """What the municipality wants to know: only what it pays for, only what the client agrees to share.

    `may_be_shared` is about the whole; each line asks for itself as well.
    """

    lines: dict[Id, PaidLine] = Field(default_factory=dict)
    used: Text = ""
    result: Text = ""
    still_needed: Text = ""
    change: Text = ""
    may_be_shared: bool = False


class DimensionReview(Model):
    """How one dimension of quality of life is now; the key is its row. It is there when it was chosen."""

    now: Text = ""


class Evaluation(Model):
    """One review, of one version of the plan."""

    on: Text = ""
    plan_version: Id | None = None
    present: tuple[PersonId, ...] = ()
    steps: dict[Id, StepReview] = Field(default_factory=dict)
    goals: dict[Id, GoalReview] = Field(default_factory=dict)
    helpers: dict[Id, HelperReview] = Field(default_factory=dict)
    provisions: dict[Id, ProvisionReview] = Field(default_factory=dict)
    client_cards: dict[Id, ClientCard] = Field(default_factory=dict)
    member_cards: dict[Id, NetworkMemberCard] = Field(default_factory=dict)
    volunteer_cards: dict[Id, VolunteerCard] = Field(default_factory=dict)
    dimensions: dict[Id, DimensionReview] = Field(default_factory=dict)
    process: Text = ""
    appreciated: Text = ""
    learned: Text = ""
    next_on: Text = ""
    municipality: MunicipalityReview = MunicipalityReview()


class CardKind(NamedTuple):
    """A kind of card: its worksheet, the collection of an evaluation where such cards stand, and whether they
    are the client's own."""

    sheet: str
    place: str
    own: bool


def _card_kind(place: str) -> CardKind | None:
    kind = get_args(Evaluation.model_fields[place].annotation)[-1:]
    if kind and isinstance(kind[0], type) and issubclass(kind[0], RoleCard):
        return CardKind(kind[0].sheet, place, own=not issubclass(kind[0], OthersCard))
    return None


CARD_KINDS = tuple(filter(None, map(_card_kind, Evaluation.model_fields)))
"""Every kind of card there is: those that `Evaluation` has a collection of, in that order."""


def latest_evaluation(
    evaluations: Mapping[str, Evaluation], version_id: str
) -> tuple[str, Evaluation] | None:
    """The id and content of the last evaluation of this version of the plan in which something was said."""
    said = [
        (id, each)
        for id, each in evaluations.items()
        if each.plan_version == version_id and not is_blank(each.model_copy(update={"plan_version": None}))
    ]
    return said[-1] if said else None
