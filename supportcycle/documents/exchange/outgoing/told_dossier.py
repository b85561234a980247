"""A dossier as tables tell of it: what may leave, with codes for people, and with words only by choice."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from supportcycle.documents.exchange.book_sheet import Value
from supportcycle.documents.exchange.headings import BETWEEN, FieldColumn, told
from supportcycle.documents.exchange.outgoing.book_columns import SheetColumn
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.discreet_words import DiscreetWords, discreet_words
from supportcycle.documents.exchange.outgoing.taken_along import (
    GoesAlong,
    decided,
    network_taken,
    rounds_taken,
)
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT


@dataclass(frozen=True, slots=True)
class ToldDossier:
    """The network and the rounds that may leave. `words`: how what was typed may leave; without it nothing
    does."""

    network: Dossier = field(repr=False)
    rounds: Dossier = field(repr=False)
    codes: Codes
    words: DiscreetWords | None = field(repr=False, default=None)

    @property
    def code(self) -> str:
        """The code of the dossier."""
        return self.codes.of(self.network.id)

    def person(self, id: str | None) -> str:
        """The code of somebody; the client by that word; nothing for who may not stand on a map."""
        if id == CLIENT:
            return CLIENT
        return self.codes.of(self.network.id, id) if id in self.network.people and id else ""

    def people(self, ids: Iterable[str | None]) -> str:
        """The codes of several, each once, in an order that says nothing."""
        return BETWEEN.join(sorted(set(filter(None, map(self.person, ids)))))

    def cell(self, column: FieldColumn, value: object) -> Value:
        """What stands in a cell: a day, a number, the words of a choice, or what was typed."""
        if isinstance(column, SheetColumn) and column.day:
            return as_date(str(value or "")) or self._typed(value)
        if isinstance(value, int | date) and not isinstance(value, bool):
            return value
        if column.choices:
            is_open = isinstance(column, SheetColumn) and column.or_typed
            return told(column, value) or (self._typed(value) if is_open else "")
        if isinstance(column, SheetColumn) and column.is_name:
            return str(value or "").strip() if self.words else ""
        return self._typed(value) if column.own_words else str(value or "")

    def _typed(self, value: object) -> str:
        """Words as they were typed, without the names that may not leave; none unless they go along."""
        return self.words.of(str(value or "").strip()) if self.words else ""


def told_dossier(dossier: Dossier, codes: Codes, along: GoesAlong) -> ToldDossier:
    """A dossier with what of it may leave, as chosen."""
    bare = decided(dossier, along)
    network, rounds = network_taken(bare), rounds_taken(bare)
    if not along.own_words:
        return ToldDossier(network, rounds, codes)
    words = discreet_words(dossier, network.people, lambda id: codes.of(dossier.id, id))
    return ToldDossier(network, rounds, codes, words)
