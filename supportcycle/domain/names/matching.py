"""Names of people in what was typed: the whole name and its parts, in any spelling, as words of their own."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from supportcycle.domain.model.network.person_facts import CLIENT
from supportcycle.domain.names.spelling import Word, spelled, words_of

_LONG = 3
"""From so many letters a part of a name is looked for by itself."""
_OPEN, _SHUT = '([{"\u201c\u201e\u2018\u00ab', ')]}"\u201d\u2019\u00bb'


@dataclass(frozen=True, slots=True)
class NameWords:
    """What a language knows of names (templates/nl/names.toml), each word in one of its spellings.

    `titles` stand before a name or instead of it; `ordinary` are names that are words too, and `opening`
    those that often begin a sentence; `endings` are written behind a name. `small` say of a relation
    nothing about who it is; after one of `indefinite` it is nobody in particular. `kin`: words for what
    somebody is, those for the same together in all their forms, and `of_role` all those for what may be
    chosen of somebody; `plurals` are written behind such a word. `between` stand between two words of a
    list.
    """

    titles: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    kin: tuple[frozenset[str], ...] = ()
    of_role: Mapping[str, frozenset[str]] = field(default_factory=dict)
    plurals: tuple[str, ...] = ()
    between: frozenset[str] = frozenset()


class Hit(NamedTuple):
    """A place in a text where somebody is named; `ids` are all it may be about."""

    start: int
    end: int
    ids: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Form:
    """A way somebody may be named. `capital`: only with one; `inside`: and not where a sentence begins;
    `exact`: as it stands in the register, without an ending."""

    id: str
    capital: bool = False
    inside: bool = False
    exact: bool = True


@dataclass(frozen=True)
class NameIndex:
    """Who is looked for: see `index_of`."""

    _forms: dict[str, list[_Form]] = field(default_factory=dict, repr=False)
    _starts: set[str] = field(default_factory=set, repr=False)

    def hits(self, text: str) -> list[Hit]:
        """Where somebody is named, the longest name first where several begin; the client is nobody."""
        return list(self.hits_in(list(words_of(text)))) if self._forms else []

    def hits_in(self, words: Sequence[Word]) -> Iterator[Hit]:
        """The same, one after another, in the words of a text."""
        at = 0
        while at < len(words):
            length, ids = self._longest(words, at)
            if ids and CLIENT not in ids:
                yield Hit(words[at].start, words[at + length - 1].end, ids)
            at += length

    def _longest(self, words: Sequence[Word], at: int) -> tuple[int, frozenset[str]]:
        if not words[at].whole and not any(
            key in self._forms or key in self._starts for key in words[at].keys
        ):
            return 1, frozenset()
        best: tuple[int, frozenset[str]] = (1, self._inside(words[at]))
        heads = [""]
        for length in range(1, len(words) - at + 1):
            joined = [head + key for head in heads for key in words[at + length - 1].keys]
            ids = self._fitting(joined, words[at : at + length])
            best = (length, ids) if ids else best
            heads = [each for each in joined if each in self._starts]
            if not heads:
                break
        return best

    def _fitting(self, joined: list[str], words: Sequence[Word]) -> frozenset[str]:
        forms = [form for key in joined for form in self._forms.get(key, ()) if _fits(form, words)]
        exact = [form for form in forms if form.exact]
        return frozenset(form.id for form in exact or forms)

    def _inside(self, word: Word) -> frozenset[str]:
        """In a script without spaces a name stands between other letters."""
        if not word.whole:
            return frozenset()
        keys = {key for key in self._forms if len(key) > 1 and key in word.keys[0]}
        return frozenset(form.id for key in keys for form in self._forms[key])


def index_of(
    names: Mapping[str, str],
    words: NameWords,
    *,
    whole: frozenset[str] = frozenset(),
    rather_too_often: bool = False,
) -> NameIndex:
    """Everybody by id, to be found by name. Of those in `whole`, such as a group, only the whole name.

    `rather_too_often`: without a capital too, but for a word that often begins a sentence and for a surname
    that is a word; and where a sentence begins too."""
    index = NameIndex()
    for id, name in names.items():
        for key, form in _forms(id, name, words, parts=id not in whole, wide=rather_too_often):
            kept = replace(form, inside=False) if rather_too_often else form
            index._forms.setdefault(key, []).append(kept)
            _begin(index._starts, key)
    return index


def _begin(starts: set[str], key: str) -> None:
    """Have every beginning of a key be known; where one is, all shorter ones are too."""
    for end in range(len(key) - 1, 0, -1):
        if key[:end] in starts:
            return
        starts.add(key[:end])


def _fits(form: _Form, words: Sequence[Word]) -> bool:
    if form.capital and not words[-1].capital:
        return False
    if form.inside and words[0].opens:
        return False
    return len(words) == 1 or words[0].capital or all(word.hyphen for word in words[1:]) or not form.capital


def _forms(id: str, name: str, words: NameWords, *, parts: bool, wide: bool) -> Iterator[tuple[str, _Form]]:
    of_first = replace(words, ordinary=frozenset()) if wide else words
    pieces = [piece for piece in name.split() if piece.strip(_OPEN + _SHUT + ".,")]
    own = [piece for piece in pieces if not _is_title(piece, words)]
    if not own:
        return
    yield from _with_endings(" ".join(pieces), id, of_first, capital=False)
    if not parts:
        return
    if len(own) < len(pieces):
        yield from _with_endings(" ".join(own), id, of_first, capital=False)
    first = own[0]
    for piece in own:
        bare = piece.strip(_OPEN + _SHUT + ".,")
        called = piece is first or piece[0] in _OPEN
        if _is_looked_for(bare, first=called, lower=name == name.lower()):
            yield from _with_endings(bare, id, of_first if called else words, capital=not (called or wide))
        for half in _halves(bare):
            yield from _with_endings(half, id, words, capital=True)


def _is_looked_for(piece: str, *, first: bool, lower: bool) -> bool:
    """Whether a part of a name stands for somebody: not an initial, and not a small word between names."""
    letters = [sign for sign in piece if sign.isalpha()]
    if len(letters) < 2 or "." in piece:
        return False
    return first or not letters[0].islower() or (lower and len(letters) > _LONG)


def _halves(piece: str) -> list[str]:
    """Both sides of a name with a hyphen."""
    halves = re.split(r"[-\u2010-\u2015]", piece)
    return [half for half in halves if len(half) >= _LONG] if len(halves) > 1 else []


def _is_title(piece: str, words: NameWords) -> bool:
    return not spelled(piece).isdisjoint(words.titles)


def _with_endings(piece: str, id: str, words: NameWords, *, capital: bool) -> Iterator[tuple[str, _Form]]:
    alone = len(piece.split()) == 1
    for key in spelled(piece):
        if len(key) < 2 and not any(map(_is_sign_of_whole_word, key)):
            continue
        inside = alone and key in words.opening
        capital = capital or inside or (alone and (key in words.ordinary or len(key) < _LONG))
        yield key, _Form(id, capital, inside)
        for ending in words.endings if key.isascii() and len(key) >= _LONG else words.endings[:1]:
            for stem in {key, _doubled(key) if len(ending) > 2 else key}:
                yield stem + ending, _Form(id, capital, inside, exact=False)


def _is_sign_of_whole_word(sign: str) -> bool:
    return not sign.isascii() and sign.lower() == sign.upper()


def _doubled(key: str) -> str:
    """Before an ending the last letter is often written twice."""
    return key + key[-1]
