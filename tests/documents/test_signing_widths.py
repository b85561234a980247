"""Lines to sign on that stand beside each other: names have more room than dates."""

import pytest

from supportcycle.documents.signing_widths import signing_widths


def test_a_single_line_takes_half_of_the_whole():
    assert signing_widths(1, 172, 7) == [86]


@pytest.mark.parametrize("count", [3, 4, 6])
def test_together_with_the_white_between_them_they_are_the_whole(count):
    assert sum(signing_widths(count, 172, 7)) + 7 * (count - 1) == pytest.approx(172)


def test_who_sign_beside_each_other_have_as_much_room():
    client, on, worker, also_on = signing_widths(4, 172, 7)
    assert (client, on) == (worker, also_on)
    assert client > on


def test_a_third_signs_under_the_first():
    assert signing_widths(2, 172, 7) == signing_widths(4, 172, 7)[:2]


def test_of_a_name_with_place_and_date_only_the_name_is_longer():
    name, place, on = signing_widths(3, 172, 7)
    assert name > place == on
