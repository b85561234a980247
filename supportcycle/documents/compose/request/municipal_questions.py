"""The municipality's own questions, each with what our parts say: to copy into the fields of its web form."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.language import is_translated
from supportcycle.documents.compose.frame import dated, framed, is_draft
from supportcycle.documents.compose.organisation import ASKED, MunicipalQuestion, organisation_settings
from supportcycle.documents.compose.parts.in_dutch import words_in_dutch
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.request.asked_help import asked_words
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.typed_text import text_blocks
from supportcycle.documents.tree import Block, Document, Heading, Labelled, Notice
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import RequestPart


def municipal_questions(dossier: Dossier, *, round_id: str, today: date) -> Document:
    """A chapter for each question of the municipality; one sentence when the organisation named none."""
    questions = organisation_settings().questions
    if not questions:
        return framed(text("questions.title"), dated(dossier, today), (Notice(text("questions.none")),))
    blocks = [block for each in questions for block in _chapter(each, dossier, round_id)]
    document = framed(text("questions.title"), dated(dossier, today), blocks)
    keys = dict.fromkeys(part for each in questions for part in each.parts if part != ASKED)
    draft = text("draft.subtitle", subtitle=document.subtitle)
    unread = is_draft(part_text(dossier, round_id, part) for part in keys)
    return replace(document, subtitle=draft) if unread else document


def longest_answers() -> Mapping[str, int]:
    """The title of each question -> how many signs its field holds, for those of which that is known."""
    return {each.title: each.most for each in organisation_settings().questions if each.most}


def _chapter(question: MunicipalQuestion, dossier: Dossier, round_id: str) -> Iterator[Block]:
    yield Heading(question.title)
    words = "\n\n".join(_words(question, dossier, round_id))
    yield from text_blocks(words) if words else (Labelled("", ""),)


def _words(question: MunicipalQuestion, dossier: Dossier, round_id: str) -> Iterator[str]:
    """What each part says: in the words for the municipality where those were typed, else in the client's."""
    round = dossier.rounds[round_id]
    left_out = left_out_of(round)
    for part in question.parts:
        if part == ASKED:
            yield from filter(None, [asked_words(dossier, round_id)])
        elif part not in left_out:
            said = round.aanvraag.parts.get(part, RequestPart()).application_words.strip()
            if is_translated(dossier.edition):
                said = words_in_dutch(said, dossier, round_id)
            yield from filter(None, [said or part_text(dossier, round_id, part).own])
