"""The option cards on paper, two beside each other, to cut out and lay on the table."""

from collections.abc import Iterable

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.cards.cut_out import cut_out
from supportcycle.documents.compose.frame import framed
from supportcycle.documents.tree import Document, Paragraph
from supportcycle.domain.guide.option_cards import OptionCard


def option_cards_on_paper(cards: Iterable[OptionCard]) -> Document:
    """All given cards in one table; the document holds nothing of a dossier."""
    table = cut_out(map(_card, cards), text("methods.table.column"))
    title, how = text("methods.table.print"), Paragraph(text("methods.table.generic"), "note")
    return framed(title, text("methods.table.print_why"), (how, table))


def _card(card: OptionCard) -> str:
    lines = [card.name.upper(), card.what]
    lines += [
        text(f"methods.table.{key}", words=words)
        for key in ("fits", "asks", "careful")
        if (words := getattr(card, key))
    ]
    return "\n".join([*lines, text("methods.table.source", words=card.source)])
