"""Words for the municipality beside the client's own, and out of which language they were put in Dutch."""

from supportcycle.content.catalogue import text
from supportcycle.content.language import is_translated
from supportcycle.content.spoken_languages import spoken_language
from supportcycle.documents.compose.typed_text import one_piece
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
