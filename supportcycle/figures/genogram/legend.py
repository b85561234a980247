"""What the signs mean: only those that are in the drawing, in rows that wrap."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from supportcycle.figures.base.svg import element, letters
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import HAIR, SMALL
from supportcycle.figures.genogram import notation
from supportcycle.figures.genogram.areas import outline_steps
from supportcycle.figures.genogram.bond_strokes import stroke
from supportcycle.figures.genogram.data import GenogramPerson
from supportcycle.figures.genogram.family.unions import Family
from supportcycle.figures.genogram.family_lines import Line, couple_mark
from supportcycle.figures.genogram.households import area
from supportcycle.figures.genogram.shapes import drawn_sign

PERSON, LINE, GAP, ROW = 34, 45, 24, 28
WORDS = 210

Entry = tuple[str, str]
"""A key of a sign with the words for it."""


def used(family: Family) -> list[str]:
    """The keys of the signs of the family's people and lines, in the order of the legend."""
    keys = {key for person in family.people for key in _person_keys(person)}
    keys |= {f"partnership.{union.ties[-1].kind}" for union in family.unions if union.ties}
    for union in family.unions:
        keys |= {f"descent.{child.kind}" for child in union.children}
        keys |= {"descent.twins" for child in union.children if child.twins}
    return [key for key in notation.KEYS if key in keys]


def _person_keys(person: GenogramPerson) -> Iterator[str]:
    yield "person.pet" if person.pet else f"person.{person.sex}"
    if person.index:
        yield "person.index"
    if person.deceased:
        yield "person.deceased"


def entries(keys: Iterable[str], names: Mapping[str, str], homes: Sequence[str]) -> list[Entry]:
    """The signs that have words; a household without a name of its own has the common one."""
    found = [(key, names.get(key, "")) for key in keys]
    told: dict[str, str] = {}
    for at, home in enumerate(homes):
        told.setdefault(home or names.get("household", ""), f"household.{at}")
    found += [(key, text) for text, key in told.items()]
    return [(key, text) for key, text in found if wrap(text, WORDS, SMALL).lines]


def legend(found: Sequence[Entry], left: float, top: float, right: float) -> tuple[str, float]:
    """The legend from `top` down, and where it ends."""
    if not found:
        return "", top
    parts = [element("line", x1=left, y1=top, x2=right, y2=top, stroke=HAIR, stroke_width=1)]
    x, y, height = left, top + 14, float(ROW)
    for key, text in found:
        words = wrap(text, WORDS, SMALL)
        sign_width = PERSON if key.startswith("person") else LINE
        width = sign_width + words.width
        if x > left and x + width > right:
            x, y, height = left, y + height, float(ROW)
        parts += [
            sign(key, x, y + ROW / 2),
            letters(words, x + sign_width, y + max(0, (ROW - words.height) / 2) - 1),
        ]
        height = max(height, words.height + 10)
        x += width + GAP
    return "".join(parts), y + height


def sign(key: str, x: float, y: float) -> str:
    """The sign of a key, 36 wide, its left edge at `x` and its middle at `y`."""
    group, _, kind = key.partition(".")
    return _DRAWN[group](kind, x, y)


def _person(kind: str, x: float, y: float) -> str:
    sex = kind if kind in ("female", "male", "other") else "unknown"
    told: dict[str, GenogramPerson] = {
        "index": GenogramPerson("", sex="female", index=True),
        "deceased": GenogramPerson("", sex="female", deceased=True),
        "pet": GenogramPerson("", pet=True),
        "female": GenogramPerson("", sex="female"),
        "male": GenogramPerson("", sex="male"),
        "other": GenogramPerson("", sex="other"),
    }
    person = told.get(kind, GenogramPerson(sex))
    return drawn_sign(person, (x + 13, y), 13 if person.pet else 11)


def _partnership(kind: str, x: float, y: float) -> str:
    style = notation.partnership(kind)
    ends = ((x, y - 6), (x, y + 4), (x + 36, y + 4), (x + 36, y - 6))
    crossed = couple_mark(style, x + 18, y + 4) if style.marked else ""
    return Line(ends, style.dash).drawn() + crossed


def _descent(kind: str, x: float, y: float) -> str:
    if kind == "twins":
        arms = (((x + 18, y - 9), (x + 18 + side, y + 10)) for side in (-11, 11))
        return "".join(Line(arm).drawn() for arm in arms)
    style = notation.descent(kind)
    if not style.twice:
        return Line(((x, y), (x + 36, y)), style.dash).drawn()
    return (
        Line(((x, y - 2.2), (x + 36, y - 2.2))).drawn()
        + Line(((x, y + 2.2), (x + 36, y + 2.2)), style.dash).drawn()
    )


def _household(kind: str, x: float, y: float) -> str:
    left, top, right, bottom = x, y - 10, x + 36, y + 10
    return area(outline_steps([(left, top, right, bottom)], 8), int(kind or 0))


def _bond(kind: str, x: float, y: float) -> str:
    return stroke([(x, y), (x + 36, y)], notation.BONDS[kind])


_DRAWN: Mapping[str, Callable[[str, float, float], str]] = {
    "person": _person,
    "partnership": _partnership,
    "descent": _descent,
    "household": _household,
    "bond": _bond,
}
