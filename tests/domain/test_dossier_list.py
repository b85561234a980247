"""Many dossiers in one list: found, kept and put in order from their heads alone."""

from datetime import UTC, date, datetime

import pytest

from supportcycle.domain.dossier_list import (
    Attention,
    AttentionLimits,
    ListOrder,
    code_of,
    found,
    in_order,
    line_of,
    needs_attention,
    totals,
    with_twins,
)

TODAY = date(2026, 11, 28)
PATIENCE = AttentionLimits(soon_days=14, quiet_days=42)
OLD = {"name": "Ans", "round": 1, "phase": "goals", "review_on": "1-12-2026", "loose_ends": 2}


def line(id="d1", **head):
    whole = {"days": "", "last_visit": "", "next_step": "", "next_step_on": "", "steps_set": 0, "results": 0}
    return line_of(id, OLD | whole | head, datetime(2026, 11, 1, tzinfo=UTC), TODAY)


def test_a_head_of_before_is_shown_with_what_it_holds():
    old = line_of("d1", OLD, None, TODAY)
    assert (old.name, old.review_on, old.whole) == ("Ans", date(2026, 12, 1), False)
    assert (old.next_step, old.term, old.last_visit, old.steps_set) == ("", None, None, 0)


def test_a_head_with_nonsense_in_it_is_still_a_line():
    odd = line(days="plan@ooit x", last_visit="gisteren", next_step_on="?")
    assert (odd.term, odd.last_visit, odd.next_step_on) == (None, None, None)


@pytest.mark.parametrize("words", ["", "ZOE", "zoë", "bel kerk", "kerk", "3F9A2C"])
def test_a_line_is_found_by_name_next_step_or_code_without_minding_capitals_and_accents(words):
    one = line("3f9a2c01bb", name="Zoë", next_step="De kerk bellen")
    assert found([one, line("d2", name="Ans")], words)[0] is one


def test_words_that_stand_nowhere_find_nothing():
    assert found([line(name="Zoë")], "zoe bakker") == []


@pytest.mark.parametrize(
    ("kind", "head", "wanted"),
    [
        (Attention.REVIEW, {"review_on": "1-10-2026"}, True),
        (Attention.REVIEW, {"review_on": "12-12-2026"}, True),
        (Attention.REVIEW, {"review_on": "13-12-2026"}, False),
        (Attention.REVIEW, {"review_on": ""}, False),
        (Attention.TERM, {"days": "decision@2026-12-01"}, True),
        (Attention.TERM, {"days": "decision@2027-02-01"}, False),
        (Attention.TERM, {"days": "g1_t1_first@2026-11-29"}, False),
        (Attention.QUIET, {"last_visit": "2026-10-16"}, True),
        (Attention.QUIET, {"last_visit": "2026-10-17"}, False),
        (Attention.QUIET, {"last_visit": ""}, False),
        (Attention.QUIET, {"last_visit": "2026-01-01", "ended_on": "2026-11-01"}, False),
        (Attention.REVIEW, {"review_on": "1-10-2026", "ended_on": "2026-11-01"}, False),
        (Attention.REVIEW, {"review_on": "1-10-2026", "ended_on": "2027-11-01"}, True),
        (Attention.TERM, {"days": "objection@2026-12-01", "ended_on": "2026-11-01"}, True),
    ],
)
def test_what_asks_for_a_look(kind, head, wanted):
    assert needs_attention(line(**head), kind, TODAY, PATIENCE) is wanted


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (ListOrder.NAME, "ánna"),
        (ListOrder.REVIEW, "Zus"),
        (ListOrder.TERM, "Bo"),
        (ListOrder.VISIT, "Bo"),
        (ListOrder.RECENT, "Zus"),
    ],
)
def test_each_order_has_its_first_and_what_has_no_day_comes_last(order, first):
    late = datetime(2026, 11, 20, tzinfo=UTC)
    lines = [
        line("d1", name="ánna", review_on=""),
        line("d2", name="Bo", days="plan@2026-12-01", last_visit="2026-01-01"),
        line_of("d3", OLD | {"name": "Zus", "review_on": "1-1-2026"}, late, TODAY),
    ]
    assert in_order(lines, order)[0].name == first


def test_the_two_numbers_count_only_what_is_known():
    old = line_of("d3", OLD, None, TODAY)
    assert totals([line(steps_set=3, results=1), line(steps_set=1), old]) == (4, 1, 2)


def test_the_code_says_nothing_of_the_name_and_a_line_keeps_silent():
    assert code_of("3f9a2c01bb") == "3F9A2C01"
    assert "Ans" not in repr(line())


class CountedHead(dict):
    """A head that remembers which of its things were looked at."""

    def __init__(self, head):
        super().__init__(head)
        self.asked = []

    def __getitem__(self, key):
        self.asked.append(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        self.asked.append(key)
        return super().get(key, default)


def test_of_a_head_only_what_is_asked_for_is_read_and_that_once():
    head = CountedHead(OLD | {"days": "decision@2026-12-01"})
    one = line_of("d1", head, None, TODAY)
    assert head.asked == []
    assert [(one.name, one.term.day), (one.name, one.term.day)] == [("Ans", date(2026, 12, 1))] * 2
    assert head.asked == ["name", "days"]


def test_what_a_line_does_not_have_is_no_part_of_it():
    assert not hasattr(line(), "income")


def test_those_of_one_name_are_marked_and_no_longer_when_one_of_them_goes():
    lines = with_twins([line("d1", name="Zoë  Bos"), line("d2", name="zoe bos"), line("d3", name="Ans")])
    assert [each.is_twin for each in lines] == [True, True, False]
    alone = with_twins(lines[1:])
    assert [each.is_twin for each in alone] == [False, False]
    assert alone[1] is lines[2]
