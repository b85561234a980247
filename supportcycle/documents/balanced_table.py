"""A table whose columns are as wide as what stands in them asks for, so that its rows are low."""

from collections.abc import Iterator, Mapping, Sequence

from supportcycle.documents.tree import Column, Table

UNITS, LEAST = 24, 4
"""The parts that a table is divided in, and how many of them a column has at least."""
LETTERS, BOLD = 3.6, 0.9
"""About so many letters stand beside each other in one part, and how much of that when they are bold."""


def balanced_table(
    caption: str, titles: Sequence[str], rows: Sequence[Sequence[str]], *, always: int = 1
) -> Table:
    """The table without columns in which nothing stands; the first ones, so many as `always`, stay."""
    shown = [at for at in range(len(titles)) if at < always or any(row[at].strip() for row in rows)]
    cells = tuple(tuple(row[at] for at in shown) for row in rows)
    return Table(caption, tuple(map(Column, (titles[at] for at in shown), balanced_widths(cells))), cells)


def balanced_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    """A width for each column of these cells, in parts of the whole: those with which the rows are lowest;
    among these the one that leaves most room, and then the most even one. The first column names the row, in
    bold."""
    count = len(rows[0]) if rows else 0
    if count * LEAST >= UNITS:
        return [UNITS // count] * count
    high = {
        (at, width): [_lines(row[at], width * LETTERS, BOLD if at == 0 else 1) for row in rows]
        for at in range(count)
        for width in range(LEAST, UNITS - LEAST * (count - 1) + 1)
    }
    ways = map(list, _ways(count, UNITS)) if count else iter(([],))
    return min(ways, key=lambda widths: _price(widths, high))


def _ways(count: int, units: int) -> Iterator[tuple[int, ...]]:
    """Each way to share so many parts among so many columns."""
    if count == 1:
        yield (units,)
        return
    for width in range(LEAST, units - LEAST * (count - 1) + 1):
        yield from ((width, *rest) for rest in _ways(count - 1, units - width))


def _price(
    widths: Sequence[int], high: Mapping[tuple[int, int], Sequence[tuple[int, float]]]
) -> tuple[float, ...]:
    """How many lines the rows take, how full these are, and how unlike the columns."""
    rows = [*zip(*(high[column] for column in enumerate(widths)), strict=True)]
    lines = sum(max(cell[0] for cell in row) for row in rows)
    full = sum(max(cell[1] for cell in row) for row in rows)
    return lines, round(full, 6), sum(width * width for width in widths)


def _lines(cell: str, letters: float, part: float) -> tuple[int, float]:
    """How many lines of so many letters, or `part` of them, a cell takes with whole words, and how many
    without looking at words."""
    lines = cell.split("\n")
    full = sum(max(1.0, len(line) / letters) for line in lines)
    return sum(_wrapped(line, letters * part) for line in lines), full


def _wrapped(line: str, letters: float) -> int:
    if len(line) <= letters:
        return 1
    lines, used = 1, 0
    for word in map(len, line.split()):
        used += word + 1
        if used > letters + 1 and used > word + 1:
            lines, used = lines + 1, word + 1
    return lines
