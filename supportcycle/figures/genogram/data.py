"""What a genogram is drawn from: plain data, no classes of the dossier."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Sex = Literal["female", "male", "unknown", "other"]
PartnershipKind = Literal[
    "married", "together", "engaged", "separated", "divorced", "parted", "affair", "secret_affair", "unknown"
]
DescentKind = Literal["birth", "adopted", "foster", "step"]
BondKind = Literal[
    "good", "close", "very_close", "distant", "tense", "hostile", "violent", "broken", "cares_for"
]


@dataclass(frozen=True, slots=True)
class GenogramPerson:
    """Somebody in the drawing. `age` is worded already; people with the same `household` live together.

    `about`: the year of birth may be another, by one or more.
    """

    id: str
    name: str = ""
    sex: Sex = "unknown"
    age: str = ""
    birth_year: int | None = None
    death_year: int | None = None
    deceased: bool = False
    index: bool = False
    pet: bool = False
    note: str = ""
    household: str = ""
    about: bool = False


@dataclass(frozen=True, slots=True)
class GenogramPartnership:
    """Two people who are or were a couple; without `b` the partner is unknown. Two partnerships of the same
    people are one line with both periods."""

    id: str
    a: str
    b: str | None
    kind: PartnershipKind = "married"
    since: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True)
class GenogramDescent:
    """A child of a partnership or of one parent. Children of one couple with the same `twins` are twins."""

    child: str
    parents: str
    kind: DescentKind = "birth"
    twins: str = ""


@dataclass(frozen=True, slots=True)
class Bond:
    """What two people mean to each other; care and violence go from `a` to `b`."""

    a: str
    b: str
    kind: BondKind
    note: str = ""


@dataclass(frozen=True, slots=True)
class GenogramWords:
    """The words in a genogram.

    `unknown` stands for what is not known, `nobody` under somebody without family, `not_drawn` above ties
    that found no place in the drawing, `listed` above the list that takes the place of a drawing, `also_on`
    before the numbers of the other sheets that somebody stands on. `signs` are the names in the legend by the
    keys in `KEYS`; a sign without a name is left out of the legend.
    """

    title: str = ""
    unknown: str = "??"
    nobody: str = ""
    not_drawn: str = ""
    listed: str = ""
    also_on: str = ""
    signs: Mapping[str, str] = field(default_factory=dict)
