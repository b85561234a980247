"""Cards with a few words, and how they fill the lines of a row."""

from collections.abc import Sequence
from dataclasses import dataclass

from supportcycle.figures.base.svg import at, element, letters, path, rounded
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import ACCENT, BODY, HAIR, LINE, PAPER, SMALL, SOFT

PAD = 12
SIGN = 20
GAP = 10


@dataclass(frozen=True, slots=True)
class WordCard:
    """A task with how often under it."""

    task: Lettering
    frequency: Lettering

    @property
    def width(self) -> float:
        below = self.frequency.width + SIGN if self.frequency.lines else 0
        return max(self.task.width, below, 40) + 2 * PAD

    @property
    def height(self) -> float:
        return self.task.height + self.frequency.height + (22 if self.frequency.lines else 18)

    def drawn(self, x: float, y: float, height: float) -> str:
        """The card with its left upper corner at (`x`, `y`)."""
        box = rounded(x, y, self.width, height, fill=PAPER, line=LINE, r=14) + letters(
            self.task, x + PAD, y + 8
        )
        if not self.frequency.lines:
            return box
        below = y + self.task.height + 13
        return (
            box + _clock(x + PAD + 6, below + 8) + letters(self.frequency, x + PAD + SIGN, below, fill=SOFT)
        )


def card(task: str, frequency: str, width: float) -> WordCard:
    """A card whose words are at most `width` wide."""
    return WordCard(wrap(task, width, BODY), wrap(frequency, width - SIGN, SMALL + 1))


def _clock(x: float, y: float) -> str:
    """How often or when; not a turning arrow, because some things happen once."""
    face = element("circle", cx=x, cy=y, r=6, fill="none", stroke=ACCENT, stroke_width=1.5)
    return face + path(f"M{at((x, y - 3.4))}L{at((x, y))}L{at((x + 2.6, y + 1.4))}", width=1.5)


def in_lines(cards: Sequence[WordCard], width: float) -> list[list[WordCard]]:
    """The cards in their order, as many on a line as fit."""
    lines: list[list[WordCard]] = []
    for one in cards:
        taken = sum(other.width + GAP for other in lines[-1]) if lines else width
        if taken + one.width > width:
            lines.append([one])
        else:
            lines[-1].append(one)
    return lines


def cards_drawn(cards: Sequence[WordCard], x: float, y: float, width: float) -> tuple[str, float]:
    """All cards from (`x`, `y`) down, and where they end."""
    parts = []
    for line in in_lines(cards, width):
        height = max(one.height for one in line)
        for place, one in enumerate(line):
            left = x + sum(other.width + GAP for other in line[:place])
            parts.append(one.drawn(left, y, height))
        y += height + GAP
    return "".join(parts), y - GAP if cards else y


def empty_card(words: str, x: float, y: float, width: float, height: float) -> str:
    """A place where nothing was written yet; calm, with the words for that in it."""
    said = wrap(words, width - 2 * PAD, SMALL + 1)
    top = y + (height - said.height) / 2
    return rounded(x, y, width, height, fill=PAPER, line=HAIR, r=14, dash="5 5") + letters(
        said, x + PAD, top, fill=SOFT
    )


def empty_height(words: str, width: float) -> float:
    """How high an empty card must be for its words."""
    return wrap(words, width - 2 * PAD, SMALL + 1).height + 20
