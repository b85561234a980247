"""What is only for the worker. No document for others is given this part of a dossier."""

from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.worksheet import Sheet


class SelfEvaluation(Model):
    """The worker looking back on own doing."""

    on: Text = ""
    relation: Text = ""
    activities: Text = ""
    connection: Text = ""
    dilemmas: Text = ""


class Observation(Model):
    """What the senses took in, and apart from that what the worker made of it (book r.4096-4101)."""

    seen: Text = ""
    thought: Text = ""


class Certainty(StrEnum):
    """What the worker answers in the process check."""

    YES = "yes"
    DOUBT = "doubt"
    NO = "no"


class ProcessCheck(Model):
    """Five questions at the end of a step (book r.1814-1823): the relation, the activities, the connection.

    `phase` is the step that was looked at.
    """

    on: Text = ""
    phase: Id | None = None
    trust: Certainty | None = None
    communication: Certainty | None = None
    perspective: Certainty | None = None
    activities: Certainty | None = None
    connection: Certainty | None = None
    note: Text = ""


class Mirror(Model):
    """The worker standing still for a moment: a mark before and after, and what helped or was in the way.

    `helped` and `hindered` are keys of factors; a key that is no longer declared is left out when shown.
    """

    on: Text = ""
    situation: Text = ""
    before: Text = ""
    helped: tuple[Id, ...] = ()
    hindered: tuple[Id, ...] = ()
    one_thing: Text = ""
    after: Text = ""


class IsolationKind(StrEnum):
    """How lasting somebody's isolation is, in the worker's eyes (Machielse & Hortulanus)."""

    THREATENING = "threatening"
    SITUATIONAL = "situational"
    STRUCTURAL = "structural"
    INTERWOVEN = "interwoven"


class Orientation(StrEnum):
    """What somebody is after."""

    TAKING_PART = "taking_part"
    GETTING_BY = "getting_by"


class IsolationHint(Model):
    """What the worker thinks about isolation, for own use; `protects` is what keeping away is good for."""

    isolation: IsolationKind | None = None
    orientation: Orientation | None = None
    protects: Text = ""
    asked: Text = ""


class Private(Model):
    """The private part of a dossier. `sheets` are viewing frames and questions, by the key of the frame."""

    notes: Text = ""
    observations: dict[Id, Observation] = Field(default_factory=dict)
    self_evaluations: dict[Id, SelfEvaluation] = Field(default_factory=dict)
    process_checks: dict[Id, ProcessCheck] = Field(default_factory=dict)
    mirrors: dict[Id, Mirror] = Field(default_factory=dict)
    sheets: dict[Id, Sheet] = Field(default_factory=dict)
    isolation: IsolationHint = IsolationHint()
