"""Small signs that return in several pictures: a person, a tick, a pill with a word, a numbered dot."""

from supportcycle.figures.base.svg import element, letters, path, rounded
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import ACCENT, INK, LINE, PAPER, SMALL

PAD = 10
DOT = 24


def person(x: float, top: float, *, fill: str = ACCENT) -> str:
    """Head and shoulders, 28 wide and 32 high, centred on `x`."""
    shoulders = f"M{x - 13:.1f} {top + 31:.1f}C{x - 13:.1f} {top + 13:.1f} {x + 13:.1f} {top + 13:.1f} "
    return element("circle", cx=x, cy=top + 8, r=7.5, fill=fill) + path(
        f"{shoulders}{x + 13:.1f} {top + 31:.1f}Z", fill=fill, line=fill, width=2
    )


def tick(x: float, y: float) -> str:
    """A check mark, 12 wide, centred on (`x`, `y`): looked at, not approved."""
    return path(f"M{x - 5:.1f} {y:.1f}L{x - 1.5:.1f} {y + 4:.1f}L{x + 5.5:.1f} {y - 5:.1f}", width=2.2)


def pill_width(block: Lettering) -> float:
    """How wide the pill around a text is."""
    return block.width + 2 * PAD


def pill(block: Lettering, x: float, top: float, height: float) -> str:
    """Words in a white pill."""
    width = pill_width(block)
    return rounded(x, top, width, height, fill=PAPER, line=LINE, r=height / 2) + letters(
        block, x + width / 2, top + (height - block.height) / 2, anchor="middle"
    )


def dot_sign(text: str) -> Lettering:
    """The number in a dot."""
    return wrap(text, 1000, SMALL, bold=True)


def dot_width(text: str) -> float:
    """Dots are round until the number is long."""
    return max(DOT, dot_sign(text).width + 10)


def dot(text: str, x: float, top: float) -> str:
    """A number (or a range of numbers) in a white dot, 24 high."""
    sign, width = dot_sign(text), dot_width(text)
    return rounded(x, top, width, DOT, fill=PAPER, line=INK, r=DOT / 2) + letters(
        sign, x + width / 2, top + (DOT - sign.height) / 2, anchor="middle"
    )
