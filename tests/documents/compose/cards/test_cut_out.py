"""Cards to cut out stand two beside each other."""

import pytest

from supportcycle.documents.compose.cards.cut_out import cut_out


@pytest.mark.parametrize(
    ("cards", "rows"), [([], ()), (["a"], (("a", ""),)), (["a", "b", "c"], (("a", "b"), ("c", "")))]
)
def test_cards_stand_in_reading_order_and_the_last_one_alone_when_they_are_odd(cards, rows):
    table = cut_out(iter(cards), "Card")
    assert (table.rows, table.cut, table.row_headings) == (rows, True, False)
