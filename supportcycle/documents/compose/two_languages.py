"""The client's own papers in the client's language beside the Dutch."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, dutch_of, edition_of, in_language, is_translated, language
from supportcycle.content.spoken_languages import SpokenLanguage, is_whole, spoken_language
from supportcycle.content.writing import with_whole_numbers
from supportcycle.documents.compose.parts.in_dutch import as_typed, in_both, in_dutch_words
from supportcycle.documents.tree import (
    Beside,
    Block,
    Bullets,
    Column,
    Document,
    Heading,
    Labelled,
    Notice,
    Paragraph,
    Picture,
    Table,
    TextBlock,
)
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.review import CARD_KINDS

_CARDS = tuple(kind.sheet for kind in CARD_KINDS[:2])
IN_TWO_LANGUAGES = frozenset(("client_page", "preparation", "visit_sheet", "cards", "touchstone", *_CARDS))
"""The papers that are made in the client's language too, by the keys of their names."""
_TEXT = (Heading, Paragraph, Labelled, Bullets, Notice)
LARGEST = 1.2
"""Larger type does not fit in two columns."""


def in_client_languages(edition: ClientEdition, compose: Callable[[], Document]) -> Document:
    """What `compose` makes, in Dutch as the client is spoken to; where another language was chosen, beside
    that language."""
    dutch, chosen = dutch_of(edition), edition_of(edition)
    with in_language(dutch):
        home = compose()
    if chosen == dutch:
        return home
    with in_language(chosen):
        own = compose()
    return beside(own, home, spoken_language(chosen))


def in_words_read(dossier: Dossier, key: str, *, own: bool) -> Dossier:
    """The dossier with the words of the client as the paper of this key reads them now: in another language
    as typed, in Dutch as they were put in Dutch. A paper that stays with the client or the worker, `own`, has
    both, unless the other language stands beside the Dutch."""
    if language() != HOME:
        return as_typed(dossier)
    both = own and not (key in IN_TWO_LANGUAGES and is_translated(dossier.edition))
    return in_both(dossier) if both else in_dutch_words(dossier)


def beside(own: Document, home: Document, language: SpokenLanguage) -> Document:
    """One document of two that say the same: chapter by chapter the other language beside the Dutch."""
    blocks: list[Block] = [_opening(own, home, language)]
    for mine, dutch in zip_longest(_chapters(own.blocks), _chapters(home.blocks), fillvalue=()):
        blocks += _paired(mine, dutch, language)
    return replace(home, blocks=tuple(blocks), scale=min(own.scale, home.scale, LARGEST))


def _opening(own: Document, home: Document, language: SpokenLanguage) -> Beside:
    """What the paper is called, and how far the translation is."""
    notes, dutch = (
        [Paragraph(words, "note") for words in _about(language, side)] for side in (language.key, HOME)
    )
    titles = Paragraph(own.title, "lead"), Paragraph(home.title, "lead")
    return Beside((titles[0], *notes), (titles[1], *dutch), language.mark, language.backwards)


def _about(language: SpokenLanguage, side: str) -> list[str]:
    """How far the translation is, in the language of one side."""
    facts = {"unread": not language.read_by, "missing": not is_whole(language.key)}
    with in_language(side):
        return [text(f"language.{key}") for key, is_so in facts.items() if is_so]


def _chapters(blocks: Sequence[Block]) -> list[tuple[Block, ...]]:
    """The blocks under each heading with that heading; what is no running text stands apart."""
    chapters: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading | Table):
            chapters.append([])
        chapters[-1].append(block)
        if isinstance(block, Table):
            chapters.append([])
    return [tuple(chapter) for chapter in chapters]


def _paired(own: Sequence[Block], home: Sequence[Block], language: SpokenLanguage) -> Iterator[Block]:
    match own, home:
        case (Table() as mine,), (Table() as dutch,) if mine.cut:
            yield _cards(mine, dutch, language)
        case _:
            texts = _in_order(_texts(own), language), _texts(home)
            if any(texts):
                yield Beside(*texts, language.mark, language.backwards)
            yield from (block for block in home if not isinstance(block, _TEXT) and not _is_sign(block))


def _is_sign(block: Block) -> bool:
    """A picture beside words; in half a page there is no room for it."""
    return isinstance(block, Picture) and block.beside


def _texts(blocks: Sequence[Block]) -> tuple[TextBlock, ...]:
    """The running text; in half a page a value stands under its label."""
    texts = (block for block in blocks if isinstance(block, _TEXT))
    return tuple(replace(each, beside=False) if isinstance(each, Labelled) else each for each in texts)


def _in_order(blocks: tuple[TextBlock, ...], language: SpokenLanguage) -> tuple[TextBlock, ...]:
    """Running text, in a language from right to left with the numbers in it as they are read."""
    return tuple(map(_with_numbers, blocks)) if language.backwards else blocks


def _with_numbers(block: TextBlock) -> TextBlock:
    match block:
        case Labelled():
            return replace(
                block, label=with_whole_numbers(block.label), value=with_whole_numbers(block.value)
            )
        case Bullets():
            return replace(block, items=tuple(map(with_whole_numbers, block.items)))
        case _:
            return replace(block, text=with_whole_numbers(block.text))


def _cards(own: Table, home: Table, language: SpokenLanguage) -> Table:
    """Cards to cut out, each in both languages beside each other; how far the translation is stands on each,
    for whoever gets one sees no more of the paper."""
    mine = [with_whole_numbers(cell) if language.backwards else cell for cell in _cells(own)]
    sides = ((mine, language.key), (_cells(home), HOME))
    told = (["\n\n".join((cell, *_about(language, side))) for cell in cells] for cells, side in sides)
    both = list(zip(*told, strict=True))
    columns = (
        Column(own.columns[0].title, language=language.mark, backwards=language.backwards),
        Column(home.columns[0].title),
    )
    if language.backwards:
        return replace(home, columns=columns[::-1], rows=tuple(row[::-1] for row in both))
    return replace(home, columns=columns, rows=tuple(both))


def _cells(table: Table) -> list[str]:
    return [cell for row in table.rows for cell in row if cell.strip()]
