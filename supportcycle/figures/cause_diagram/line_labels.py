"""Words on the lines of a cause diagram: on the line when short, else as a number that a list explains."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.svg import letters, rounded
from supportcycle.figures.base.symbols import DOT, dot, dot_width
from supportcycle.figures.base.text_metrics import LEADING, Lettering, fit, wrap
from supportcycle.figures.base.theme import BODY, PAPER, SMALL, SOFT, WIDE
from supportcycle.figures.cause_diagram.box_positions import BoxPosition
from supportcycle.figures.cause_diagram.lines import Hop

ALONG = (0.5, 0.34, 0.66, 0.2, 0.8)
TWO_LINES = 2 * SMALL * LEADING


@dataclass(frozen=True, slots=True)
class Sign:
    """Words or a number at a place on a line."""

    x: float
    y: float
    width: float
    height: float
    words: Lettering | None
    number: str

    def touches(self, other: "Sign") -> bool:
        """Whether the two would overlap."""
        apart_x = abs(self.x - other.x) >= (self.width + other.width) / 2
        return not (apart_x or abs(self.y - other.y) >= (self.height + other.height) / 2)

    def drawn(self) -> str:
        """The sign as SVG, on a piece of paper that covers the line."""
        left, top = self.x - self.width / 2, self.y - self.height / 2
        if self.words is None:
            return dot(self.number, left, top)
        paper = rounded(left, top, self.width, self.height, fill=PAPER, line=PAPER, r=6)
        return paper + letters(self.words, self.x, top + 1, anchor="middle", fill=SOFT)


def signs_for(
    lines: Iterable[tuple[str, Hop]], places: Iterable[BoxPosition], room: float
) -> tuple[list[Sign], list[str]]:
    """A sign for every line with words, given with the bend to put them on, and the words that the numbers
    stand for. Words keep off the boxes at `places`; when there is no such spot they become a number."""
    boxes = [Sign(p.x + p.width / 2, p.middle, p.width, p.height, None, "") for p in places]
    signs: list[Sign] = []
    listed: list[str] = []
    for text, hop in lines:
        words = fit(text, room, TWO_LINES, SMALL)
        if not one_line(text):
            continue
        sign = next((found for found in _tries(words, hop) if _free(found, [*signs, *boxes])), None)
        if words is None or sign is None:
            listed.append(text)
            tries = _tries(None, hop, str(len(listed)))
            sign = next((found for found in tries if _free(found, signs)), tries[0])
        signs.append(sign)
    return signs, listed


def _tries(words: Lettering | None, hop: Hop, number: str = "") -> list[Sign]:
    width, height = (words.width + 6, words.height + 2) if words else (dot_width(number), DOT)
    points = (hop.point(t) for t in ALONG)
    edge = width / 2 + 2
    return [Sign(min(max(x, edge), WIDE - edge), y, width, height, words, number) for x, y in points]


def _free(sign: Sign, others: Iterable[Sign]) -> bool:
    return not any(sign.touches(other) for other in others)


def explained(listed: Sequence[str], top: float) -> tuple[str, float]:
    """What the numbers stand for, from `top` down, and where that ends."""
    parts = []
    for at, text in enumerate(listed, start=1):
        left = 8 + max(DOT, dot_width(str(at))) + 10
        words = wrap(text, WIDE - left - 8, BODY)
        parts += [dot(str(at), 8, top), letters(words, left, top + 3)]
        top += max(DOT, words.height + 6) + 4
    return "".join(parts), top
