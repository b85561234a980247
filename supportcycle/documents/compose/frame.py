"""What every document has around its chapters."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.organisation import organisation_settings
from supportcycle.documents.compose.parts.proposals import PartText
from supportcycle.documents.compose.typed_text import text_blocks
from supportcycle.documents.svg_size import ratio_of
from supportcycle.documents.tree import Block, Document, Heading, Labelled, Notice, Paragraph, Picture
from supportcycle.documents.words.names import client_name
from supportcycle.domain.dates import as_typed
from supportcycle.domain.model.dossier import Dossier

LOGO, HIGHEST = 38.0, 18.0
"""How wide and how high the organisation's logo is at most, in mm."""


def framed(title: str, subtitle: str, blocks: Iterable[Block], *, landscape: bool = False) -> Document:
    """The document with a line under its title, and title and page number on every page."""
    footer = text("shared.footer", title=title, subtitle=subtitle)
    words = (text("shared.page"), text("shared.of"))
    document = Document(title, tuple(blocks), subtitle, footer=footer, page_words=words)
    return replace(document, landscape=landscape, language=text("shared.language"))


def dated(dossier: Dossier, today: date) -> str:
    """The line under the title of what leaves the table: for whom, and when it was drawn up."""
    return text("shared.subtitle", name=client_name(dossier), date=as_typed(today))


def to_read_together(
    title: str, dossier: Dossier, today: date, parts: Iterable[PartText], blocks: Iterable[Block]
) -> Document:
    """A document made of parts the client approves; openly a draft as long as one is not approved."""
    if not is_draft(parts):
        return _ours(framed(title, dated(dossier, today), (*_logo(), *blocks)))
    subtitle, notice = text("draft.subtitle", subtitle=dated(dossier, today)), Notice(text("draft.notice"))
    return _ours(framed(title, subtitle, (*_logo(), notice, *blocks)))


def _ours(document: Document) -> Document:
    """The document with the name of the organisation under its title."""
    return replace(document, author=organisation_settings().name.strip())


def _logo() -> tuple[Block, ...]:
    own = organisation_settings()
    if not own.logo:
        return ()
    ratio = ratio_of(own.logo)
    return (Picture(own.logo, text("shared.logo", name=own.name), ratio, width=min(LOGO, HIGHEST / ratio)),)


def is_draft(parts: Iterable[PartText]) -> bool:
    """Whether the client still has to say of some part, or of all of it, that it is right."""
    written = [part for part in parts if not part.left_out]
    unread = any(part.text and not part.approved for part in written)
    return unread or not any(part.approved for part in written)


def part_blocks(part: PartText, mark: str, nothing: str) -> tuple[Block, ...]:
    """One part; marked as draft until the client approved these very words."""
    if not part.text:
        return (Paragraph(nothing),)
    marked = () if part.approved else (Paragraph(mark, "note"),)
    return (*marked, *text_blocks(part.text))


def said_or_not(told: str) -> tuple[Block, ...]:
    """What the client said, set apart; "not discussed" when nothing was."""
    words = told.strip()
    return (Paragraph(words, "own_words") if words else Paragraph(text("shared.not_discussed")),)


def numbered(chapters: Sequence[tuple[str, Sequence[Block]]], *, first: int = 1) -> tuple[Block, ...]:
    """Chapters one after another, each with its number before its title."""
    blocks: list[Block] = []
    for number, (title, chapter) in enumerate(chapters, first):
        blocks += [Heading(text("shared.chapter", number=number, title=title)), *chapter]
    return tuple(blocks)


def labelled(pairs: Iterable[tuple[str, str]], *, beside: bool = False, lines: int = 1) -> tuple[Block, ...]:
    """Labels with what was filled in; empty ones leave a line to write on, or `lines` of them."""
    return tuple(Labelled(label, value, beside, lines) for label, value in pairs)
