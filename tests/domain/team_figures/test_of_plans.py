"""What is counted of plans, of hand-made versions."""

from datetime import date
from typing import Any

from supportcycle.domain.model.dossier import Round
from supportcycle.domain.team_figures.of_plans import first_steps, help_changes, replaced
from tests.running.walking import for_each

MADE, NEXT = date(2026, 2, 1), date(2026, 6, 1)
ANS = {"o1": {"person": "p1", "asked": "yes", "hours": "4 uur", "frequency": "weekly"}}
HOME_CARE = {"c1": {"organisation": "p9", "what": "Huishouden", "hours": "3 uur", "frequency": "weekly"}}


def plans(*steps: dict[str, Any], **said: Any) -> list[Round]:
    """One round with a version of the plan for each of these, with one step in it; of February, June, …"""
    days = ("1-2-2026", "1-6-2026", "1-10-2026")
    made = {
        f"v{at}": {"made_on": days[at - 1], "plans": {"g1": {"steps": {"t1": {"text": "Koken", **step}}}}}
        for at, step in enumerate(steps, 1)
    }
    return [Round.model_validate({"versions": made, **said})]


@for_each(
    ("first", "part"),
    [
        ({"what": "Bellen"}, "not_yet"),
        ({"what": "Bellen", "state": "not_yet", "on": "3-2-2026"}, "not_yet"),
        ({"what": "Bellen", "state": "done", "on": "1-3-2026"}, "within_month"),
        ({"what": "Bellen", "state": "done", "on": "2-3-2026"}, "later"),
        ({"what": "Bellen", "state": "done"}, "day_unknown"),
    ],
)
def test_a_first_step_is_set_within_a_month_of_its_plan_or_later_or_not_yet(
    first: dict[str, str], part: str
) -> None:
    assert list(first_steps(plans({"first": first}))) == [(MADE, part)]


def test_a_first_step_is_counted_once_and_the_logbook_tells_when() -> None:
    first = {"what": "Bellen", "state": "done", "on": "1-9-2026"}
    log = {"l1": {"on": "20-2-2026", "step": "t1", "small_step": "done"}}
    assert list(first_steps(plans({"first": first}, {"first": first}, logbook=log))) == [
        (MADE, "within_month")
    ]


def test_a_step_without_a_first_small_step_is_not_counted() -> None:
    assert list(first_steps(plans({}))) == []


def test_of_the_first_version_all_help_is_new() -> None:
    made = {"others": ANS, "professionals": HOME_CARE, "wmo": {"w1": {"what": "Huishouden"}}}
    assert sorted(help_changes(plans(made))) == [(MADE, "network_began"), (MADE, "paid_began")]


def test_help_that_was_granted_counts_and_who_was_only_thought_of_does_not() -> None:
    made = {"others": {"o1": {"person": "p1", "asked": "not_yet"}}, "wmo": {"w1": {"outcome": "granted"}}}
    assert list(help_changes(plans(made))) == [(MADE, "paid_began")]


def test_help_that_takes_fewer_hours_became_less_and_help_that_is_gone_stopped() -> None:
    less = {"o1": {**ANS["o1"], "hours": "2 uur"}}
    changed = list(help_changes(plans({"others": ANS, "professionals": HOME_CARE}, {"others": less})))
    assert [each for each in changed if each[0] == NEXT] == [(NEXT, "network_less"), (NEXT, "paid_stopped")]


def test_help_that_stays_or_of_which_hours_are_not_sure_changes_nothing() -> None:
    unsure = {"o1": {**ANS["o1"], "hours": "minder"}}
    for after in (ANS, unsure):
        assert not [
            each for each in help_changes(plans({"others": ANS}, {"others": after})) if each[0] == NEXT
        ]


@for_each(
    ("after", "part"),
    [
        ({"own": "Zelf koken"}, "own"),
        ({"others": {"o2": {"person": "p2", "asked": "yes"}}}, "network"),
        ({"professionals": HOME_CARE, "own": "Zelf ook"}, "paid"),
        ({}, "not_said"),
        ({"text": ""}, "step_gone"),
    ],
)
def test_what_came_instead_of_help_that_stopped_is_looked_for_in_its_step(
    after: dict[str, Any], part: str
) -> None:
    assert list(replaced(plans({"others": ANS}, after))) == [(NEXT, part)]


def test_of_help_that_goes_on_nothing_came_instead() -> None:
    assert list(replaced(plans({"others": ANS}, {"others": ANS}))) == []


def in_rounds(*steps: dict[str, Any]) -> list[Round]:
    """A round for each version of the plan, begun from the last as the workbook does."""
    versions = plans(*steps)[0].versions.values()
    return [Round(versions={"v1": version}) for version in versions]


def test_help_that_goes_on_into_the_next_round_does_not_begin_again() -> None:
    made = {"others": ANS, "professionals": HOME_CARE}
    assert [day for day, _ in help_changes(in_rounds(made, made))] == [MADE, MADE]


def test_help_that_ends_between_two_rounds_stopped_and_something_came_for_it() -> None:
    rounds = in_rounds({"others": ANS, "professionals": HOME_CARE}, {"others": ANS, "own": "Zelf"})
    assert (NEXT, "paid_stopped") in list(help_changes(rounds))
    assert list(replaced(rounds)) == [(NEXT, "own")]


def test_a_first_step_that_comes_along_into_the_next_round_is_counted_once_and_may_be_set_there() -> None:
    waiting, done = {"what": "Bellen"}, {"what": "Bellen", "state": "done", "on": "3-6-2026"}
    assert list(first_steps(in_rounds({"first": waiting}, {"first": done}))) == [(MADE, "later")]
