"""A meeting of the network: who comes, the client's questions, the agenda, and what is promised there."""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import Field

from supportcycle.domain.model.base import GoalId, Id, Model, PersonId, StepId, Text
from supportcycle.domain.model.network.asking import WhoAsks


class ProfessionalsThere(StrEnum):
    """What professionals do at the meeting."""

    THROUGHOUT = "throughout"
    INFORM_AND_LEAVE = "inform_and_leave"
    WHEN_ASKED = "when_asked"
    NOT_THERE = "not_there"


class Coming(StrEnum):
    """Whether somebody comes; thinking along from afar counts too."""

    NOT_YET = "not_yet"
    INVITED = "invited"
    YES = "yes"
    FROM_AFAR = "from_afar"
    NO = "no"


class Guest(Model):
    """Somebody the client wants there."""

    person: PersonId | None = None
    invited_by: WhoAsks | None = None
    coming: Coming | None = None
    needs: Text = ""


class TableQuestion(Model):
    """A question of the client to the people at the table, and what came up."""

    text: Text = ""
    goal: GoalId | None = None
    thoughts: Text = ""


class AgendaItem(Model):
    """A part of the meeting. In `own_time` no professional is in the room."""

    text: Text = ""
    minutes: Text = ""
    own_time: bool = False
    about: Text = ""


class Promise(Model):
    """What somebody will do. `own`: the client does it. `taken_into`: the step that was made of it."""

    what: Text = ""
    own: bool = False
    person: PersonId | None = None
    when: Text = ""
    goal: GoalId | None = None
    taken_into: StepId | None = None


class Gathering(Model):
    """One meeting, from the first idea to looking back. `at` is the part of the agenda people are at."""

    about: Text = ""
    on: Text = ""
    time: Text = ""
    place: Text = ""
    led_by: PersonId | None = None
    professionals: ProfessionalsThere | None = None
    not_discussed: Text = ""
    beforehand: Text = ""
    guests: dict[Id, Guest] = Field(default_factory=dict)
    questions: dict[Id, TableQuestion] = Field(default_factory=dict)
    agenda: dict[Id, AgendaItem] = Field(default_factory=dict)
    at: Id | None = None
    promises: dict[Id, Promise] = Field(default_factory=dict)
    looked_back: Text = ""
    again_on: Text = ""


class Programme(Model):
    """A declared order of a meeting, with where it comes from; `seldom` says that few meetings need it."""

    key: Id
    name: Text
    source: Text
    seldom: bool = False
    items: tuple[AgendaItem, ...]


def guests_of(gathering: Gathering) -> dict[str, Guest]:
    """Everybody who is invited and did not say no."""
    return {
        id: guest for id, guest in gathering.guests.items() if guest.person and guest.coming is not Coming.NO
    }


def promised(gathering: Gathering) -> dict[str, Promise]:
    """The promises with a word in them."""
    return {id: promise for id, promise in gathering.promises.items() if promise.what.strip()}


def parts_of(gathering: Gathering) -> dict[str, AgendaItem]:
    """The parts of the agenda with a name, in their order."""
    return {id: item for id, item in gathering.agenda.items() if item.text.strip()}


def part_now(gathering: Gathering) -> str:
    """The id of the part people are at; the first when that is not known, empty without an agenda."""
    parts = parts_of(gathering)
    return gathering.at if gathering.at in parts else next(iter(parts), "")


def is_own_time(gatherings: Iterable[Gathering]) -> bool:
    """Whether a meeting is at a part without professionals."""
    return any(part.own_time for each in gatherings if (part := parts_of(each).get(each.at or "")))
