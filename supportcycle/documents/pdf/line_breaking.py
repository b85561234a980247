"""Text broken into lines that keep their spaces, so that tagged text reads as it was typed."""

import re
from collections.abc import Callable, Iterator
from itertools import accumulate

Measure = Callable[[str], float]
MORE, TAIL = "…", 0.7
"""The sign for what was left out; how much of a line its end may take."""

# A word with the spaces behind it; a long compound may also be broken behind its hyphen or slash.
WORD = re.compile(r"[^ ]{3,}?[-/–](?=[^\W\d_]{3})|[^ ]+ *| +")


UNBROKEN = 3
"""A text of so many lines is never broken over two pages."""


def wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """The lines of a text; each ends in a space unless a word was broken there or the text ends.

    Assistive software joins lines without a space of its own (ISO 32000-1, 14.8.2.5).
    """
    *hard, last = text.strip("\n").split("\n")
    lines = [line for part in hard for line in _ended(_filled(part, width, measure))]
    return [*lines, *_filled(last.rstrip(" "), width, measure)]


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


def _filled(text: str, width: float, measure: Measure) -> list[str]:
    lines, line, used = [], "", 0.0
    for word in WORD.findall(text):
        for piece in _pieces(word, width, measure):
            needed = measure(piece.rstrip(" "))
            if line and used + needed > width:
                lines.append(line)
                line, used = "", 0.0
            line += piece
            used += measure(piece)
    return [*lines, line]


def _pieces(word: str, width: float, measure: Measure) -> Iterator[str]:
    """The word itself, or parts of it that fit when it is wider than the line."""
    if measure(word.rstrip(" ")) <= width:
        yield word
        return
    start, used = 0, 0.0
    for at, letter in enumerate(word):
        needed = measure(letter)
        if at > start and letter != " " and used + needed > width:
            yield word[start:at]
            start, used = at, 0.0
        used += needed
    yield word[start:]
