"""What was answered on the cards: the client's own, and of others only what they want told."""

from collections.abc import Iterator

from supportcycle.content.catalogue import at_start, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.printed_values import values_of
from supportcycle.documents.tree import Block, Column, Heading, Table
from supportcycle.documents.words.days import short_day
from supportcycle.documents.words.names import named
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.evaluation_cards import RoleCard
from supportcycle.domain.model.review import CARD_KINDS, Evaluation

_AROUND = frozenset({"on", "filled_in", "person", "may_be_told"})
Held = tuple[str, str, RoleCard]


def card_blocks(dossier: Dossier, evaluation: Evaluation) -> tuple[Block, ...]:
    """A table per card on which something was answered; skipped questions are not there."""
    tables = tuple(table for held in _cards(dossier, evaluation) for table in _table(dossier, *held))
    return (Heading(text("evaluation.cards")), *tables) if tables else ()


def _cards(dossier: Dossier, evaluation: Evaluation) -> Iterator[Held]:
    for kind in CARD_KINDS:
        for card in getattr(evaluation, kind.place).values():
            if kind.own:
                yield kind.sheet, worksheet(kind.sheet).title, card
            elif card.may_be_told:
                name = named(dossier.people, card.person, text("people.somebody"))
                yield kind.sheet, text("evaluation.card_of", name=at_start(name)), card


def _table(dossier: Dossier, key: str, title: str, card: RoleCard) -> Iterator[Table]:
    fields = [field for field in worksheet(key).fields if field.key not in _AROUND]
    values = values_of(fields, card, dossier.people)
    asked = [field for field in fields if getattr(card, field.key) != "skip" and values[field.key]]
    if not is_blank(card) and asked:
        columns = (Column(text("evaluation.question"), 1.6), Column(text("evaluation.answer")))
        rows = tuple((field.label, values[field.key]) for field in asked)
        yield Table(
            text("evaluation.card_on", title=title, date=short_day(card.on)).strip(" ·"),
            columns,
            rows,
        )
