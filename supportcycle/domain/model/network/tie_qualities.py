"""How a tie is, in the words that are chosen from; the meaning is kept, never the style of a line."""

from enum import StrEnum


class TieQuality(StrEnum):
    """How the contact is (r.1728-1737, 1792-1799)."""

    CLOSE = "close"
    GOOD = "good"
    DISTANT = "distant"
    TENSE = "tense"
    CONFLICT = "conflict"
    BROKEN = "broken"
    NEVER = "never"


DISTURBED = frozenset({TieQuality.TENSE, TieQuality.CONFLICT, TieQuality.BROKEN})
APART = frozenset({TieQuality.BROKEN, TieQuality.NEVER})


class Weight(StrEnum):
    """How important the contact is to the client (r.1919)."""

    NOT = "not"
    A_LITTLE = "a_little"
    SOMEWHAT = "somewhat"
    MUCH = "much"
    VERY = "very"


class Warmth(StrEnum):
    """How the contact feels (r.2851-2853)."""

    WARM = "warm"
    NEUTRAL = "neutral"
    COLD = "cold"


class Energy(StrEnum):
    """Whether the contact gives or costs energy (r.5166-5169)."""

    GIVES = "gives"
    COULD_GIVE = "could_give"
    NEUTRAL = "neutral"
    COSTS = "costs"


class TieWish(StrEnum):
    """What the client wants with the contact."""

    CLOSER = "closer"
    AS_IS = "as_is"
    FURTHER = "further"


class Purpose(StrEnum):
    """What the client would look for in a contact that came to mind (r.5341-5350)."""

    CONTACT = "contact"
    TOGETHER = "together"
    ASK = "ask"


class Reciprocity(StrEnum):
    """Which way it goes, seen from the first of the two: the client where the client is one of them."""

    GIVES = "gives"
    RECEIVES = "receives"
    MUTUAL = "mutual"


class CareDirection(StrEnum):
    """Who takes care of whom, seen from the first of the two."""

    GIVES = "gives"
    RECEIVES = "receives"
    MUTUAL = "mutual"


class ContactFrequency(StrEnum):
    """How often there is contact, most often first."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    FEW_A_YEAR = "few_a_year"
    LESS = "less"


REGULAR = frozenset({ContactFrequency.DAILY, ContactFrequency.WEEKLY, ContactFrequency.MONTHLY})
"""At least every month."""


class Reach(StrEnum):
    """How near somebody lives, nearest first (r.1923-1927)."""

    NEIGHBOURHOOD = "neighbourhood"
    TOWN = "town"
    REGION = "region"
    BEYOND = "beyond"


class Formality(StrEnum):
    """Paid help, somebody around the client, or both (r.1199-1211)."""

    FORMAL = "formal"
    INFORMAL = "informal"
    MIXED = "mixed"


class NetworkAim(StrEnum):
    """What the worker works towards with one contact (Netwerkondersteuning r.849-861)."""

    BUILD = "build"
    SUPPORT = "support"
    STRENGTHEN = "strengthen"
    WIND_DOWN = "wind_down"


class RadioMove(StrEnum):
    """RADIO (Smit and van Gennep, r.2043-2081), looking for somebody first, and leaving it as it is."""

    REVIVE = "revive"
    ACTIVATE = "activate"
    UNBLOCK = "unblock"
    INTENSIFY = "intensify"
    MAINTAIN = "maintain"
    SEARCH = "search"
    LEAVE_AS_IS = "leave_as_is"
