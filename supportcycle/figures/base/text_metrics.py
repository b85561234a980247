"""How wide words are and where they break, by the letters of the shipped typeface: the same bytes everywhere.

Widths are of letters side by side; what shaping and kerning do to them is left out.
"""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from supportcycle.domain.sanitize_text import one_line

SMALLEST = 12
LEADING = 1.32
LONGEST_LINE = 400
SOFT_HYPHEN = "\u00ad"

WIDTHS = Path(__file__).with_name("advance_widths.json")
"""Made of the typeface by `python -m tools.advance_widths`: the typeface itself would hold up each start."""
EM, FOREIGN, WIDE = 1000, 800, 1400
"""A size in the parts that widths are told in; what a letter outside the typeface takes, and a wide one."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text broken into lines at one size; `width` and `height` in picture units."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False

    @property
    def width(self) -> float:
        return max((width_of(line, self.size, bold=self.bold) for line in self.lines), default=0)

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * LEADING


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line in Noto Sans, in the units of `size`."""
    return sum(map(_face("bold" if bold else "regular").__getitem__, text)) * size / EM


class _Face(dict[str, int]):
    """Letter -> its width, also for letters that the typeface lacks."""

    def __missing__(self, letter: str) -> int:
        self[letter] = width = self._foreign(letter)
        return width

    def _foreign(self, letter: str) -> int:
        if _clings(letter):
            return 0
        plain = unicodedata.normalize("NFD", letter)[0]
        if plain != letter:
            return self[plain]
        return WIDE if unicodedata.east_asian_width(letter) in "WF" else FOREIGN


@cache
def _face(name: str) -> _Face:
    runs = json.loads(WIDTHS.read_text(encoding="utf-8"))[name].items()
    letters = ((int(first) + at, int(width)) for first, run in runs for at, width in enumerate(run.split()))
    return _Face((chr(code), 0 if _clings(chr(code)) else width) for code, width in letters)


def _clings(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me", "Cf"} or 0x1F3FB <= ord(char) <= 0x1F3FF


def wrap(text: str, width: float, size: float, *, bold: bool = False) -> Lettering:
    """The text in lines of at most `width`. Every character is kept; a word that is too long is broken
    at a soft hyphen, after a hyphen or slash, or else anywhere, with a hyphen to show it."""
    lines: list[str] = []
    for word in one_line(text).split():
        whole = word.replace(SOFT_HYPHEN, "")
        longer = f"{lines[-1]} {whole}" if lines else whole
        if width_of(longer, size, bold=bold) <= width:
            lines[-1:] = [longer]
        else:
            lines.extend(_pieces(word, width, size, bold))
    return Lettering(tuple(lines), size, bold)


def _pieces(word: str, width: float, size: float, bold: bool) -> Iterator[str]:
    while width_of(word[:LONGEST_LINE].replace(SOFT_HYPHEN, ""), size, bold=bold) > width:
        cut = _cut(word[:LONGEST_LINE], width - width_of("-", size, bold=bold), size, bold)
        head, word = word[:cut], word[cut:]
        broken = (head[-1].isalpha() and word[0].isalpha()) or head[-1] == SOFT_HYPHEN
        yield head.replace(SOFT_HYPHEN, "") + ("-" if broken else "")
    yield word.replace(SOFT_HYPHEN, "")


def _cut(word: str, room: float, size: float, bold: bool) -> int:
    """Where to break: as far along as fits, by preference where a reader expects it."""
    ends = list(accumulate(width_of(char, size, bold=bold) for char in word))
    fitting = [at for at in range(1, len(word)) if ends[at - 1] <= room and not _inseparable(word, at)]
    expected = [at for at in fitting if word[at - 1] in f"-/{SOFT_HYPHEN}"]
    if expected:
        return expected[-1]
    return fitting[-1] if fitting else _first_cut(word)


def _first_cut(word: str) -> int:
    return next((at for at in range(1, len(word)) if not _inseparable(word, at)), len(word))


def _inseparable(word: str, at: int) -> bool:
    return (_clings(word[at]) and word[at] != SOFT_HYPHEN) or word[at - 1] == "\u200d"


def fit(text: str, width: float, height: float, size: float, *, bold: bool = False) -> Lettering | None:
    """The text within `width` by `height` at this size and without a broken word, or None."""
    block = wrap(text, width, size, bold=bold)
    words = one_line(text).replace(SOFT_HYPHEN, "").split()
    whole = " ".join(words) == " ".join(block.lines)
    return block if whole and block.height <= height and block.width <= width else None
