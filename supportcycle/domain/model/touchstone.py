"""In every phase: whether the client felt seen, taken seriously, heard and understood. Never a mark."""

from enum import StrEnum

from supportcycle.domain.model.base import Id, Model, Text


class Face(StrEnum):
    """What the client answers, with a face beside the word."""

    YES = "yes"
    SOMEWHAT = "somewhat"
    NO = "no"


class Noticed(StrEnum):
    """What somebody may notice of a presence that does good (book r.2737-2743)."""

    SEEN = "seen"
    SAFE = "safe"
    SPEAKING = "speaking"
    BELONGING = "belonging"
    TRUST = "trust"
    ALLOWED = "allowed"
    OTHER_HELP = "other_help"


class Touchstone(Model):
    """The client's card after a talk (book r.2750-2752). `phase` is the step it was filled in at."""

    on: Text = ""
    phase: Id | None = None
    seen: Face | None = None
    taken_seriously: Face | None = None
    heard: Face | None = None
    understood: Face | None = None
    noticed: tuple[Noticed, ...] = ()
    words: Text = ""
