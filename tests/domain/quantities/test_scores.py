"""A score is the one the client gave, or it is unknown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.quantities.amount import Amount, exactly
from supportcycle.domain.quantities.scores import HIGHEST, LOWEST, same_score, score_in
from supportcycle.domain.review_preparation import stayed_the_same
from tests.examples import many
from tests.running.walking import for_each


@for_each(
    ("typed", "score"),
    [
        ("7", 7),
        ("7.", 7),
        ("7,5", 7.5),
        ("7.5", 7.5),
        ("7½", 7.5),
        ("7 1/2", 7.5),
        ("acht", 8),
        ("zeven en een half", 7.5),
        ("zevenenhalf", 7.5),
        ("een 7", 7),
        ("een zeven", 7),
        ("een dikke 7", 7),
        ("cijfer: 7", 7),
        ("8/10", 8),
        ("8 van de 10", 8),
        ("8 op 10", 8),
        ("Was 5, nu 7", 7),
        ("was een 5, nu een 7", 7),
        ("Eerst 4, nu 6½", 6.5),
        ("nu 7", 7),
        ("0", 0),
        ("10", 10),
    ],
)
def test_a_score_is_read_as_it_was_said(typed, score):
    assert score_in(typed) == exactly(score)


@pytest.mark.parametrize(
    ("typed", "low", "high", "about"),
    [
        ("6 à 7", 6, 7, False),
        ("6-7", 6, 7, False),
        ("6 of 7", 6, 7, False),
        ("7-", 7, 7, True),
        ("7+", 7, 7, True),
        ("rond de 7", 7, 7, True),
        ("bijna een 7", 7, 7, True),
    ],
)
def test_a_range_stays_a_range_and_about_stays_about(typed, low, high, about):
    assert score_in(typed) == Amount(low, high, about)


@for_each(
    "typed",
    [
        "",
        "heel goed",
        "5 → 7",
        "5 -> 7",
        "van 5 naar 7",
        "7/8",
        "80",
        "80%",
        "11",
        "-3",
        "7 of meer dan 8",
        "5, 7",
        "7 (was 5)",
        "op maandag 7, nu 4 dagen",
        "10/10/2026",
        "1e",
        "1 8",
        "1 punt 8",
        ".5",
        "'7",
    ],
)
def test_what_is_not_one_sure_score_is_unknown(typed):
    assert score_in(typed) is None


@pytest.mark.parametrize(
    ("then", "now", "same"),
    [
        ("5", "Was 5, nu 7", False),
        ("7", "Was 5, nu 7", True),
        ("7½", "7,5", True),
        ("7", "7½", False),
        ("acht", "8", True),
        ("6", "6 à 7", False),
        ("6 à 7", "6 à 7", True),
        ("7", "7-", False),
        ("7 ", "een 7", True),
        ("80", "100", False),
    ],
)
def test_only_the_same_score_stayed_the_same(then, now, same):
    assert stayed_the_same(then, now) is same


def test_a_range_is_not_compared_with_a_number():
    assert same_score("6", "6 à 7") is None


@many
@given(st.text(max_size=60) | st.text("0123456789 ,./-½àwasnueen→", max_size=20))
def test_whatever_is_typed_gives_a_score_on_the_scale_or_none(typed):
    found = score_in(typed)
    assert found is None or LOWEST <= found.low <= found.high <= HIGHEST
