"""Finding words in a dossier: by how they begin, whatever their capitals and accents. Nothing is kept."""

import re
from collections.abc import Iterable, Iterator, Mapping

from supportcycle.domain.model.base import Path, texts_in
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.sanitize_text import one_line, without_accents, without_capitals
from supportcycle.workspace.field_keys import holds_words

_PART = re.compile(r"[^\W_]+")
_BEFORE, _AROUND = 30, 100


def typed_texts(dossier: Dossier) -> dict[Path, str]:
    """All that was typed, with the worker's own notes; no choices and no ids."""
    return {path: words for path, words in texts_in(dossier) if _is_typed(path, words)}


def fits(words: str, wanted: str) -> bool:
    """Whether each word that is wanted begins a word of these; nothing wanted fits nothing."""
    asked = set(_words(wanted))
    held = set(_words(words))
    return bool(asked) and all(any(word.startswith(each) for word in held) for each in asked)


def found_in(texts: Mapping[Path, str], wanted: str) -> list[Path]:
    """The places of the texts that fit, in their order."""
    return [path for path, words in texts.items() if fits(words, wanted)]


def around(words: str, wanted: str) -> str:
    """The words in one line, cut to where the first of those that are wanted stands."""
    line, asked = one_line(words), tuple(_words(wanted))
    starts = [begin for begin, word in _placed(line) if word.startswith(asked)] if asked else []
    begin = max(0, min(starts, default=0) - _BEFORE)
    begin = line.rfind(" ", 0, begin) + 1 if begin else 0
    cut = line[begin : begin + _AROUND]
    end = cut.rfind(" ") if begin + _AROUND < len(line) and " " in cut else len(cut)
    return ("… " if begin else "") + cut[:end] + ("" if begin + end >= len(line) else " …")


def _is_typed(path: Path, words: str) -> bool:
    return type(words) is str and bool(words.strip()) and holds_words(path)


def _words(text: str) -> Iterable[str]:
    """The words of a text, bare; of a word without letters or figures the signs themselves."""
    for each in text.split():
        yield from _PART.findall(_bare(each)) or [_bare(each)]


def _placed(line: str) -> Iterator[tuple[int, str]]:
    for each in re.finditer(r"\S+", line):
        parts = _PART.findall(_bare(each[0])) or [_bare(each[0])]
        yield from ((each.start(), part) for part in parts)


def _bare(text: str) -> str:
    return without_accents(without_capitals(text))
