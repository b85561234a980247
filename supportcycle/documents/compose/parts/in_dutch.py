"""Words for the municipality beside the client's own, and out of which language they were put in Dutch."""

from functools import partial

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, is_translated
from supportcycle.content.spoken_languages import spoken_language
from supportcycle.documents.compose.typed_text import one_piece
from supportcycle.domain.editing.interpreted import is_as_heard, read_as
from supportcycle.domain.model.client_edition import Interpreted
from supportcycle.domain.model.dossier import Dossier


def words_in_dutch(words: str, dossier: Dossier, round_id: str) -> str:
    """The words for the municipality, said to be that: for beside the client's own. Empty when there are
    none.

    Of a client who reads another language they say which one they are out of, and whether there was
    help with talking: an interpreter, or somebody else.
    """
    if not words.strip():
        return ""
    key, language = words_of_what(dossier, round_id)
    return text(f"parts.{key}", words=one_piece(words), language=language)


def words_of_what(dossier: Dossier, round_id: str) -> tuple[str, str]:
    """Whether they are the words of the request, or of a translation out of a language, with help or not."""
    if not is_translated(dossier.edition):
        return "application_words", ""
    helped = dossier.rounds[round_id].meeting.interpreter.strip()
    return "interpreted" if helped else "translated", spoken_language(dossier.edition.language).dutch_name


def in_dutch_words(dossier: Dossier) -> Dossier:
    """The dossier with the Dutch of what was said in another language in place of the client's own words,
    said to be that."""
    return read_as(dossier, partial(_in_dutch, dossier))


def in_both(dossier: Dossier) -> Dossier:
    """The dossier with the Dutch below the client's own words."""
    return read_as(dossier, partial(_both, dossier))


def as_typed(dossier: Dossier) -> Dossier:
    """The dossier with the client's own words; in Dutch what was only said aloud."""
    return read_as(dossier, lambda own, each: own.strip() or each.dutch)


def _both(dossier: Dossier, own: str, each: Interpreted) -> str:
    dutch = _in_dutch(dossier, own, each)
    return text("parts.own_words.both", own=own, dutch=dutch) if own.strip() and dutch != own else dutch


def _in_dutch(dossier: Dossier, own: str, each: Interpreted) -> str:
    if each.language == HOME:
        return own
    helped = any(round.meeting.interpreter.strip() for round in dossier.rounds.values())
    key, language = "interpreted" if helped else "translated", spoken_language(each.language).dutch_name
    words = text(f"parts.own_words.{key}", words=one_piece(each.dutch), language=language)
    return words if is_as_heard(dossier, each) else text("parts.own_words.changed", words=words)
