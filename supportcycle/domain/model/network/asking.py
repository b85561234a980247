"""Asking somebody, or not: what, why, who asks, and what may be told about it."""

from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import GoalId, Id, Model, PersonId, StepId, Text
from supportcycle.domain.model.refusal import Refusal


class ReasonNotToAsk(StrEnum):
    """R1 to R23: reasons not to ask, or not yet (Grootegoed and others)."""

    SPARE_THEM = "r1"
    UNTOLD = "r2"
    TIE_COMES_FIRST = "r3"
    PARENT_AND_CHILD = "r4"
    STAY_INDEPENDENT = "r5"
    BUSY_OR_FAR = "r6"
    CARES_FOR_OTHERS = "r7"
    OUT_OF_BALANCE = "r8"
    GRATITUDE_WEIGHS = "r9"
    MAY_NOT_EXPECT = "r10"
    STILL_ACCEPTING = "r11"
    JUDGEMENT = "r12"
    NOT_UNDERSTOOD = "r13"
    EXPERTISE = "r14"
    PRIVACY = "r15"
    TAUGHT_NOT_TO_ASK = "r16"
    FEAR_OF_REFUSAL = "r17"
    FEAR_FOR_THE_TIE = "r18"
    NOBODY_THERE = "r19"
    CARRIES_TOO_MUCH = "r20"
    BAD_BEFORE = "r21"
    INVOLVED_FROM_AFAR = "r22"
    ONE_FIXED_CARER = "r23"


class KnownBy(StrEnum):
    """Whether something was asked, or is what people think of each other."""

    ASKED = "asked"
    ASSUMED = "assumed"


class Answer(StrEnum):
    """What came of asking."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    LATER = "later"


class WhoAsks(StrEnum):
    """Who will ask."""

    CLIENT = "client"
    TOGETHER = "together"
    SUPPORT_WORKER = "support_worker"
    SOMEBODY_ELSE = "somebody_else"


class HardToAsk(StrEnum):
    """What makes asking hard (r.1947-1975)."""

    DARE_NOT = "dare_not"
    NO_BURDEN = "no_burden"
    KNOW_NOT_HOW = "know_not_how"
    THEY_DO_NOT_KNOW = "they_do_not_know"


class Reason(Model):
    """One reason not to ask. It is printed only when the client said so."""

    known_by: KnownBy | None = None
    may_be_printed: bool = False
    words: Text = ""


class Ask(Model):
    """One question to one person: the request, and what came of it.

    `need` is what is needed; `goal` and `help_wanted` or `step` say where it comes from.
    """

    person: PersonId | None = None
    need: Text = ""
    goal: GoalId | None = None
    help_wanted: Id | None = None
    step: StepId | None = None
    exactly: Text = ""
    small: Text = ""
    until: Text = ""
    why_you: Text = ""
    no_is_fine: bool = False
    in_return: Text = ""
    hard: tuple[HardToAsk, ...] = ()
    who_asks: WhoAsks | None = None
    asker: PersonId | None = None
    worker_does: Text = ""
    on: Text = ""
    known_by: KnownBy | None = None
    answer: Answer | None = None
    answer_words: Text = ""
    refusal: Refusal = Refusal()
    reasons: dict[ReasonNotToAsk, Reason] = Field(default_factory=dict)
