"""Tapping wishes in order: each tap gives the next place, and a place that is given up is filled."""

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.editing.wish_ranking import in_order, with_rank_tapped
from supportcycle.domain.model.dossier import Dossier
from tests.domain.dossiers import ROUND, dossier_with, round_of

WISHES = tuple(f"work__{number}" for number in range(1, 5))


def wished(*ranks: str) -> Dossier:
    return dossier_with(
        *(
            ((*ROUND, "wishes", id), {"text": id, "rank": rank})
            for id, rank in zip(WISHES, ranks, strict=True)
        )
    )


def tapped(dossier: Dossier, *numbers: int) -> list[str]:
    for number in numbers:
        dossier = with_rank_tapped(dossier, WISHES[number - 1])
    return [wish.rank for wish in round_of(dossier).wishes.values()]


def test_wishes_have_the_order_in_which_they_are_tapped():
    assert tapped(wished("", "", "", ""), 3, 1, 4) == ["2", "", "1", "3"]


def test_a_second_tap_takes_a_wish_out_and_those_behind_it_move_up():
    assert tapped(wished("2", "1", "3", ""), 2) == ["1", "", "2", ""]


def test_of_two_in_one_place_one_goes_and_the_other_stays():
    assert tapped(wished("1", "2", "2", "3"), 2) == ["1", "", "2", "3"]


def test_a_place_that_was_typed_in_words_is_no_place():
    assert tapped(wished("later", "1", "", ""), 1) == ["2", "1", "", ""]


@given(st.lists(st.integers(1, 4), max_size=12))
def test_after_any_taps_the_places_count_from_one_without_a_gap(numbers):
    ranks = sorted(int(rank) for rank in tapped(wished("", "", "", ""), *numbers) if rank)
    assert ranks == list(range(1, len(ranks) + 1))


def test_places_are_counted_anew_among_those_that_are_seen():
    assert in_order({"a": 4, "b": 2, "c": 4}) == {"a": 2, "b": 1, "c": 2}
