"""Words for what somebody is to the client, each with all words for the same, many of them or a small one."""

from collections.abc import Iterable, Iterator

from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.names.matching import NameWords
from supportcycle.domain.names.spelling import Word, words_of

_SHORTEST = 3
"""What is written behind a shorter word makes another word of it."""
_VOWELS = frozenset("aeou")
_SOFTER = {"f": "v", "s": "z"}


def inflected(key: str, words: NameWords) -> frozenset[str]:
    """A word as it is compared, and the same for many and for a small one."""
    if len(key) < _SHORTEST:
        return frozenset((key,))
    small = (stem + ending for stem in (key, key + key[-1]) for ending in words.endings)
    many = (
        stem + ending
        for ending in words.plurals
        for stem in _before_many(key)
        if len(ending) > 1 or ending != "n" or key[-1] == "e"
    )
    return frozenset((key, *small, *many))


def _before_many(key: str) -> Iterator[str]:
    """How a word may be written before an ending: as it is, with its last letter twice, or with one vowel."""
    yield key
    yield key + key[-1]
    if key[-2] == key[-3] and key[-2] in _VOWELS:
        for last in {key[-1], _SOFTER.get(key[-1], key[-1])}:
            yield key[:-2] + last


def called_kin(people: Iterable[NetworkMember], words: NameWords) -> frozenset[str]:
    """All words that name one of these people without a name: by what they are to the client, be that their
    relation or (a part of) what they are called; where neither says so, by what was chosen for that."""
    return frozenset().union(*(_called(person, words) for person in people))


def _called(person: NetworkMember, words: NameWords) -> frozenset[str]:
    found = frozenset((*_in_relation(person.relation, words), *_in_name(person.name, words)))
    return found | kin_of_role(person, words)


def kin_of_role(person: NetworkMember, words: NameWords) -> frozenset[str]:
    """All words for what was chosen of somebody; none when relation or name says what they are."""
    known = {key for text in (person.relation, person.name) for word in words_of(text) for key in word.keys}
    if not person.role or any(not known.isdisjoint(group) for group in words.kin):
        return frozenset()
    return words.of_role.get(person.role, frozenset())


def telling_words(text: str, words: NameWords) -> list[Word]:
    """The words of a name or a relation that say something of who it is."""
    return [word for word in words_of(text) if words.small.isdisjoint(word.keys)]


def _in_relation(text: str, words: NameWords) -> Iterator[str]:
    for word in telling_words(text, words):
        for key in word.keys:
            yield from _same(key, words) or inflected(key, words)


def _in_name(name: str, words: NameWords) -> Iterator[str]:
    """Of a name that is nothing but a title every word; else what in it says who somebody is."""
    is_bare = all(not words.titles.isdisjoint(word.keys) for word in words_of(name))
    for word in telling_words(name, words):
        for key in word.keys:
            yield from _same(key, words) or (inflected(key, words) if is_bare else ())


def _same(key: str, words: NameWords) -> frozenset[str]:
    return frozenset().union(*(group for group in words.kin if key in group))
