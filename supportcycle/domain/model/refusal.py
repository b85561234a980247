"""What the client would rather not, or not now: why, and a day the client named to come back to it."""

from supportcycle.domain.model.base import Model, Text


class Refusal(Model):
    """It stands with what it is about: somebody, a contact, a goal, an idea, a part of life, a request.

    `another_way` is of the worker: how it may be asked once more, otherwise (source 004, r.714-734).
    """

    why: Text = ""
    return_on: Text = ""
    another_way: Text = ""
