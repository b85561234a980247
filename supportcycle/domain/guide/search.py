"""Finding by everyday words: in methods, option cards and the offers of the team, all in one list."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from math import log

from supportcycle.domain.model.base import Model
from supportcycle.domain.sanitize_text import without_accents, without_capitals

_WORD = re.compile(r"[a-z0-9]+")
_LONG_ENOUGH = 4
"""From this length on a word is also found by its beginning."""
_BEGINNING, _SAME = 0.5, 0.6


class Findable(Model):
    """Something that can be found: texts, each with how much a word in it weighs."""

    id: str
    texts: tuple[tuple[str, float], ...]


class SearchWords(Model):
    """Words that say nothing, and groups of words that mean about the same."""

    ignored: frozenset[str] = frozenset()
    same: tuple[tuple[str, ...], ...] = ()


class Found(Model):
    """A thing that was found, with the words of the question that led there."""

    id: str
    by: tuple[str, ...]
    weight: float


def words_in(text: str) -> list[str]:
    """The words of a text in lower case, without accents."""
    return _WORD.findall(without_accents(without_capitals(text)))


def found(things: Iterable[Findable], question: str, words: SearchWords) -> list[Found]:
    """What answers a question asked in everyday words, best first; nothing for a question without words."""
    indexes = {thing.id: _index(thing) for thing in things}
    asked = [word for word in dict.fromkeys(words_in(question)) if word not in words.ignored]
    hits = {word: _hits(indexes, _with_same(word, words)) for word in asked}
    rarity = {word: 1 + log(len(indexes) / len(hit)) for word, hit in hits.items() if hit}
    results = []
    for id in indexes:
        by = tuple(word for word in rarity if id in hits[word])
        if by:
            weight = sum(rarity[word] * hits[word][id] for word in by)
            results.append(Found(id=id, by=by, weight=weight))
    return sorted(results, key=lambda result: -result.weight)


@cache
def _index(thing: Findable) -> dict[str, float]:
    index: dict[str, float] = {}
    for text, weight in thing.texts:
        for word in words_in(text):
            index[word] = max(weight, index.get(word, 0))
    return index


def _with_same(word: str, words: SearchWords) -> dict[str, float]:
    """The word itself and what means the same, each with how surely it is meant."""
    groups = [group for group in words.same if any(_alike(word, other) == 1 for other in group)]
    return {other: _SAME for group in groups for other in group} | {word: 1.0}


def _hits(indexes: Mapping[str, Mapping[str, float]], meant: Mapping[str, float]) -> dict[str, float]:
    """Per thing how well its best word answers."""
    best = {
        id: max(
            (
                weight * sureness * _alike(term, word)
                for word, weight in index.items()
                for term, sureness in meant.items()
            ),
            default=0.0,
        )
        for id, index in indexes.items()
    }
    return {id: weight for id, weight in best.items() if weight}


@cache
def _alike(one: str, other: str) -> float:
    if one == other:
        return 1.0
    shorter, longer = sorted((one, other), key=len)
    return _BEGINNING if len(shorter) >= _LONG_ENOUGH and longer.startswith(shorter) else 0.0
