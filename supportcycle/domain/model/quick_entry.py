"""What is being typed where one thing after another is asked for, before it is taken over."""

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, Text


class QuickEntry(Model):
    """What is being typed on one page: the words by the name of a line and its turn.

    `lines` are taken over by Enter, `fields` by a button beside them. The first turn with words is typed on,
    else the last; a turn that is gone while a later one is there was taken over. No document reads any of it.
    """

    lines: dict[Id, dict[Id, Text]] = Field(default_factory=dict)
    fields: dict[Id, dict[Id, Text]] = Field(default_factory=dict)
