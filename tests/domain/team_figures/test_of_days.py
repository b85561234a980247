"""Looking back in time, and terms that the municipality kept, of hand-made rounds."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from supportcycle.content.rules import rules
from supportcycle.domain.deadlines import Terms, terms_from
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.team_figures.of_days import law_terms, over_on, reviews
from supportcycle.domain.team_figures.of_goals import Dated
from tests.running.walking import for_each

TODAY, TERMS, AGREED = date(2026, 11, 30), terms_from(rules()), date(2026, 5, 6)
PLAN = {"v1": {"made_on": "1-2-2026", "evaluate_on": "6-5-2026"}}


def of_round(
    count: Callable[[Round, date | None, date, Terms], Iterator[Dated]],
    said: dict[str, Any],
    following: dict[str, Any] | None = None,
) -> Iterator[Dated]:
    round, next = Round.model_validate(said), Round.model_validate(following) if following else None
    return count(round, over_on(round, next), TODAY, TERMS)


def looked(**said: Any) -> list[tuple[date | None, str]]:
    return list(of_round(reviews, {"versions": PLAN, **said}))


@for_each(
    ("on", "part"),
    [("6-5-2026", "in_time"), ("1-4-2026", "in_time"), ("10-5-2026", "in_time"), ("11-5-2026", "later")],
)
def test_looking_back_is_in_time_until_the_sunday_of_the_week_that_was_agreed(on: str, part: str) -> None:
    assert looked(evaluations={"e1": {"on": on, "plan_version": "v1"}}) == [(AGREED, part)]


def test_a_day_that_went_by_without_looking_back_is_not_yet() -> None:
    assert looked() == [(AGREED, "not_yet")]


def test_without_an_agreed_day_the_usual_time_after_the_plan_counts() -> None:
    assert looked(versions={"v1": {"made_on": "1-2-2026"}}) == [(date(2026, 5, 1), "not_yet")]


def test_the_next_day_that_was_agreed_counts_too() -> None:
    held = {"e1": {"on": "6-5-2026", "plan_version": "v1", "next_on": "5-8-2026"}}
    assert looked(evaluations=held) == [(AGREED, "in_time"), (date(2026, 8, 5), "not_yet")]


@for_each(
    "said",
    [
        {"versions": {**PLAN, "v2": {"made_on": "1-5-2026", "evaluate_on": "1-12-2026"}}},
        {"closing": {"ends_on": "1-5-2026"}},
        {"versions": {"v1": {"evaluate_on": "29-11-2027"}}},
        {"versions": {}},
    ],
)
def test_a_day_that_was_overtaken_or_is_to_come_counts_nowhere(said: dict[str, Any]) -> None:
    assert looked(**said) == []


@for_each(
    ("request", "parts"),
    [
        ({"melding_on": "7-9-2026", "researched_on": "19-10-2026"}, ["research_kept"]),
        ({"melding_on": "7-9-2026", "researched_on": "20-10-2026"}, ["research_passed"]),
        ({"melding_on": "7-9-2026"}, ["research_passed"]),
        ({"melding_on": "1-11-2026"}, []),
        ({"aanvraag_on": "2-11-2026", "decided_on": "16-11-2026"}, ["decision_kept"]),
        ({"aanvraag_on": "2-11-2026", "decided_on": "17-11-2026"}, ["decision_passed"]),
        ({"aanvraag_on": "29-11-2026"}, []),
        ({"melding_on": "7-9-2026", "researched_on": "1-1-2026"}, []),
        ({}, []),
    ],
)
def test_a_term_is_kept_until_its_last_day_and_passed_after_it(
    request: dict[str, str], parts: list[str]
) -> None:
    found = of_round(law_terms, {"aanvraag": request})
    assert [part for _, part in found] == parts


@for_each("request", [{"melding_on": "7-9-2026"}, {"aanvraag_on": "2-11-2026"}])
def test_of_a_round_that_is_over_nothing_is_said_of_a_term_of_which_nobody_wrote_the_day(
    request: dict[str, str],
) -> None:
    said = {"aanvraag": request}
    assert [part for _, part in of_round(law_terms, said)] != []
    assert list(of_round(law_terms, {**said, "closing": {"ends_on": "20-11-2026"}})) == []
    assert list(of_round(law_terms, said, {"started_on": "20-11-2026"})) == []
    assert list(of_round(law_terms, {**said, "closing": {"ends_on": "1-12-2026"}})) != []


def test_of_a_round_that_is_over_a_term_counts_of_which_the_day_was_written() -> None:
    said = {"aanvraag": {"melding_on": "7-9-2026", "researched_on": "20-10-2026"}}
    closed = {**said, "closing": {"ends_on": "20-11-2026"}}
    assert [part for _, part in of_round(law_terms, closed)] == ["research_passed"]


def test_an_agreed_day_after_the_next_round_began_counts_nowhere() -> None:
    assert list(of_round(reviews, {"versions": PLAN}, {"started_on": "1-5-2026"})) == []
    assert list(of_round(reviews, {"versions": PLAN}, {"started_on": "1-7-2026"})) == [(AGREED, "not_yet")]
