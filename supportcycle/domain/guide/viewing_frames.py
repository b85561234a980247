"""Frames for the worker to look through, and the factors of wanting, being able and being allowed."""

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.worksheet import Row


class FactorGroup(Model):
    """Factors of one kind, by key: what helps and what is in the way."""

    key: Id
    label: Text
    question: Text
    helps: dict[Id, Text]
    hinders: dict[Id, Text]


class FrameSection(Model):
    """Some lines of a viewing frame that belong together."""

    title: Text = ""
    rows: tuple[Row, ...]


class ViewingFrame(Model):
    """Lines to think about. With `marks` each can be marked; nothing is ever added up."""

    key: Id
    title: Text
    purpose: Text
    source: Text
    marks: bool = False
    sections: tuple[FrameSection, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(row for section in self.sections for row in section.rows)
