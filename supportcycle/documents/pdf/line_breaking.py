"""Text broken into lines that keep their spaces, so that tagged text reads as it was typed."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from supportcycle.documents.hyphenation import (
    SOFT_HYPHEN,
    Breaks,
    is_address,
    may_end_a_line,
    nowhere,
    takes_hyphen,
)

Measure = Callable[[str], float]
MORE, TAIL = "…", 0.7
"""The sign for what was left out; how much of a line its end may take."""

# A word with the spaces behind it; a long compound may also be broken behind its hyphen or slash.
WORD = re.compile(r"[^ ]{3,}?[-/–](?=[^\W\d_]{3})|[^ ]+ *| +")


UNBROKEN = 3
"""A text of so many lines is never broken over two pages."""


def wrapped(text: str, width: float, measure: Measure, breaks: Breaks = nowhere) -> list[str]:
    """The lines of a text; each ends in a space unless a word was broken there or the text ends.

    Assistive software joins lines without a space of its own (ISO 32000-1, 14.8.2.5). Only a word that is
    wider than a line is broken: where `breaks` says so, otherwise where the line is full.
    """
    *hard, last = text.strip("\n").split("\n")
    lines = [line for part in hard for line in _ended(_filled(part, width, measure, breaks))]
    return [*lines, *_filled(last.rstrip(" "), width, measure, breaks)]


def longest_word(text: str, measure: Measure, *, most: int = 26) -> float:
    """The width of the widest unbreakable word; words of more than `most` letters are broken anyway."""
    words = {word.rstrip(" ") for part in text.split("\n") for word in WORD.findall(part)}
    return max((measure(word) for word in words if len(word) <= most), default=0.0)


def portion(lines: int, room: int) -> int:
    """How many lines to set where `room` fit, never leaving one line alone; 0 is: take a new page."""
    if lines <= room:
        return lines
    if lines <= UNBROKEN or room < 2:
        return 0
    return min(room, lines - 2)


def without_middle(text: str, width: float, measure: Measure) -> str:
    """The text on one line: what is too much goes from the middle, so that how it ends (a date) stays."""
    if measure(text) <= width:
        return text
    words = text.split()
    end = _most(words[::-1], width * TAIL, measure)
    tail = " ".join(words[len(words) - end :])
    start = _most(words, width - measure(f" {MORE} {tail}"), measure)
    if not start + end:
        return wrapped(text, width, measure)[0]
    return " ".join(filter(None, (" ".join(words[:start]), MORE, tail)))


def _most(words: list[str], width: float, measure: Measure) -> int:
    """How many of these words fit beside each other."""
    widths = accumulate(measure(f"{word} ") for word in words)
    return sum(1 for each in widths if each <= width)


def _ended(lines: list[str]) -> list[str]:
    return [*lines[:-1], lines[-1] if lines[-1].endswith(" ") else lines[-1] + " "]


def _filled(text: str, width: float, measure: Measure, breaks: Breaks) -> list[str]:
    lines, line, used = [], "", 0.0
    for word in WORD.findall(text):
        for piece in _pieces(word, width, measure, breaks):
            needed = measure(piece.rstrip(" "))
            if line and used + needed > width:
                lines.append(line)
                line, used = "", 0.0
            line += piece
            used += measure(piece)
    return [*lines, line]


def _pieces(word: str, width: float, measure: Measure, breaks: Breaks) -> Iterator[str]:
    """The word itself, or parts of it that fit when it is wider than the line."""
    bare = word.rstrip(" ")
    if measure(bare) <= width:
        yield word
        return
    ends = [0.0, *accumulate(map(measure, bare))]
    start, hyphen = 0, 0.0 if is_address(bare) else measure(SOFT_HYPHEN)
    soft = breaks(bare) if hyphen else ()
    while ends[-1] - ends[start] > width:
        at = _break(bare, start, bisect_right(ends, ends[start] + width - hyphen) - 1, soft)
        room = hyphen and at < len(bare) and ends[at] - ends[start] + hyphen <= width
        yield bare[start:at] + (SOFT_HYPHEN if room and takes_hyphen(bare[at - 1], bare[at]) else "")
        start = at
    yield word[start:]


def _break(word: str, start: int, last: int, soft: Sequence[int]) -> int:
    """Where a word goes on: behind its last syllable up to `last`, otherwise behind the last letter."""
    found = bisect_right(soft, last)
    if found and soft[found - 1] > start:
        return soft[found - 1]
    fitting = (at for at in range(last, start, -1) if may_end_a_line(word, at))
    beyond = (at for at in range(start + 1, len(word)) if may_end_a_line(word, at))
    return next(fitting, 0) or next(beyond, len(word))
