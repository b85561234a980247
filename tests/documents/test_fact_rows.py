"""Short facts fill their rows in the order in which they are read."""

from supportcycle.documents.fact_rows import fact_rows


def test_three_share_a_row_and_the_fourth_begins_one():
    assert list(fact_rows([1, 1, 1, 1], 3)) == [[(0, 0), (1, 1), (2, 2)], [(3, 0)]]


def test_one_that_asks_twice_the_room_goes_on_when_it_does_not_fit():
    assert list(fact_rows([1, 1, 2, 1], 3)) == [[(0, 0), (1, 1)], [(2, 0), (3, 2)]]


def test_one_that_asks_more_than_there_is_stands_alone():
    assert list(fact_rows([1, 5, 1], 3)) == [[(0, 0)], [(1, 0)], [(2, 0)]]


def test_without_facts_there_are_no_rows():
    assert list(fact_rows([], 3)) == []
