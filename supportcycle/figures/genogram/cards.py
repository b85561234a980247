"""A person in the drawing: the sign with the age in it, and the name with what is known to its right."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from supportcycle.domain.sanitize_text import one_line, without_capitals
from supportcycle.figures.base.svg import Point, letters
from supportcycle.figures.base.text_metrics import Lettering, fit, wrap
from supportcycle.figures.base.theme import BODY, INK, SMALL, SOFT
from supportcycle.figures.genogram.data import GenogramPerson, GenogramWords
from supportcycle.figures.genogram.shapes import drawn_sign
from supportcycle.figures.genogram.years import life

R, PET_R = 24, 20
BESIDE = 8
WIDTHS = (104, 140, 190)
MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class PersonCard:
    """Somebody with all words, measured from the middle of the sign."""

    person: GenogramPerson
    age: Lettering | None
    words: tuple[Lettering, ...]

    @property
    def r(self) -> float:
        return PET_R if self.person.pet else R

    @property
    def right(self) -> float:
        """How far it reaches to the right of the middle."""
        widest = max((block.width for block in self.words), default=0)
        return R + (BESIDE + widest if self.words else 0)

    @property
    def words_height(self) -> float:
        return sum(block.height for block in self.words)

    @property
    def words_top(self) -> float:
        """Where the words start, from the middle of the sign."""
        return -min(self.words_height / 2, R)

    @property
    def bottom(self) -> float:
        """How far it reaches below the middle."""
        return max(R, self.words_top + self.words_height)

    def drawn(self, centre: Point) -> str:
        """The person as SVG."""
        age = self.age
        free = min(age.width / 2 + 2, 9) if age else 0
        parts = [drawn_sign(self.person, centre, self.r, open_for=free)]
        if age:
            parts.append(letters(age, centre[0], centre[1] - age.height / 2 - 1, anchor="middle"))
        top = centre[1] + self.words_top - 1
        for block in self.words:
            parts.append(
                letters(block, centre[0] + R + BESIDE, top, fill=INK if block.size == BODY else SOFT)
            )
            top += block.height
        return "".join(parts)


def cards(people: Sequence[GenogramPerson], words: GenogramWords) -> list[PersonCard]:
    """Everybody as a card. Of people with one name each gets a number behind it, in the order given."""
    return [_card(person, name, words) for person, name in zip(people, names(people), strict=True)]


def names(people: Sequence[GenogramPerson]) -> list[str]:
    """The name of each, different for all who have one."""
    given = [one_line(person.name) for person in people]
    total = Counter(without_capitals(name) for name in given)
    counted: Counter[str] = Counter()
    shown = []
    for name in given:
        counted[without_capitals(name)] += 1
        doubled = name and total[without_capitals(name)] > 1
        shown.append(f"{name} ({counted[without_capitals(name)]})" if doubled else name)
    return shown


def _card(person: GenogramPerson, name: str, words: GenogramWords) -> PersonCard:
    unknown, told = one_line(words.unknown), one_line(person.age)
    age = _inside(person, told or ("" if name else unknown))
    nameless = "" if told in ("", unknown) and not person.pet else unknown
    facts = " ".join([*([] if age else [told]), *life(person)])
    blocks = [
        _block(name or nameless, BODY, bold=person.index),
        _block(facts, SMALL),
        _block(person.note, SMALL),
    ]
    return PersonCard(person, age, tuple(block for block in blocks if block.lines))


def _inside(person: GenogramPerson, age: str) -> Lettering | None:
    if person.pet or not age:
        return None
    room = 2 * R - (22 if person.index else 14)
    return fit(age, room, 2 * R, BODY, bold=True) or fit(age, room, BODY * 1.4, SMALL)


def _block(text: str, size: float, *, bold: bool = False) -> Lettering:
    """The text in a narrow column, wider when it would become long; the widest column takes all."""
    tries = (wrap(text, width, size, bold=bold) for width in WIDTHS)
    *narrower, last = tries
    return next((block for block in narrower if len(block.lines) <= MOST_LINES), last)
