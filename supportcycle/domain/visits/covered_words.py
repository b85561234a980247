"""Words that must stay covered: those the worker named, and what was said in what is covered, wherever it was
taken over."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.profile import interests
from supportcycle.domain.names.matching import NameWords
from supportcycle.domain.names.spelling import words_key

_SHORT, _SENTENCE = 4, 15
"""Covered words of fewer letters are looked for as words of their own, for they stand in many others; and
what was said is looked for within other texts from so many letters on."""
_CUT = "\u2026"
"""What stands behind words of which the rest was left out."""
_PARTS = re.compile(
    r"[\n\r\v\f\x85\u2028\u2029;|·•&+()\[\]{}\"“”„«»]|[,:](?!\d)|[.!?…]+(?=\s|$)|(?<=[^\W\d])\s*/\s*(?=[^\W\d])"
)
_SENTENCES = re.compile(r"[.!?…;:\n\r\v\f\x85\u2028\u2029]+")


class CoveredWords:
    """Words that may stand in no text on screen: `named` as they were typed, `said` whole texts of which no
    line and no sentence may come back elsewhere."""

    def __init__(self, named: str, said: Iterable[str], words: NameWords) -> None:
        self._within = set(_phrases(named, words))
        self._whole: set[str] = set()
        self.add(said)

    def add(self, said: Iterable[str]) -> None:
        """Have these texts stay covered too."""
        for text in frozenset(said):
            lines = frozenset((text, *text.splitlines()))
            keys = {part: words_key(part) for part in lines.union(sentences(text))}
            self._whole.update(key for part, key in keys.items() if part in lines and _has_letters(key))
            self._within.update(key for key in keys.values() if len(key) >= _SENTENCE)

    def are_in(self, text: str, key: str) -> bool:
        """Whether any of them stands in a text; `key` is how that text is compared."""
        if any(part in key if len(part) >= _SHORT else f" {part} " in f" {key} " for part in self._within):
            return True
        if key and text.rstrip().endswith(_CUT) and any(part.startswith(key) for part in self._whole):
            return True
        return bool(self._whole) and not self._whole.isdisjoint((key, *map(words_key, text.splitlines())))

    def is_named(self, key: str) -> bool:
        """Whether a word, as it is compared, is covered by itself."""
        return key in self._within


def taken_in_part(dossiers: Iterable[Dossier]) -> Iterator[str]:
    """The texts of which the workbook takes over no more than the first line, as an idea or as a step, where
    that is not all of it."""
    for dossier in dossiers:
        for round in dossier.rounds.values():
            texts = (
                *(mark.text for mark in round.marks.values()),
                *(wish.contributes for wish in round.wishes.values()),
                *interests(round.sheets),
                round.network.street.idea,
                *(
                    words
                    for goal in round.goals.values()
                    for words in (goal.own_words, goal.application_words)
                ),
            )
            yield from (text for text in texts if first_line(text) != text.strip())


def sentences(text: str) -> Iterator[str]:
    """The sentences and lines of a text that have something in them."""
    return filter(str.strip, _SENTENCES.split(text))


def _phrases(named: str, words: NameWords) -> Iterator[str]:
    """What was named, each by itself: a line, or what stands between the commas and the "and" of a list."""
    for part in _PARTS.split(named):
        listed = groupby(words_key(part).split(), words.between.__contains__)
        for phrase in (list(keys) for is_between, keys in listed if not is_between):
            if not words.small.issuperset(phrase):
                yield " ".join(phrase)


def _has_letters(key: str) -> bool:
    return any(map(str.isalpha, key))
