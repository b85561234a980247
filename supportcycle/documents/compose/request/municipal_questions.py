"""The municipality's own questions, each with what our parts say: to copy into the fields of its web form."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, in_language, is_translated
from supportcycle.documents.compose.frame import dated, framed, is_draft
from supportcycle.documents.compose.organisation import ASKED, MunicipalQuestion, organisation_settings
from supportcycle.documents.compose.parts.in_dutch import in_dutch_words, words_in_dutch
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.request.asked_help import asked_and_why, asked_words
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.typed_text import text_blocks
from supportcycle.documents.tree import Block, Document, Heading, Labelled, Notice
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import RequestPart

MEASURES = "measures"


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
    """What each part says: in the words for the municipality where those were typed, else in the client's.
    What is asked and why stand under each help once, where one question is about both and nobody typed it."""
    together = {ASKED, MEASURES} <= {*question.parts} and _is_proposed(MEASURES, dossier, round_id)
    left_out = left_out_of(dossier.rounds[round_id])
    for part in question.parts:
        if part == ASKED and not together:
            yield from filter(None, [asked_words(dossier, round_id)])
        elif part == MEASURES and together and part not in left_out:
            with in_language(HOME):
                yield from filter(None, [asked_and_why(in_dutch_words(dossier), round_id)])
        elif part != ASKED and part not in left_out:
            yield from filter(None, [_said(part, dossier, round_id)])


def _is_proposed(part: str, dossier: Dossier, round_id: str) -> bool:
    """Whether all words of this part come from the dossier, and nobody typed them for it."""
    written = dossier.rounds[round_id].aanvraag.parts.get(part, RequestPart())
    return not written.text.strip() and not written.application_words.strip()


def _said(part: str, dossier: Dossier, round_id: str) -> str:
    written = dossier.rounds[round_id].aanvraag.parts.get(part, RequestPart())
    said = written.application_words.strip()
    if is_translated(dossier.edition):
        said = words_in_dutch(said, dossier, round_id)
    return said or part_text(dossier, round_id, part).own
