"""Phase 1: who sits at the table, where, when, and what was heard first."""

from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId, Text
from supportcycle.domain.model.network.person_facts import Sex


class Place(StrEnum):
    """Where the talk is; the client chooses."""

    KITCHEN_TABLE = "kitchen_table"
    LIVING_ROOM = "living_room"
    CAFE = "cafe"
    COMMUNITY_CENTRE = "community_centre"
    OFFICE = "office"
    TOWN_HALL = "town_hall"
    ELSEWHERE = "elsewhere"


class Understood(StrEnum):
    """The answer to: is that clear?"""

    YES = "yes"
    PARTLY = "partly"
    AGAIN_LATER = "again_later"


class Talk(Model):
    """One conversation."""

    on: Text = ""
    present: tuple[PersonId, ...] = ()
    remark: Text = ""


class Meeting(Model):
    """What belongs to getting to know each other. Nothing in it is required."""

    reason: Text = ""
    reason_known: Text = ""
    present: tuple[PersonId, ...] = ()
    place: Place | None = None
    place_chosen_by: Text = ""
    talks: dict[Id, Talk] = Field(default_factory=dict)
    language: Text = ""
    interpreter: Text = ""
    understood: Understood | None = None
    first_subject: Text = ""
    urgent: Text = ""
    urgent_this_week: Text = ""
    story: Text = ""
    earlier_help_good: Text = ""
    earlier_help_bad: Text = ""
    what_does_not_work: Text = ""
    call: PersonId | None = None
    call_how: Text = ""


class Identity(Model):
    """Who the client is, as far as a document needs it. There is no field for the BSN on purpose.

    `sex` is asked for the genogram only, that draws the one it is about doubled (003:1681-1697).
    """

    surname: Text = ""
    first_names: Text = ""
    birth_date: Text = ""
    sex: Sex | None = None
    street: Text = ""
    postcode: Text = ""
    town: Text = ""
    phone: Text = ""
    email: Text = ""
    contact_by: Text = ""
    housemates: Text = ""
    representative: PersonId | None = None
    support_worker: Text = ""
    organisation: Text = ""
