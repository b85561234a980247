"""What every document has around its chapters."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.organisation import organisation_settings
from supportcycle.documents.compose.parts.proposals import PartText
from supportcycle.documents.compose.typed_text import text_blocks
from supportcycle.documents.svg_size import ratio_of
from supportcycle.documents.tree import Block, Document, Heading, Labelled, Notice, Paragraph, Picture
from supportcycle.documents.words.days import written
from supportcycle.documents.words.names import client_name
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
    return text("shared.subtitle", name=client_name(dossier), date=written(today, short=True))


def to_read_together(
    title: str,
    dossier: Dossier,
    today: date,
    parts: Mapping[int, PartText],
    blocks: Iterable[Block],
    *,
    numbered: bool = True,
) -> Document:
    """A document made of parts the client approves, by the number each has there (0: why it cannot wait).

    Openly a draft as long as one is not approved; one notice above says which those are, where they are
    `numbered` on the paper.
    """
    if not is_draft(parts.values()):
        return _ours(framed(title, dated(dossier, today), (*_logo(), *blocks)))
    subtitle = text("draft.subtitle", subtitle=dated(dossier, today))
    return _ours(
        framed(
            title,
            subtitle,
            (*_logo(), Notice(_unread(parts) if numbered else text("draft.not_all")), *blocks),
        )
    )


def _unread(parts: Mapping[int, PartText]) -> str:
    unread = [number for number, part in parts.items() if is_unread(part)]
    numbers = [str(number) for number in unread if number]
    last = text("draft.last", numbers=", ".join(numbers[:-1]), last=numbers[-1]) if numbers[1:] else ""
    told = [text("draft.urgent")] if 0 in unread else []
    told += [text("draft.parts", numbers=last or numbers[0])] if numbers else []
    return text("draft.unread", parts=", ".join(told)) if told else text("draft.nothing_read")


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
    return any(map(is_unread, written)) or not any(part.approved for part in written)


def is_unread(part: PartText) -> bool:
    """Whether these very words were not approved yet; nothing is no words."""
    return bool(part.text) and not part.approved and not part.left_out


def part_blocks(part: PartText, nothing: str) -> tuple[Block, ...]:
    """The words of one part; `nothing` when there are none."""
    return text_blocks(part.text) if part.text else (Paragraph(nothing),)


def numbered(chapters: Sequence[tuple[str, Sequence[Block]]], *, first: int = 1) -> tuple[Block, ...]:
    """Chapters one after another, each with its number before its title."""
    blocks: list[Block] = []
    for number, (title, chapter) in enumerate(chapters, first):
        blocks += [Heading(text("shared.chapter", number=number, title=title)), *chapter]
    return tuple(blocks)


def labelled(pairs: Iterable[tuple[str, str]], *, beside: bool = False, lines: int = 1) -> tuple[Block, ...]:
    """Labels with what was filled in; empty ones leave a line to write on, or `lines` of them."""
    return tuple(Labelled(label, value, beside, lines) for label, value in pairs)


def short_facts(pairs: Iterable[tuple[str, str]], *, wide: Collection[str] = ()) -> tuple[Block, ...]:
    """Facts that stand side by side, as on a form; those whose label is among `wide` ask twice the room."""
    return tuple(Labelled(label, value, share=2 if label in wide else 1) for label, value in pairs)
