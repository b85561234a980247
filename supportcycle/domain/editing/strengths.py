"""What others said about the client, among the strengths of the profile."""

from collections.abc import Iterable

from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.profile import CONTACTS, Mark, MarkKind
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import with_value


def not_yet_strengths(dossier: Dossier, round_id: str, said: Iterable[str]) -> list[str]:
    """The words that do not stand among the remarks of the profile yet, each once."""
    kept = {without_capitals(mark.text.strip()) for mark in dossier.rounds[round_id].marks.values()}
    fresh = {without_capitals(words.strip()): words.strip() for words in said if words.strip()}
    return [words for key, words in fresh.items() if key not in kept]


def with_strengths(dossier: Dossier, round_id: str, said: Iterable[str]) -> Dossier:
    """The dossier with these words as strengths in the profile, where they do not stand there yet."""
    for words in not_yet_strengths(dossier, round_id, said):
        id = next_id(dossier.rounds[round_id].marks, f"{CONTACTS}__")
        mark = Mark(text=words, kind=MarkKind.STRENGTH)
        dossier = with_value(dossier, ("rounds", round_id, "marks", id), mark)
    return dossier
