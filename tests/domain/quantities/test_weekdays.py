"""Days of the week are read where they are named, and nowhere else."""

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.quantities.vocabulary import DENIED, THROUGH, WEEKDAYS
from supportcycle.domain.quantities.weekdays import days_named
from tests.running.walking import for_each


@for_each(
    ("typed", "days"),
    [
        ("dinsdagochtend", {1}),
        ("Op maandag en vrijdag, na het eten", {0, 4}),
        ("zondags", {6}),
        ("elke werkdag", {0, 1, 2, 3, 4}),
        ("in het weekend", {5, 6}),
        ("zo snel mogelijk, ma weet het", set()),
        ("op mijn verjaardag", set()),
        ("maandag t/m donderdag", {0, 1, 2, 3}),
        ("Van maandagochtend tot en met vrijdagmiddag", {0, 1, 2, 3, 4}),
        ("vrijdag t/m maandag, en op woensdag", {0, 2, 4, 5, 6}),
        ("zondag t/m zondag", {6}),
        ("dinsdag, niet te vroeg", {1}),
        ("dinsdag na het eten", {1}),
        ("niet te vroeg", set()),
        ("", set()),
    ],
)
def test_the_days_that_are_named(typed: str, days: set[int]) -> None:
    assert days_named(typed) == days


@for_each(
    "typed",
    [
        *("elke dag behalve zondag", "elke dag, behalve op zondag", "alle dagen op zondag na"),
        *("niet op maandag", "op maandag niet", "geen maandag", "nooit in het weekend", "niet op werkdagen"),
        *("niet in het weekend", "niet van maandag t/m woensdag", "niet op maandag, wel op dinsdag"),
        *(
            "maandag tot donderdag",
            "maandag - donderdag",
            "vóór vrijdag",
            "voor het weekend",
            "vanaf woensdag",
        ),
    ],
)
def test_a_day_that_it_is_not_or_only_roughly_names_none(typed: str) -> None:
    assert days_named(typed) is None


DAYS = st.sampled_from(WEEKDAYS)


@given(said=st.lists(DAYS, min_size=1), denied=st.sampled_from(sorted(DENIED)), at=st.integers(0, 8))
def test_no_day_is_read_where_a_denying_word_stands_beside_it(said: list[str], denied: str, at: int) -> None:
    words = [*said[:at], denied, *said[at:]]
    assert days_named(" ".join(words)) is None


@given(first=DAYS, last=DAYS, through=st.sampled_from(THROUGH))
def test_from_a_day_through_another_holds_both_and_every_day_between(
    first: str, last: str, through: str
) -> None:
    found = days_named(f"van {first} {through} {last}")
    assert found is not None
    start, length = WEEKDAYS.index(first), (WEEKDAYS.index(last) - WEEKDAYS.index(first)) % 7
    assert found == {(start + ahead) % 7 for ahead in range(length + 1)}
