"""One Excel file of a dossier or of many: a sheet for each kind of thing, and one that explains them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from supportcycle.content.catalogue import choice_lists, text, texts
from supportcycle.documents.exchange.book_sheet import BookSheet, Value
from supportcycle.documents.exchange.headings import BETWEEN, OF_NODES, FieldColumn
from supportcycle.documents.exchange.outgoing.book_columns import SHEETS, SheetColumn, shown
from supportcycle.documents.exchange.outgoing.book_cycle import (
    agreements_facts,
    goals_facts,
    logbook_facts,
    of_rounds,
    options_facts,
    steps_facts,
    terms_facts,
)
from supportcycle.documents.exchange.outgoing.book_network import Facts, people_facts, ties_facts
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong, health_goes
from supportcycle.documents.exchange.outgoing.told_dossier import ToldDossier, told_dossier
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import shown_name

_FACTS: Mapping[str, Callable[[ToldDossier], Iterator[Facts]]] = {
    "people": people_facts,
    "ties": ties_facts,
    "goals": partial(of_rounds, facts=goals_facts),
    "options": partial(of_rounds, facts=options_facts),
    "steps": partial(of_rounds, facts=steps_facts),
    "agreements": partial(of_rounds, facts=agreements_facts),
    "logbook": partial(of_rounds, facts=logbook_facts),
    "terms": partial(of_rounds, facts=terms_facts),
}


def book(dossiers: Iterable[Dossier], codes: Codes, along: GoesAlong = SAFEST) -> list[BookSheet]:
    """The sheets, the explanation first. Of each dossier only its rows are held, one dossier at a time."""
    rows: dict[str, list[list[Value]]] = {sheet: [] for sheet in SHEETS}
    health: set[bool] = set()
    for dossier in dossiers:
        health.add(health_goes(dossier, along))
        told = told_dossier(dossier, codes, along)
        for sheet in SHEETS:
            columns = shown(sheet, own_words=along.own_words)
            rows[sheet] += (_row(told, columns, facts) for facts in _FACTS[sheet](told))
    sheets = [
        BookSheet(text(f"exchange.sheets.{sheet}"), [_heads(sheet, along), *rows[sheet]]) for sheet in SHEETS
    ]
    return [_explanation(along, health or {along.medical}), *sheets]


def _row(told: ToldDossier, columns: Iterable[FieldColumn], facts: Facts) -> list[Value]:
    return [told.cell(column, facts.get(column.key)) for column in columns]


def _heads(sheet: str, along: GoesAlong) -> list[Value]:
    return [column_heading(column) for column in shown(sheet, own_words=along.own_words)]


def column_heading(column: FieldColumn) -> str:
    """What stands above a column: the same word as in a network file where that has it too."""
    if isinstance(column, SheetColumn):
        return text(f"exchange.columns.{column.key}")
    return text(f"exchange.{'nodes' if column in OF_NODES else 'edges'}.{column.key}")


def _explanation(along: GoesAlong, health: set[bool]) -> BookSheet:
    heads: list[Value] = [
        text(f"exchange.explanation.{key}") for key in ("sheet", "column", "holds", "choices")
    ]
    rows = [
        [text(f"exchange.sheets.{sheet}"), column_heading(column), _holds(column), _choices(column)]
        for sheet in SHEETS
        for column in shown(sheet, own_words=along.own_words)
    ]
    what = text(
        "exchange.explanation.with_words" if along.own_words else "exchange.explanation.without_words"
    )
    told: list[list[Value]] = [
        ["", "", words] for words in ("", what, _of_health(health), text("exchange.explanation.left_out"))
    ]
    return BookSheet(text("exchange.explanation.title"), [heads, *rows, *told])


def _of_health(goes: set[bool]) -> str:
    if goes == {True, False}:
        return text("exchange.explanation.health_of_some")
    return text("exchange.explanation.with_health" if True in goes else "exchange.explanation.without_health")


def _holds(column: FieldColumn) -> str:
    own = texts().get(f"exchange.explained.{column.key}")
    return own or text("exchange.explained_choice" if column.choices else "exchange.explained_typed")


def _choices(column: FieldColumn) -> str:
    return BETWEEN.join(choice_lists()[column.choices].values()) if column.choices else ""


def key_list(dossiers: Iterable[Dossier], codes: Codes) -> list[list[Value]]:
    """The headings, and which code is whom: of every dossier itself and of whoever got a code."""
    rows: list[list[Value]] = []
    for dossier in dossiers:
        own = codes.of(dossier.id)
        people = {codes.drawn(dossier.id, id): shown_name(each) for id, each in dossier.people.items()}
        people.pop("", None)
        rows.append([own, "", dossier.name])
        rows += ([own, code, people[code]] for code in sorted(people))
    return [[text(f"exchange.key_list.{key}") for key in ("dossier", "person", "name")], *rows]
