"""Who is named in what was said: by a name in whatever spelling, or by what they are to the client."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.names.kin import called_kin, kin_of_role, telling_words
from supportcycle.domain.names.matching import NameWords, index_of
from supportcycle.domain.names.spelling import Word, words_key, words_of

_PARTING = frozenset(",;/()&+|\n\u2022")
"""What stands between two people of a list."""


class NamedPeople:
    """Who is looked for: these people of the register, and whoever is told of in `others` ("my sister Ans").

    Who is called by nothing but a title or an initial counts too."""

    def __init__(self, people: Mapping[str, NetworkMember], others: str, words: NameWords) -> None:
        told = {f"told_{number}": name for number, name in enumerate(_told(others, words))}
        names = {id: shown_name(person) for id, person in people.items() if shown_name(person)}
        self._index = index_of({**names, **told}, words, rather_too_often=True)
        self._kin = called_kin((*people.values(), NetworkMember(name=others)), words)
        self._initials = frozenset(filter(None, map(_initial, (*names.values(), *told.values()))))

    def is_in(self, words: Sequence[Word]) -> bool:
        """Whether one of them is named in these words of a text."""
        return any(map(self._is_called, words)) or any(self._index.hits_in(words))

    def is_name(self, word: Word) -> bool:
        """Whether a word by itself says no more than who it is."""
        return self.is_in((word,))

    def _is_called(self, word: Word) -> bool:
        if not self._kin.isdisjoint(word.keys):
            return True
        return word.capital and not self._initials.isdisjoint(word.keys)


class CoveredNames:
    """How those are called who may be nowhere: to know who is named after one of them."""

    def __init__(self, people: Iterable[NetworkMember], words: NameWords) -> None:
        names = dict(enumerate(filter(None, map(shown_name, people))))
        self._index = index_of(
            {str(id): name for id, name in names.items()}, words, whole=frozenset(map(str, names))
        )
        told = (" ".join(word.keys[0] for word in telling_words(name, words)) for name in names.values())
        self._keys = frozenset(filter(None, told))

    def are_in(self, name: str) -> bool:
        """Whether the whole of such a name stands in another."""
        key = words_key(name)
        return bool(self._index.hits(name)) or any(f" {each} " in f" {key} " for each in self._keys)


def people_meant(people: Mapping[str, NetworkMember], others: str, words: NameWords) -> frozenset[str]:
    """Everybody of the register who may be meant by what is told of who else is there."""
    told = called_kin((NetworkMember(relation=others),), words)
    if not told:
        return frozenset()
    return frozenset(id for id, person in people.items() if _is_told_of(person, told, words))


def _is_told_of(person: NetworkMember, told: Collection[str], words: NameWords) -> bool:
    called = (word for text in (person.name, person.relation) for word in telling_words(text, words))
    known = {key for word in called for key in word.keys}
    return not known.isdisjoint(told) or not kin_of_role(person, words).isdisjoint(told)


def _told(others: str, words: NameWords) -> Iterator[str]:
    """Everybody of a list, by the words that say something of who it is."""
    name, end = list[str](), 0
    for word in words_of(others):
        if not words.between.isdisjoint(word.keys) or not _PARTING.isdisjoint(others[end : word.start]):
            yield " ".join(name)
            name = []
        if words.small.isdisjoint(word.keys):
            name.append(others[word.start : word.end])
        end = word.end
    yield " ".join(name)


def _initial(name: str) -> str:
    """The letter of a name that has only one; empty for any other name."""
    found = [word.keys[0] for word in words_of(name)]
    return found[0] if len(found) == 1 and len(found[0]) == 1 else ""
