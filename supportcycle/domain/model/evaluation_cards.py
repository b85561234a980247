"""Phase 6: a small card for the client, for somebody around the client and for a volunteer. Never a total."""

from enum import StrEnum
from typing import ClassVar

from supportcycle.domain.model.base import Model, PersonId, Text


class HowIsIt(StrEnum):
    """What the client answers: yes (`GOOD`), a bit (`FAIR`) or no (`POOR`); `SKIP` is an answer too."""

    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"
    SKIP = "skip"


class CardAnswer(StrEnum):
    """What somebody who helps answers."""

    YES = "yes"
    SOMEWHAT = "somewhat"
    NO = "no"
    SKIP = "skip"


class MoreOrLess(StrEnum):
    """Whether somebody would rather do something more often or less often."""

    MORE = "more"
    AS_IT_IS = "as_it_is"
    LESS = "less"
    SKIP = "skip"


class SayPoint(StrEnum):
    """The five things the client may decide about help, as in `Say`."""

    WHAT = "what"
    MOMENT = "moment"
    FREQUENCY = "frequency"
    DURATION = "duration"
    OWN_APPOINTMENTS = "own_appointments"


class FilledIn(StrEnum):
    """How a card was filled in."""

    TOGETHER = "together"
    ALONE = "alone"
    ON_PAPER = "on_paper"


class RoleCard(Model):
    """What every card has: when and how, and what it leads to. `sheet`: the worksheet that asks it."""

    sheet: ClassVar[str]

    on: Text = ""
    filled_in: FilledIn | None = None
    keep: Text = ""
    change: Text = ""
    stop: Text = ""


class OthersCard(RoleCard):
    """A card of somebody else than the client. It is theirs: told on only when they say so."""

    person: PersonId | None = None
    may_be_told: bool = False


class ClientCard(RoleCard):
    """Ten questions for the client (Netwerkondersteuning van A tot Z, chapter 5)."""

    sheet = "card_client"

    contact: HowIsIt | None = None
    trust: HowIsIt | None = None
    pleasure: HowIsIt | None = None
    practical: HowIsIt | None = None
    say: tuple[SayPoint, ...] = ()
    fit: HowIsIt | None = None
    continuity: HowIsIt | None = None
    stand_in: HowIsIt | None = None
    affordable: HowIsIt | None = None
    proud: Text = ""


class NetworkMemberCard(OthersCard):
    """Ten questions for somebody around the client."""

    sheet = "card_network_member"

    frequency: MoreOrLess | None = None
    effort: Text = ""
    sustainable: CardAnswer | None = None
    reciprocity: Text = ""
    enough: CardAnswer | None = None
    roles: Text = ""
    reachable: CardAnswer | None = None
    heard: CardAnswer | None = None
    takes_over: Text = ""
    wants_to_know: Text = ""


class VolunteerCard(OthersCard):
    """Six questions for a volunteer."""

    sheet = "card_volunteer"

    purpose: CardAnswer | None = None
    limits: CardAnswer | None = None
    discreet: CardAnswer | None = None
    consulted: CardAnswer | None = None
    pleasure: CardAnswer | None = None
    practise: Text = ""
