"""The life line: turning points, and who came and went with them."""

from enum import StrEnum

from supportcycle.domain.model.base import Model, PersonId, Text
from supportcycle.domain.model.network.tie_qualities import Weight


class Tone(StrEnum):
    """How a turning point was."""

    GOOD = "good"
    HARD = "hard"
    BOTH = "both"


class TurningPoint(Model):
    """An event that changed a life. `when` is a year or a date; `whose` None is the client."""

    when: Text = ""
    age: Text = ""
    what: Text = ""
    tone: Tone | None = None
    weight: Weight | None = None
    came: tuple[PersonId, ...] = ()
    went: tuple[PersonId, ...] = ()
    whose: PersonId | None = None
    may_leave: bool = False
    remark: Text = ""
