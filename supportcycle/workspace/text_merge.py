"""Bringing together two texts that were made of one: nobody's words are lost, and nothing is said twice."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_MOST = 1_000
"""Parts that are compared one by one; of more, all from the first change to the last counts as changed."""
_SENTENCE = 60
"""Characters that may be said twice, so that a sentence stays whole where two people changed it."""


class Merged(NamedTuple):
    """What both made of a text; `collided` when they changed one place in different ways."""

    text: str
    collided: bool


class _Change(NamedTuple):
    """The parts from `start` to `end` became `new`."""

    start: int
    end: int
    new: list[str]
    is_mine: bool


class _Place(NamedTuple):
    """A stretch of the base in which something changed, and what it became in both texts."""

    start: int
    end: int
    mine: list[str]
    theirs: list[str]


def merge_text(base: str, mine: str, theirs: str) -> Merged:
    """What `mine` and `theirs`, both made of `base`, come to: by line, and within a line by word.

    Every word that somebody added is in it. Where they collide their words come first and mine on a line of
    its own, unless the one holds the other.
    """
    lines = base.split("\n")
    merged, collided, at = list[str](), False, 0
    for place in _places(lines, mine.split("\n"), theirs.split("\n")):
        said = _settled(lines[place.start : place.end], place)
        merged += [*lines[at : place.start], *said[0]]
        collided |= said[1]
        at = place.end
    return Merged("\n".join([*merged, *lines[at:]]), collided)


def union(mine: str, theirs: str) -> str:
    """Both texts when nobody knows what they were made of: lines that stand in both stand there once."""
    if mine in theirs or theirs in mine:
        return theirs if mine in theirs else mine
    lines, merged, at = theirs.split("\n"), list[str](), 0
    for change in _changes(lines, mine.split("\n"), is_mine=True):
        merged += [*lines[at : change.end], *change.new]
        at = change.end
    return "\n".join([*merged, *lines[at:]])


def _settled(base: list[str], place: _Place) -> tuple[list[str], bool]:
    """The lines of one place, and whether two people collided there."""
    if place.theirs in (base, place.mine):
        return place.mine, False
    if place.mine == base:
        return place.theirs, False
    before, mine, theirs = ("\n".join(lines) for lines in (base, place.mine, place.theirs))
    if not before.strip() or not place.mine or not place.theirs:
        return _beside(mine, theirs)
    if len(before) < len(mine) and mine in theirs:
        return place.theirs, False
    return _by_word(before, mine, theirs)


def _by_word(before: str, mine: str, theirs: str) -> tuple[list[str], bool]:
    """The same within lines that both changed; a whole sentence beside the other where that is short."""
    words, merged, apart, collided, at = _words(before), list[str](), list[str](), False, 0
    for place in _places(words, _words(mine), _words(theirs)):
        own, other = "".join(place.mine), "".join(place.theirs)
        merged += words[at : place.start]
        at = place.end
        if "".join(words[place.start : place.end]) in (own, other):
            merged.append(other if own != other and place.mine == words[place.start : place.end] else own)
            continue
        held = other.strip() in own
        merged.append(own if held else other)
        collided |= not held
        if not held and own.strip() not in other:
            apart.append(own.strip())
    if apart and len(mine) <= 2 * sum(map(len, apart)) + _SENTENCE:
        return _beside(mine, theirs)
    return [*"".join([*merged, *words[at:]]).split("\n"), *apart], collided


def _beside(mine: str, theirs: str) -> tuple[list[str], bool]:
    """Their lines and then mine, once where the one holds the other."""
    if theirs.strip() in mine:
        return mine.split("\n"), False
    return (theirs if mine.strip() in theirs else f"{theirs}\n{mine}").split("\n"), True


def _words(text: str) -> list[str]:
    """Each with the space before it, so that what is typed on is a word of its own."""
    return re.findall(r"\s*\S+|\s+$", text)


def _places(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> Iterator[_Place]:
    """Where something changed, from front to back; changes that touch the same parts are one place."""
    changes = sorted((*_changes(base, mine, is_mine=True), *_changes(base, theirs, is_mine=False)))
    together: list[_Change] = []
    for change in changes:
        if together and not _meets(together, change):
            yield _place(base, together)
            together = []
        together.append(change)
    if together:
        yield _place(base, together)


def _meets(before: list[_Change], change: _Change) -> bool:
    """Whether they touch the same parts, or stand side by side and the one puts in what the other does."""
    start, end = before[0].start, max(each.end for each in before)
    if change.start < end or start == end == change.end:
        return True
    there, here = {part for each in before for part in each.new}, set(change.new)
    is_beside = change.start == end and (start == end or change.start == change.end)
    return is_beside and bool(there and here) and (there <= here or here <= there)


def _place(base: Sequence[str], changes: list[_Change]) -> _Place:
    start, end = changes[0].start, max(each.end for each in changes)
    texts = []
    for side in (True, False):
        text, at = list[str](), start
        for change in changes:
            if change.is_mine is side:
                text += [*base[at : change.start], *change.new]
                at = change.end
        texts.append([*text, *base[at:end]])
    return _Place(start, end, *texts)


def _changes(base: Sequence[str], other: Sequence[str], *, is_mine: bool) -> Iterator[_Change]:
    front = _same_in_front(base, other)
    back = _same_in_front(base[front:][::-1], other[front:][::-1])
    old, new = base[front : len(base) - back], list(other[front : len(other) - back])
    if max(len(old), len(new)) > _MOST:
        yield _Change(front, front + len(old), new, is_mine)
        return
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield _Change(front + i, front + j, new[k:m], is_mine)


def _same_in_front(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
