"""One visit at the table: what was prepared, how far it came, and what waits for the office."""

from typing import Annotated

from pydantic import Field, StringConstraints

from supportcycle.domain.model.base import GoalId, Id, Model, PersonId, Stamp, Text
from supportcycle.domain.model.wmo import Approval

ScreenId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]{1,122}$")]
"""A moment, and after two underscores what it is about: each an id."""
Revision = Annotated[int, Field(ge=0, le=2**62)]
"""The number of a saved state in this store."""

COVERS = ("covered_people", "covered_life_domains", "covered_dimensions", "covered_words")
"""The fields of a visit that say what nobody may see there."""


class ParkedQuestion(Model):
    """What came up and was put aside, in a few words; `moment` is where that was."""

    text: Text = ""
    moment: Id | None = None
    is_done: bool = False


class Visit(Model):
    """One visit. `kind` is the key of its declaration, `moments` those that were ticked, in their order.

    `screen` is what is before the client now: a moment, or one turn of it. `life_domains` and `dimensions`
    (of quality of life) are those the client tapped open, `goal` the goal that is talked about,
    `goal_let_go` whether one was tapped off last, `card` the client's card about this talk, `evaluation` the
    one that was looked back in. What must stay covered is the worker's: people, life domains, dimensions, and
    words, one on each line. `revision` and `ended_revision` are the saved states the visit began and ended
    with, `begun_at` and `ended_at` are moments as ISO 8601. `heard_from` and `heard_since` are the same of
    when it went on on another day or somebody joined: everybody who is there heard what came after."""

    kind: Id | None = None
    on: Text = ""
    at: Text = ""
    place: Text = ""
    minutes: Text = ""
    about: Text = ""
    present: tuple[PersonId, ...] = ()
    others: Text = ""
    covered_people: tuple[PersonId, ...] = ()
    covered_life_domains: tuple[Id, ...] = ()
    covered_dimensions: tuple[Id, ...] = ()
    covered_words: Text = ""
    moments: tuple[Id, ...] = ()
    life_domains: tuple[Id, ...] = ()
    dimensions: tuple[Id, ...] = ()
    goal: GoalId | None = None
    goal_let_go: bool = False
    card: Id | None = None
    evaluation: Id | None = None
    screen: ScreenId | None = None
    passed: tuple[ScreenId, ...] = ()
    parked: dict[Id, ParkedQuestion] = Field(default_factory=dict)
    right: Approval | None = None
    right_words: Text = ""
    revision: Revision | None = None
    heard_from: Revision | None = None
    heard_since: Stamp = ""
    begun_at: Stamp = ""
    ended_at: Stamp = ""
    ended_revision: Revision | None = None


def covered_rows(visit: Visit) -> frozenset[str]:
    """The rows of a worksheet that stay covered: life domains and dimensions of quality of life."""
    return frozenset(visit.covered_life_domains + visit.covered_dimensions)


def waits(visit: Visit) -> bool:
    """Whether it was not begun yet."""
    return not visit.begun_at.strip()


def open_questions(visit: Visit) -> dict[str, ParkedQuestion]:
    """What was put aside at it and still waits, by id."""
    return {id: each for id, each in visit.parked.items() if each.text.strip() and not each.is_done}


def is_running(visit: Visit) -> bool:
    """Whether people sit at the table with it now."""
    return bool(visit.begun_at.strip()) and not visit.ended_at.strip()
