"""The team's list while somebody types: the new offer stands apart, late words find their place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.guide.local_offers import LocalOffer
from supportcycle.domain.guide.social_map import (
    SocialMap,
    from_kept,
    is_begun,
    landing,
    to_keep,
    with_new,
    with_words,
    words_at,
)
from supportcycle.domain.model.base import LONGEST_TEXT

TODAY = "28-11-2026"
LUNCH, CHOIR = LocalOffer(what="Lunch", where="Hall"), LocalOffer(what="Choir", where="Church")


def typed(map: SocialMap, **words: str) -> SocialMap:
    for column, said in words.items():
        map = with_words(map, map.new_id, column, said, today=TODAY)
    return map


def listed(*offers: LocalOffer) -> SocialMap:
    map = SocialMap()
    for offer in offers:
        map = with_new(map, map.new_id, offer)
    return map


def test_what_is_being_typed_is_not_on_the_list():
    map = typed(listed(LUNCH), what="Cho")
    assert list(map.offers.values()) == [LUNCH]
    assert map.new.what == "Cho"


def test_a_list_from_before_there_was_a_new_offer_is_just_its_offers():
    kept = {"a1": LUNCH, "a2": CHOIR}
    assert from_kept(kept) == SocialMap(offers=kept)
    assert to_keep(from_kept(kept)) == kept


@given(st.integers(0, 3), st.text(max_size=5))
def test_what_is_kept_comes_back_with_what_was_half_typed(number, words):
    map = typed(listed(*[LocalOffer(what=f"Thing {n}") for n in range(number)]), what=words)
    assert from_kept(to_keep(map)) == map


def test_put_on_the_list_it_gets_an_id_of_its_own_and_the_next_one_begins_empty():
    map = listed(LUNCH)
    assert (map.offers, map.new_id, map.new) == ({"t1": LUNCH}, "new2", LocalOffer())
    assert listed(LUNCH, CHOIR).offers == {"t1": LUNCH, "t2": CHOIR}


def test_an_id_is_not_used_again_for_another_offer():
    map = listed(LUNCH).model_copy(update={"offers": {}})
    assert list(with_new(map, map.new_id, CHOIR).offers) == ["t2"]


def test_one_that_is_called_the_same_at_the_same_place_is_renewed_and_keeps_what_is_left_empty_now():
    first = LUNCH.model_copy(update={"cost": "3", "contact": "the porter"})
    again = LocalOffer(what="lunch", where="hall", cost="4")
    assert listed(first, again).offers == {"t1": again.model_copy(update={"contact": "the porter"})}


def test_two_windows_that_put_the_same_new_offer_on_the_list_make_one_and_the_next_one_stays():
    map = typed(listed(LUNCH), what="Cho")
    assert with_new(map, "new1", LUNCH) == map
    other = with_new(map, "new1", LocalOffer(what="Walk"))
    assert [offer.what for offer in other.offers.values()] == ["Lunch", "Walk"]
    assert (other.new_id, other.new.what) == ("new2", "Cho")


def test_the_first_words_bring_the_day_along_and_a_day_that_was_typed_stays():
    assert typed(SocialMap(), what="Lunch").new.checked_on == TODAY
    assert typed(SocialMap(), checked_on="1-2-2025", what="Lunch").new.checked_on == "1-2-2025"
    assert typed(SocialMap(), what="Lunch", checked_on="", cost="3").new.checked_on == ""
    assert not is_begun(typed(SocialMap(), checked_on="1-2-2025").new)


def test_words_go_into_one_column_and_leave_the_others():
    map = with_words(listed(LUNCH, CHOIR), "t1", "cost", "3", today=TODAY)
    assert map.offers == {"t1": LUNCH.model_copy(update={"cost": "3"}), "t2": CHOIR}
    assert words_at(map, "t1", "cost") == "3"


def test_words_that_are_too_long_are_refused():
    with pytest.raises(ValueError, match="200000"):
        typed(SocialMap(), what="x" * (LONGEST_TEXT + 1))


def test_words_for_an_offer_that_is_there_land_there():
    assert landing(listed(LUNCH), "t1", "cost", "3") == "t1"
    assert landing(listed(LUNCH), "new2", "what", "Lunch") == "new2"


@pytest.mark.parametrize("words", ["Lunch", "Lun", " Lunch ", ""])
def test_words_that_come_late_for_an_offer_on_the_list_are_taken_already(words):
    assert landing(listed(LUNCH), "new1", "what", words) is None


def test_they_are_also_taken_when_the_offer_came_in_the_place_of_another():
    map = with_new(SocialMap(offers={"a1": LUNCH}), "new1", LUNCH)
    assert landing(map, "new1", "what", "Lunch") is None


def test_what_another_window_typed_there_is_a_new_offer():
    assert landing(listed(LUNCH), "new1", "what", "Choir") == "new2"


def test_after_an_older_list_was_put_back_words_for_a_later_new_offer_are_kept():
    assert landing(SocialMap(), "new7", "what", "Choir") == "new1"


@pytest.mark.parametrize(
    ("id", "column"),
    [("t9", "what"), ("new", "what"), ("news1", "what"), ("t1", "colour"), ("new2", "model_config")],
)
def test_without_such_an_offer_or_column_the_words_are_refused(id, column):
    with pytest.raises(ValueError, match="no such"):
        landing(listed(LUNCH), id, column, "x")
