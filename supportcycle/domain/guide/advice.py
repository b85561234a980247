"""What the guide advises in a situation, and why; nothing is hidden, it only comes first."""

from supportcycle.domain.model.base import Model, Text


class Recommendation(Model):
    """A method, or an option card, with the reason it may fit here."""

    id: str
    why: Text


class Situation(Model):
    """Something that is going on; `first` is what to think of before any method."""

    key: str
    label: Text
    first: Text
    methods: tuple[Recommendation, ...] = ()
    cards: tuple[Recommendation, ...] = ()
    careful: Text = ""
