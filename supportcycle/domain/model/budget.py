"""The plan for who wants a personal budget (art. 2.3.6 Wmo 2015): who manages it, and how help stays good."""

from enum import StrEnum

from supportcycle.domain.model.base import Model, PersonId, Text


class BudgetSkill(StrEnum):
    """What a budget asks of who manages it: the ten points of the ministry (10-puntenkader)."""

    OVERVIEW = "overview"
    RULES = "rules"
    ADMINISTRATION = "administration"
    COMMUNICATION = "communication"
    DECISIONS = "decisions"
    AGREEMENTS = "agreements"
    QUALITY = "quality"
    ARRANGING = "arranging"
    INSTRUCTION = "instruction"
    EMPLOYER = "employer"


class RateKind(StrEnum):
    """For whom the rate is: municipalities pay people from the network otherwise (art. 2.3.6 lid 4)."""

    NETWORK = "network"
    PROFESSIONAL = "professional"


class BudgetPlan(Model):
    """What municipalities ask before they give a budget. A skill may be had alone or with somebody's help."""

    manages: Text = ""
    helps_manage: PersonId | None = None
    provides: Text = ""
    activities: Text = ""
    rate: Text = ""
    rate_for: RateKind | None = None
    care_agreement: Text = ""
    conduct: Text = ""
    quality: Text = ""
    replacement: Text = ""
    skills_alone: tuple[BudgetSkill, ...] = ()
    skills_helped: tuple[BudgetSkill, ...] = ()
