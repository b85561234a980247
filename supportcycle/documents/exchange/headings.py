"""The columns in which people and ties travel: nodes.csv and edges.csv, and GraphML with the same names.

`outgoing` writes by this table and `incoming` reads by it; the words of a heading are
`exchange.nodes.<key>` and `exchange.edges.<key>` in templates/nl/texts/exchange.toml. The files are UTF-8
without a mark in front, with commas: Gephi took `Source` behind a mark for another word. `Id`, `Label`,
`Source`, `Target`, `Type` and `Weight` are words of those programs (any capitals will do when reading) and
the same in every language.

The client is a node like everybody, with the `Id` of `person_facts.CLIENT`; other ids mean nothing. A tie is
one row, seen from `Source`, the first of its key. `Weight` is how important the contact is, from 1 to 5, for
the width of a line; the words for it have a column of their own, and are what is read. A cell holds the words
of a choice (`told`, `understood`), several with `BETWEEN` between them; nothing is an empty cell.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.sanitize_text import without_capitals

ID, LABEL = "Id", "Label"
SOURCE, TARGET, TYPE, WEIGHT = "Source", "Target", "Type", "Weight"
UNDIRECTED = "Undirected"
BETWEEN = "; "
OWN_CARD = "x-supportgericht-werken"
"""The line that says that a card is of this workbook: its note is how to reach somebody, as it was typed."""


@dataclass(frozen=True, slots=True)
class FieldColumn:
    """A field of a person or a tie as a column. `choices`: the list its values come from, none for what was
    typed; `many`: there may be several. `own_words`: it stands there only when own words go along."""

    key: str
    choices: str = ""
    many: bool = False
    own_words: bool = False


OF_NODES = (
    FieldColumn("role", "role"),
    FieldColumn("relation", own_words=True),
    FieldColumn("kind", "person_kind"),
    FieldColumn("cluster", "standard_cluster"),
    FieldColumn("sex", "sex"),
    FieldColumn("birth_year", own_words=True),
    FieldColumn("gone", "gone"),
    FieldColumn("only_in_family_tree", "yes_no"),
)
"""Fields of `NetworkMember`."""

OF_EDGES = (
    FieldColumn("quality", "tie_quality"),
    FieldColumn("weight", "weight"),
    FieldColumn("warmth", "warmth"),
    FieldColumn("reciprocity", "reciprocity"),
    FieldColumn("frequency", "contact_frequency"),
    FieldColumn("reach", "reach"),
    FieldColumn("digital", "yes_no"),
    FieldColumn("formality", "formality"),
    FieldColumn("ring", "ring"),
    FieldColumn("quadrant", "quadrant"),
    FieldColumn("energy", "energy"),
    FieldColumn("wish", "tie_wish"),
    FieldColumn("now", "support", many=True),
    FieldColumn("possible", "support", many=True),
    FieldColumn("gives", "support", many=True),
)
"""Fields of `Tie`."""


def node_headings(*, own_words: bool = True) -> dict[str, str]:
    """The heading above each field of a person, `Id` and `Label` apart."""
    return _headings("nodes", OF_NODES, own_words)


def edge_headings(*, own_words: bool = True) -> dict[str, str]:
    """The heading above each field of a tie, what the programs themselves ask for apart."""
    return _headings("edges", OF_EDGES, own_words)


def _headings(table: str, columns: Iterable[FieldColumn], own_words: bool) -> dict[str, str]:
    shown = [column for column in columns if own_words or not column.own_words]
    return {column.key: text(f"exchange.{table}.{column.key}") for column in shown}


def told(column: FieldColumn, value: object) -> str:
    """The words of a cell. A yes that was not said is nothing, and so is a choice that is in no list."""
    if isinstance(value, tuple):
        return BETWEEN.join(filter(None, (told(column, each) for each in value)))
    if isinstance(value, bool):
        return _labels(column)["yes"] if value else ""
    words = str(value or "")
    return _labels(column).get(words, "") if column.choices else words


def understood(column: FieldColumn, cell: str) -> str | bool | tuple[str, ...] | None:
    """What a cell says, as the model keeps it: a stored value, several, or yes; None for no words of ours.

    What was typed comes back as it is.
    """
    if not column.choices:
        return cell.strip()
    known = {without_capitals(label): value for value, label in _labels(column).items()}
    if column.many:
        found = (known.get(without_capitals(each.strip())) for each in cell.split(BETWEEN.strip()))
        return tuple(each for each in found if each)
    value = known.get(without_capitals(cell.strip()))
    return value == "yes" if column.choices == "yes_no" and value else value


def _labels(column: FieldColumn) -> Mapping[str, str]:
    return choice_lists()[column.choices]
