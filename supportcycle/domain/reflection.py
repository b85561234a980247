"""What is only for the worker. No document for others is given this part of a dossier."""

from pydantic import Field

from supportcycle.domain.base import Id, Model, Text


class SelfEvaluation(Model):
    """The worker looking back on own doing."""

    on: Text = ""
    relation: Text = ""
    activities: Text = ""
    connection: Text = ""
    dilemmas: Text = ""


class Private(Model):
    """The private part of a dossier."""

    notes: Text = ""
    self_evaluations: dict[Id, SelfEvaluation] = Field(default_factory=dict)
