"""Days of the week are read where they are named, and nowhere else."""

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
        ("", set()),
    ],
)
def test_the_days_that_are_named(typed: str, days: set[int]) -> None:
    assert days_named(typed) == days
