"""Partnerships and descent, as drawn in a genogram."""

from enum import StrEnum
from typing import Annotated

from supportcycle.domain.model.base import Id, Model, Refers, Text

RelativeId = Annotated[Id, Refers("relative")]
"""The id of somebody in the register, or `person_facts.CLIENT`."""


class PartnershipKind(StrEnum):
    """How two people are or were together (r.1684, 2293-2318)."""

    MARRIED = "married"
    LIVING_TOGETHER = "living_together"
    COUPLE = "couple"
    AFFAIR = "affair"
    SECRET_AFFAIR = "secret_affair"


class PartnershipEnd(StrEnum):
    """How it ended; as far as is known it lasts when this is None."""

    APART = "apart"
    DIVORCED = "divorced"
    DEATH = "death"


class DescentKind(StrEnum):
    """How somebody is a child of somebody."""

    BIRTH = "birth"
    ADOPTED = "adopted"
    FOSTER = "foster"
    STEP = "step"


class Partnership(Model):
    """Two people together. Somebody unknown is a row of the register without a name."""

    one: RelativeId | None = None
    other: RelativeId | None = None
    kind: PartnershipKind | None = None
    ended: PartnershipEnd | None = None
    since: Text = ""
    until: Text = ""
    remark: Text = ""


class Descent(Model):
    """One child of one parent; a child has as many of these as it has parents that count."""

    child: RelativeId | None = None
    parent: RelativeId | None = None
    kind: DescentKind | None = None
    twin_of: RelativeId | None = None
    since: Text = ""
    until: Text = ""
