"""What caring does to whoever cares: answers in their own voice."""

from enum import StrEnum

from supportcycle.domain.model.base import Model, PersonId, Text
from supportcycle.domain.model.network.person_facts import YesNo


class CareSign(StrEnum):
    """Fifteen signs that caring may become too much (r.978-1011, 1093-1095, 2492-2500, 3309, 4360-4781)."""

    LONG_AND_INTENSE = "long_and_intense"
    BEHAVIOUR = "behaviour"
    EMOTIONAL_HELP = "emotional_help"
    PARTNER_OR_CHILD = "partner_or_child"
    CANNOT_SHARE = "cannot_share"
    BAD_WITH_PROFESSIONALS = "bad_with_professionals"
    SELF_BLAME = "self_blame"
    NOBODY_ELSE = "nobody_else"
    OWN_PEOPLE_FADE = "own_people_fade"
    OWN_WORK_SUFFERS = "own_work_suffers"
    FORCED_ROLE = "forced_role"
    STILL_YOUNG = "still_young"
    CARES_FOR_MORE = "cares_for_more"
    COMPLEX = "complex"
    WEAKEST_LINK = "weakest_link"


class FilledBy(StrEnum):
    """Whose answers these are."""

    THEMSELVES = "themselves"
    TOGETHER = "together"
    CLIENT = "client"
    SUPPORT_WORKER = "support_worker"


class Care(Model):
    """The page of one mantelzorger. `talked_about` says that a new task was discussed, and with whom."""

    filled_by: FilledBy | None = None
    on: Text = ""
    hours_a_week: Text = ""
    since: Text = ""
    months: Text = ""
    tasks: Text = ""
    arranges: Text = ""
    own_life: Text = ""
    signs: tuple[CareSign, ...] = ()
    wants_to_share: YesNo | None = None
    would_help: Text = ""
    takes_over: PersonId | None = None
    takes_over_words: Text = ""
    talked_about: Text = ""
