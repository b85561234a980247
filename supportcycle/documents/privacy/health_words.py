"""Words about health that are left in a document without medical data, and whether it would tell more with
them: to be said, never to be changed."""

from collections.abc import Iterator
from datetime import date
from functools import cache

from supportcycle.content.catalogue import document_texts, text
from supportcycle.content.language import editions, in_language, words_file
from supportcycle.content.template_file import read_toml
from supportcycle.content.worksheets import worksheets
from supportcycle.documents.compose.registry import composed, composed_card
from supportcycle.documents.privacy.name_search import NamePlace, texts_under_headings, words_around
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.names.matching import Hit
from supportcycle.domain.names.spelling import name_key, words_of
from supportcycle.domain.privacy.medical_redaction import holds_medical


def health_places(document: Document) -> list[NamePlace]:
    """Where a word stands that begins as one of templates/nl/health_words.toml does, one for each text.

    What a paper says or asks whoever it is of, and a box that was not ticked, tell of nobody.
    """
    found: dict[str, NamePlace] = {}
    for heading, words in texts_under_headings(document):
        told = _told(words)
        for word in words_of(told):
            if words not in found and word.keys[0].startswith(_stems()):
                hit = Hit(word.start, word.end, frozenset())
                found[words] = NamePlace(heading, words_around(told, hit), words)
    return list(found.values())


def health_headings(document: Document) -> list[str]:
    """The headings under which such words stand; one that holds such a word itself is called by the title."""
    places = health_places(document)
    telling = {place.text for place in places}
    return list(dict.fromkeys(document.title if p.heading in telling else p.heading for p in places))


def tells_more_with_medical(
    name: str, dossier: Dossier, today: date, slip: ShareSlip, *, own: str = ""
) -> bool:
    """Whether a document says anything else with medical data than without; of its annexes only whether
    anything is certainly medical. `own`: of the card of this person."""

    def made(with_medical: bool) -> Document:
        either = slip.model_copy(update={"with_medical": with_medical})
        return composed_card(own, dossier, today, either) if own else composed(name, dossier, today, either)

    behind = bool(slip.annexes) and holds_medical(current_round(dossier)[1])
    return behind or made(True) != made(False)


def _told(words: str) -> str:
    lines = [line for line in words.splitlines() if line.strip() not in _of_every_paper()]
    not_ticked = text("shared.box", words="").strip()
    return "\n".join(line for line in lines if not line.startswith(not_ticked))


@cache
def _stems() -> tuple[str, ...]:
    return tuple(name_key(stem) for stem in read_toml(words_file("health_words.toml"))["stems"])


@cache
def _of_every_paper() -> frozenset[str]:
    return frozenset(line for name in editions() for line in _lines_of(name))


def _lines_of(edition: str) -> Iterator[str]:
    with in_language(edition):
        lines = (line for words in document_texts().values() for line in words.splitlines())
        questions = (field.label for sheet in worksheets().values() for field in sheet.fields)
        yield from [line.removeprefix("- ").strip() for line in (*lines, *questions)]
