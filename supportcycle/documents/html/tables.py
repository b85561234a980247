"""Tables as markup, and the rules in the style sheet that only they need."""

from collections.abc import Iterable, Iterator, Sequence

from supportcycle.documents.html.markup import element, spoken
from supportcycle.documents.tree import Column, Table
from supportcycle.domain.sanitize_text import one_line

LINE_HEIGHT = 1.5


def table_markup(table: Table) -> str:
    """The table with its caption and headings; nothing when it has no columns.

    ValueError when a row has not as many cells as there are columns.
    """
    if not table.columns:
        return ""
    titles = (spoken("th", column.title, scope="col", **_language(column)) for column in table.columns)
    rows = (_row(table, row) for row in table.rows or [("",) * len(table.columns)])
    markup = element(
        "table",
        spoken("caption", table.caption) if table.caption.strip() else "",
        element("colgroup", "<col>" * len(table.columns)),
        element("thead", element("tr", *titles)),
        element("tbody", *rows),
        class_=f"{_widths(table)} {_room(table)}{' cut' if table.cut else ''}",
    )
    return element("div", markup, class_="wide", **_reachable(table))


def _reachable(table: Table) -> dict[str, str]:
    """On a small screen the table moves sideways, also for who has no mouse."""
    name = one_line(table.caption) or one_line(table.columns[0].title)
    return {"tabindex": "0", "role": "group", "aria_label": name} if name else {"tabindex": "0"}


def table_rules(tables: Iterable[Table]) -> str:
    """How wide the columns are and how high the rows, which no element may say for itself (see page.py)."""
    return "\n".join(dict.fromkeys(rule for table in tables for rule in _rules(table)))


def _rules(table: Table) -> Iterator[str]:
    for number, share in enumerate(_shares(table), 1):
        yield f".{_widths(table)} col:nth-child({number}) {{ width: {share}%; }}"
    yield f".{_room(table)} td {{ height: {table.room * LINE_HEIGHT:g}em; }}"


def _shares(table: Table) -> list[int]:
    whole = sum(column.width for column in table.columns) or 1.0
    return [round(100 * column.width / whole) for column in table.columns]


def _widths(table: Table) -> str:
    return "-".join(("widths", *map(str, _shares(table))))


def _room(table: Table) -> str:
    return f"room-{table.room}"


def _row(table: Table, row: Sequence[str]) -> str:
    if len(row) != len(table.columns):
        raise ValueError("a row has not as many cells as there are columns")
    cells = [(cell, _language(column)) for cell, column in zip(row, table.columns, strict=True)]
    (head, language), rest = cells[0], cells[1:]
    is_name = table.row_headings and bool(head.strip())
    first = spoken("th", head, scope="row", **language) if is_name else spoken("td", head, **language)
    return element("tr", first, *(spoken("td", cell, **language) for cell, language in rest))


def _language(column: Column) -> dict[str, str]:
    turned = {"dir": "rtl"} if column.backwards else {}
    return {"lang": column.language, **turned} if column.language else {}
