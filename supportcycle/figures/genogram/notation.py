"""What every meaning looks like: the one place where the style of a genogram is decided.

Sources: Steyaert and Kwekkeboom (eds.), the book on social networks and care of 2012, ch. 4: square and
circle, the double outline of the index person, an asterisk at a year of birth, and the emotional lines good
(single), close (double), distant (dotted), hostile (jagged), broken (dashed), caring (two heads). Where that
book has no shape, the usage of McGoldrick, Gerson and Petry, *Genograms* (3rd ed., 2008): slashes for
separated and divorced, dashes for living together, a cross for deceased, bars in a broken bond, three lines
for a very close one. Ours: a hexagon for sex unknown, a form that is square above and round below for other,
a paw for a pet, dashes and dots for a tense bond (which must not look distant). Every sign differs from the
others without colour.
"""

from collections.abc import Mapping
from dataclasses import dataclass

DASHED, DOTTED, DASH_DOT = "7 5", "0.1 5", "10 4 1 4"


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """A line between partners or down to a child; `slashes` across it, or a ring or question mark on it."""

    dash: str = ""
    slashes: int = 0
    ring: bool = False
    asked: bool = False
    twice: bool = False

    @property
    def marked(self) -> bool:
        """Whether something stands on the line."""
        return self.slashes > 0 or self.ring or self.asked


@dataclass(frozen=True, slots=True)
class BondLine:
    """An emotional line: how many strokes side by side, jagged or not, and what stands on it."""

    strokes: int = 1
    dash: str = ""
    jagged: bool = False
    bars: bool = False
    heads: int = 0


PARTNERSHIPS: Mapping[str, FamilyLine] = {
    "married": FamilyLine(),
    "together": FamilyLine(dash=DASHED),
    "engaged": FamilyLine(dash=DASH_DOT),
    "separated": FamilyLine(slashes=1),
    "divorced": FamilyLine(slashes=2),
    "parted": FamilyLine(dash=DASHED, slashes=1),
    "affair": FamilyLine(dash=DOTTED),
    "secret_affair": FamilyLine(dash=DOTTED, ring=True),
    "unknown": FamilyLine(asked=True),
}
DESCENTS: Mapping[str, FamilyLine] = {
    "birth": FamilyLine(),
    "adopted": FamilyLine(dash=DASHED, twice=True),
    "foster": FamilyLine(dash=DASHED),
    "step": FamilyLine(dash=DOTTED),
}
BONDS: Mapping[str, BondLine] = {
    "good": BondLine(),
    "close": BondLine(strokes=2),
    "very_close": BondLine(strokes=3),
    "distant": BondLine(dash=DOTTED),
    "tense": BondLine(dash=DASH_DOT),
    "hostile": BondLine(jagged=True),
    "violent": BondLine(jagged=True, heads=1),
    "broken": BondLine(dash=DASHED, bars=True),
    "cares_for": BondLine(heads=2),
}
PERSONS = ("female", "male", "other", "unknown", "pet", "index", "deceased")
HOUSEHOLDS = ("", "2 4", "12 4", "12 4 2 4")
"""Dashes of the edges of the first, second, … household."""

KEYS: tuple[str, ...] = (
    *(f"person.{key}" for key in PERSONS),
    *(f"partnership.{key}" for key in PARTNERSHIPS),
    *(f"descent.{key}" for key in (*DESCENTS, "twins")),
    "household",
    *(f"bond.{key}" for key in BONDS),
)


def partnership(kind: str) -> FamilyLine:
    """The line of a kind of partnership; that of an unknown kind when there is no sign for it."""
    return PARTNERSHIPS.get(kind, PARTNERSHIPS["unknown"])


def descent(kind: str) -> FamilyLine:
    """The line down to a child."""
    return DESCENTS.get(kind, DESCENTS["birth"])
