"""What was said today, told from what was said before and was only taken over, shortened or put elsewhere."""

from collections.abc import Callable, Iterator

from pydantic import BaseModel

from supportcycle.domain.model.base import Path, children, texts_in
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.names.spelling import Word, words_key, words_of
from supportcycle.domain.update import value_at
from supportcycle.domain.visits.covered_words import sentences

_APART = frozenset({"snapshots", "private"})
_Sentence = tuple[str, frozenset[str]]


class SaidBefore:
    """What stood covered in a dossier `before`. `is_covered` says so of the words at a place, and
    `says_nothing` of a word that it tells no more than whom or what a sentence is about."""

    def __init__(
        self,
        before: Dossier,
        is_covered: Callable[[Path, str], bool],
        says_nothing: Callable[[Word], bool],
    ) -> None:
        self._before, self._is_covered, self._says_nothing = before, is_covered, says_nothing
        self._texts = [(path, text, _letters(text)) for path, text in _texts(before)]

    def holds(self, path: Path, words: str) -> bool:
        """Whether something of what stands at a place now was said before: at that very place, or elsewhere
        in a covered sentence, and is for the greater part still the same."""
        old = value_at(self._before, path)
        here = list(self._of(old)) if isinstance(old, str) else []
        for now in self._of(words):
            if any(_is_rest_of(now, then) for then in here):
                return True
            if any(_is_same(now, then) for then in (*here, *self._like(now))):
                return True
        return False

    def _like(self, now: _Sentence) -> Iterator[_Sentence]:
        """The covered sentences of before that may be the same: those of texts with a word in common."""
        looked_for = now[1] or now[0].split()
        for path, text, letters in self._texts:
            if any(word in letters for word in looked_for) and self._is_covered(path, text):
                yield from self._of(text)

    def _of(self, text: str) -> Iterator[_Sentence]:
        for sentence in sentences(text):
            words = list(words_of(sentence))
            told = frozenset(word.keys[0] for word in words if not self._says_nothing(word))
            yield " ".join(word.keys[0] for word in words), told


def people_chosen(dossier: Dossier) -> frozenset[str]:
    """Everybody who was chosen for anything: as an idea, as who helps, as who is asked."""
    return frozenset(id for path, id in texts_in(dossier) if path[-1] == "person")


def _is_rest_of(now: _Sentence, then: _Sentence) -> bool:
    """Whether of a sentence no more is left than who it is about."""
    return not now[1] and f" {now[0]} " in f" {then[0]} "


def _is_same(now: _Sentence, then: _Sentence) -> bool:
    (words, told), (before, told_before) = now, then
    shared = 2 * len(told & told_before)
    return words == before or shared > min(len(told), len(told_before)) > 0


def _texts(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """All that was typed, but in kept maps and in the worker's own notes."""
    waiting: list[tuple[Path, object]] = [((), dossier)]
    while waiting:
        path, node = waiting.pop()
        for key, value in (children(node) or {}).items():
            if type(value) is str:
                if value.strip():
                    yield (*path, key), value
            elif value and isinstance(value, dict | BaseModel) and key not in _APART:
                waiting.append(((*path, key), value))


def _letters(text: str) -> str:
    """A text in which the words of `words_key` can be looked for; what is plain is not taken apart for it."""
    if text.isascii():
        return text.lower().replace("'", "").replace("`", "").replace("ij", "y")
    return words_key(text)
