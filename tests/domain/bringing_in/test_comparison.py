"""Rows of a file beside what is here: new, changed, known or left; and nothing is emptied by taking them."""

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.bringing_in.comparison import (
    IncomingRow,
    LeftBecause,
    Recognition,
    RowChoice,
    RowStanding,
    Values,
    compared,
)
from supportcycle.domain.bringing_in.offers import compared_offers, taken_offers, without_taken
from supportcycle.domain.guide.local_offers import LocalOffer
from tests.examples import many

HERE = {"a1": LocalOffer(what="Koor", where="Kerk", cost="3"), "t2": LocalOffer(what="Soep")}


def rows(*said: dict[str, str]) -> list[IncomingRow]:
    return [IncomingRow(number, f"n{number}", values) for number, values in enumerate(said, 2)]


def standings(*said: dict[str, str]) -> list[tuple[RowStanding, LeftBecause | None]]:
    return [(row.standing, row.left) for row in compared_offers(rows(*said), HERE)]


def test_a_row_is_new_changed_the_same_or_left_with_the_reason():
    assert standings(
        {"what": "Dans"},
        {"what": "KOOR", "where": "kerk", "cost": "4", "contact": "Ans"},
        {"what": "Soep", "cost": " "},
        {"cost": "3"},
        {"what": "dans"},
    ) == [
        (RowStanding.NEW, None),
        (RowStanding.CHANGED, None),
        (RowStanding.SAME, None),
        (RowStanding.LEFT, LeftBecause.NAMELESS),
        (RowStanding.LEFT, LeftBecause.TWICE),
    ]


def test_two_that_are_called_the_same_here_are_left_to_who_knows_them():
    [row] = compared_offers(
        rows({"what": "Soep"}), {"a1": LocalOffer(what="soep"), "a2": LocalOffer(what="Soep")}
    )
    assert row.left is LeftBecause.SEVERAL
    assert RowChoice.ADD in row.choices


def test_filling_in_changes_nothing_that_was_said_and_replacing_empties_nothing():
    [row] = compared_offers(rows({"what": "Koor", "where": "Kerk", "cost": "4", "contact": "Ans"}), HERE)
    assert (row.fills, row.was) == (("contact",), {"cost": "3"})
    filled = taken_offers([(row, RowChoice.FILL)], HERE).all["a1"]
    assert (filled.cost, filled.contact) == ("3", "Ans")
    [bare] = compared_offers(rows({"what": "Koor", "where": "Kerk", "cost": ""}), HERE)
    assert taken_offers([(bare, RowChoice.REPLACE)], HERE).all == HERE


WORDS = st.sampled_from(["", " ", "Koor", "koor", "Soep", "3", "4"])
ROWS = st.lists(st.fixed_dictionaries({"what": WORDS, "where": WORDS, "cost": WORDS}), max_size=8)


@many
@given(ROWS, st.sampled_from(list(RowChoice)))
def test_whatever_is_chosen_nothing_goes_and_one_step_takes_it_all_back(said, choice):
    compared = compared_offers(rows(*said), HERE)
    chosen = [(row, choice if choice in row.choices else RowChoice.SKIP) for row in compared]
    came = taken_offers(chosen, HERE)
    for id, offer in HERE.items():
        assert all(getattr(came.all[id], field) or not words for field, words in offer)
    assert came.added == len(came.all) - len(HERE)
    assert without_taken(HERE, came.all, came.all) == HERE


def test_each_row_and_each_that_is_here_is_looked_at_once_however_many_there_are():
    looked: list[str] = []

    def by(values: Values) -> str:
        looked.append(values["what"])
        return str(values["what"])

    here = {f"a{number}": {"what": f"Club {number}"} for number in range(500)}
    said = rows(*({"what": f"Club {number}"} for number in range(1000)))
    found = compared(said, here, Recognition(by=by, named_by="what"))
    assert sum(row.standing is RowStanding.SAME for row in found) == 500
    assert len(looked) == 1500
