"""What can be said about a person or group on a map; all of it may stay unknown."""

from enum import StrEnum
from typing import Annotated

from supportcycle.domain.model.base import Id, Refers

CLIENT = "client"
"""The id under which the client stands in ties and in the family; never a key of the register."""

ClusterId = Annotated[Id, Refers("cluster")]


class YesNo(StrEnum):
    """An answer; not known is None."""

    YES = "yes"
    NO = "no"


class PersonKind(StrEnum):
    """What a row of the register stands for; None is an ordinary person."""

    GROUP = "group"
    PET = "pet"
    EXPECTED = "expected"


class Sex(StrEnum):
    """For the shape in a genogram; not known is None."""

    WOMAN = "woman"
    MAN = "man"
    OTHER = "other"


class Schooling(StrEnum):
    """How long somebody went to school, for the variety of a network."""

    SHORT = "short"
    MIDDLE = "middle"
    LONG = "long"


class NamedBy(StrEnum):
    """Who named this person first."""

    CLIENT = "client"
    FAMILY = "family"
    SUPPORT_WORKER = "support_worker"
    SOMEBODY_ELSE = "somebody_else"


class Gone(StrEnum):
    """Why somebody is not there any more: died, lost from sight, or the contact is over."""

    DIED = "died"
    LOST = "lost"
    OVER = "over"


class FoundBy(StrEnum):
    """What brought this person to mind."""

    NAME_LIST = "name_list"
    WEAK_TIE_QUESTIONS = "weak_tie_questions"
    DAILY_ROUTE = "daily_route"
    CIRCLE_QUESTIONS = "circle_questions"
    VIP_CARD = "vip_card"
    PROFILE = "profile"
    EARLIER_MAP = "earlier_map"


class MayLeave(StrEnum):
    """What about a person may stand in what leaves the dossier; nothing unless it was said."""

    ON_MAP = "on_map"
    FAMILY_FACTS = "family_facts"
    TIE = "tie"
    ASKED = "asked"
    STRAIN = "strain"
    REACH = "reach"
