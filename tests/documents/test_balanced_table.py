"""A column is as wide as what stands in it asks for."""

from supportcycle.documents.balanced_table import LEAST, UNITS, balanced_table, balanced_widths

LONG = "iemand van de thuiszorg doet elke week het zware werk in huis, drie uur per keer " * 2


def test_a_column_with_one_long_cell_is_wider_than_those_with_a_dash():
    widths = balanced_widths([("Het huis schoonmaken", "–", LONG), ("Naar de eettafel", "ik bel zelf", "–")])
    assert max(widths) == widths[2]
    assert min(widths) == widths[1]


def test_columns_alike_are_as_wide_and_together_they_are_the_whole():
    assert balanced_widths([("kort",) * 3]) == [UNITS // 3] * 3


def test_no_column_becomes_too_narrow_to_read():
    widths = balanced_widths([(LONG * 9, "", "", "x")])
    assert min(widths) >= LEAST
    assert sum(widths) == UNITS


def test_a_line_of_its_own_counts_as_a_line():
    short = "een stap van het plan die iemand elke week doet, zolang het nodig is"
    assert balanced_widths([(short, short)]) == [UNITS // 2] * 2
    one, lines = balanced_widths([(short, "\n".join([short] * 3))])
    assert lines > one


def test_a_column_in_which_nothing_stands_goes_but_the_first():
    table = balanced_table("Stappen", ["Stap", "Hoe", "Geleerd"], [("", "goed", ""), ("", "", " ")])
    assert [column.title for column in table.columns] == ["Stap", "Hoe"]
    assert table.rows == (("", "goed"), ("", ""))


def test_without_rows_there_is_nothing_to_share():
    assert balanced_widths([]) == []
