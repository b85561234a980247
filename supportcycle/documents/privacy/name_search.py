"""Names of people in what is really printed: every text of a document searched, drawings too."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from hashlib import sha256
from html import escape, unescape
from typing import Any, NamedTuple, TypeVar, cast

from supportcycle.documents.tree import Block, Document, Heading, Picture, strings
from supportcycle.domain.names.matching import Hit, NameIndex

T = TypeVar("T")
_AROUND = 40
_IN_DRAWING = re.compile(r"(?<=>)[^<>]+(?=<)")
_STYLE = re.compile(r"<style\b.*?</style>", re.DOTALL)


class NamePlace(NamedTuple):
    """Where a name stands: under which heading, with the words around it, in which whole text."""

    heading: str
    words: str
    text: str

    def __repr__(self) -> str:
        return "NamePlace()"


def name_places(
    document: Document, index: NameIndex, private: Collection[str]
) -> dict[str, tuple[NamePlace, ...]]:
    """Everybody in `private` who is named in a document, and where: person id -> places in reading order."""
    found: dict[str, dict[NamePlace, None]] = {}
    for heading, text in texts_under_headings(document):
        for hit in index.hits(text):
            for id in sorted(hit.ids & set(private)):
                found.setdefault(id, {})[NamePlace(heading, words_around(text, hit), text)] = None
    return {id: tuple(places) for id, places in found.items()}


def mark_of(id: str, places: Collection[NamePlace]) -> str:
    """A key for a person in exactly these sentences: what was decided about them says nothing of others."""
    told = "\0".join(sorted({place.text for place in places}))
    return f"{id[:40]}_{sha256(told.encode('utf-8', 'replace')).hexdigest()[:16]}"


def with_relations(document: Document, index: NameIndex, instead: Mapping[str, str]) -> Document:
    """The document with these words in the place of every name of these people (person id -> words)."""

    def change(text: str) -> str:
        for hit in reversed(index.hits(text)):
            told = [words for id, words in instead.items() if id in hit.ids]
            if told:
                text = text[: hit.start] + told[0] + text[hit.end :]
        return text

    return _changed(document, change)


def texts_under_headings(document: Document) -> Iterator[tuple[str, str]]:
    """Every text with the heading it stands under; what stands on every page under the title."""
    for text in (document.title, document.subtitle, document.author, document.footer):
        yield document.title, text
    heading = document.title
    for block in document.blocks:
        heading = _label(block.text) if isinstance(block, Heading) else heading
        yield from ((heading, text) for text in _of_block(block))


def _label(heading: str) -> str:
    """A heading without the words of somebody that stand in it between quotes: a place tells no more."""
    return heading.partition("“")[0].rstrip(" :") or heading


def _of_block(block: Block) -> Iterator[str]:
    if not isinstance(block, Picture):
        yield from strings(block)
        return
    drawn = _IN_DRAWING.findall(_STYLE.sub("", block.svg))
    yield from (" ".join(unescape(words).strip() for words in drawn), block.alt, block.caption)


def words_around(text: str, hit: Hit) -> str:
    """Some words on both sides, on one line."""
    start, end = max(0, hit.start - _AROUND), min(len(text), hit.end + _AROUND)
    before = text[start : hit.start].partition(" ")[2] if start else text[: hit.start]
    after = text[hit.end : end].rpartition(" ")[0] if end < len(text) else text[hit.end :]
    words = " ".join((before + text[hit.start : hit.end] + after).split())
    return ("\u2026 " if start else "") + words + (" \u2026" if end < len(text) else "")


def _changed(part: T, change: Callable[[str], str]) -> T:
    """The same part of a document with every text in it changed."""
    result: Any = part
    if isinstance(part, str):
        result = change(part)
    elif isinstance(part, tuple):
        result = tuple(_changed(item, change) for item in part)
    elif isinstance(part, Picture):
        svg = _IN_DRAWING.sub(lambda found: escape(change(unescape(found[0])), quote=False), part.svg)
        result = replace(part, svg=svg, alt=change(part.alt), caption=change(part.caption))
    elif is_dataclass(part) and not isinstance(part, type):
        held = {field.name: getattr(part, field.name) for field in fields(part)}
        result = replace(part, **{name: _changed(value, change) for name, value in held.items()})
    return cast(T, result)
