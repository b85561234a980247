"""Contact in the street: as it is, as it is wished, and how much that counts (001:858-948, 1044-1115)."""

from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import Model, Text
from supportcycle.domain.model.network.tie_qualities import Weight


class StreetContactKind(StrEnum):
    """Kinds of contact in a street, the lightest first. They are ours: the guide prints none."""

    GREET = "greet"
    CHAT = "chat"
    PARCEL = "parcel"
    COFFEE = "coffee"
    HELP = "help"
    TOGETHER = "together"


class OftenOrNever(StrEnum):
    """How often there is such contact, least first."""

    NEVER = "never"
    SOMETIMES = "sometimes"
    OFTEN = "often"


class StreetContact(Model):
    """One kind of contact: how often now, how often it is wished, and how important it is."""

    now: OftenOrNever | None = None
    wished: OftenOrNever | None = None
    weight: Weight | None = None


class Street(Model):
    """The street in the client's eyes. `idea`: what the client would like to do there."""

    contacts: dict[StreetContactKind, StreetContact] = Field(default_factory=dict)
    idea: Text = ""


def wished_more(street: Street) -> list[StreetContactKind]:
    """What is wished more often than it is and counts for the client, what counts most first.

    What is as it is wished, or not important, is no reason to do anything: few contacts are not always felt
    as a lack (001:932-934).
    """
    often, weights = list(OftenOrNever), list(Weight)
    found = [
        (kind, contact.weight)
        for kind, contact in street.contacts.items()
        if contact.now and contact.wished and often.index(contact.wished) > often.index(contact.now)
    ]
    counting = [(kind, weight) for kind, weight in found if weight is not Weight.NOT]
    return [
        kind for kind, weight in sorted(counting, key=lambda each: -weights.index(each[1]) if each[1] else 0)
    ]
