"""Words about health that are left in a document without medical data: to be said, never to be changed."""

from functools import cache

from supportcycle.content import read_toml
from supportcycle.documents.names_in_document import NamePlace, texts_under_headings, words_around
from supportcycle.documents.tree import Document
from supportcycle.domain.name_matching import Hit
from supportcycle.domain.name_spelling import name_key, words_of
from supportcycle.resources import TEMPLATES


def health_places(document: Document) -> list[NamePlace]:
    """Where a word stands that begins as one of templates/nl/health_words.toml does, one for each text."""
    found: dict[str, NamePlace] = {}
    for heading, text in texts_under_headings(document):
        for word in words_of(text):
            if text not in found and word.keys[0].startswith(_stems()):
                hit = Hit(word.start, word.end, frozenset())
                found[text] = NamePlace(heading, words_around(text, hit), text)
    return list(found.values())


@cache
def _stems() -> tuple[str, ...]:
    return tuple(name_key(stem) for stem in read_toml(TEMPLATES / "nl" / "health_words.toml")["stems"])
