"""The wishes of a client, in the order the client gave them."""

from supportcycle.domain.model.profile import Wish, ranked

WISHES = {
    f"work__{number}": Wish(text=f"Wens {number}", rank=rank)
    for number, rank in enumerate(("2", "", "1", "10", "2"), 1)
}


def test_wishes_stand_by_their_rank_as_a_number_and_those_without_one_are_not_there():
    assert [id[-1] for id, _ in ranked(WISHES)] == ["3", "1", "5", "4"]
