"""The team's own list: old entries ask for a check, and the same offer stands in it once."""

from datetime import date

import pytest

from supportcycle.domain.guide.local_offers import LocalOffer, findable_offer, wants_check
from supportcycle.domain.guide.search import SearchWords, found

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("checked_on", "asks"),
    [("24-11-2026", False), ("25-05-2026", False), ("24-05-2026", True), ("", True), ("last spring", True)],
)
def test_an_offer_asks_for_a_check_after_half_a_year_or_without_a_date(checked_on, asks):
    assert wants_check(LocalOffer(what="Lunch", checked_on=checked_on), TODAY) is asks


def test_an_offer_is_found_by_whom_it_is_for():
    thing = findable_offer("a1", LocalOffer(what="Lunch", for_whom="widows"))
    assert [result.id for result in found([thing], "widow", SearchWords())] == ["a1"]
