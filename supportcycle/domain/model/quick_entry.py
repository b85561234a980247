"""What is half typed, before it is taken over, and what was said at a field instead of typed."""

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, Stamp, Text

MOST_SECONDS = 120
"""How long a spoken note may be."""


class QuickEntry(Model):
    """What is being typed on one page: the words by the name of a line and its turn.

    `lines` are taken over by Enter, `fields` by a button beside them. The first turn with words is typed on,
    else the last; a turn that is gone while a later one is there was taken over. No document reads any of it.
    """

    lines: dict[Id, dict[Id, Text]] = Field(default_factory=dict)
    fields: dict[Id, dict[Id, Text]] = Field(default_factory=dict)


class SpokenNote(Model):
    """A spoken note: at which field (`place`, its path joined with a dash), how long, and the day. The sound
    itself stands beside the dossier in the store, under the id of the note."""

    place: Stamp = ""
    seconds: int = Field(default=0, ge=0, le=MOST_SECONDS)
    on: Stamp = ""
