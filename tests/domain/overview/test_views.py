"""Which dossiers a view shows, told from heads alone, and what is kept of a view."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.dossier_list import DossierLine, line_of
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.overview.views import (
    OWN_COLUMNS,
    READY_MADE,
    ListColumn,
    OverviewAbout,
    View,
    seen_in,
    waits_for_municipality,
)
from tests.running.walking import for_each

MONDAY, TODAY, SUNDAY = date(2026, 11, 30), date(2026, 12, 2), date(2026, 12, 6)
HEAD = {
    "name": "Ans",
    "round": 1,
    "phase": "goals",
    "review_on": "",
    "loose_ends": 0,
    "days": "",
    "request": "",
}


def line(**head: object) -> DossierLine:
    return line_of("d1", HEAD | head, None, TODAY)  # type: ignore[arg-type]


def shown(about: OverviewAbout, **head: object) -> bool:
    return bool(seen_in([line(**head)], READY_MADE[about], TODAY))


@for_each(
    ("head", "wanted"),
    [
        ({}, False),
        ({"review_on": "30-11-2026"}, True),
        ({"review_on": "6-12-2026"}, True),
        ({"review_on": "29-11-2026"}, False),
        ({"review_on": "7-12-2026"}, False),
        ({"next_step_on": "2026-12-04"}, True),
        ({"days": "decision@2026-12-03"}, True),
        ({"days": "g1_t1_first@2026-12-03"}, True),
        ({"days": "evaluation@2026-12-03"}, False),
        ({"review_on": "3-12-2026", "ended_on": "2026-11-01"}, False),
        ({"days": "objection@2026-12-03", "ended_on": "2026-11-01"}, True),
        ({"days": "decision@2026-12-03", "ended_on": "2026-11-01"}, False),
        ({"days": "research@2026-12-03", "request": "melding@2026-10-29 researched@2026-11-20"}, False),
    ],
)
def test_this_week_holds_what_is_from_monday_to_sunday(head: dict[str, str], wanted: bool) -> None:
    assert shown(OverviewAbout.THIS_WEEK, **head) is wanted


def test_looking_back_has_gone_by_from_the_day_after_and_never_once_the_help_was_rounded_off() -> None:
    assert shown(OverviewAbout.REVIEW_PASSED, review_on="1-12-2026")
    assert not shown(OverviewAbout.REVIEW_PASSED, review_on="2-12-2026")
    assert not shown(OverviewAbout.REVIEW_PASSED, review_on="")
    assert not shown(OverviewAbout.REVIEW_PASSED, review_on="1-12-2026", ended_on="2026-12-01")


@for_each(
    ("head", "wanted"),
    [
        ({}, False),
        ({"days": "plan@2026-11-01 research@2026-12-10 application@2026-12-11"}, True),
        ({"days": "research@2026-12-10", "request": "melding@2026-10-29 researched@2026-11-20"}, False),
        ({"days": "research@2026-12-10", "request": "melding@2026-10-29 aanvraag@2026-11-20"}, False),
        ({"days": "research@2026-12-10", "ended_on": "2026-12-01"}, False),
        ({"days": "decision@2026-12-10", "ended_on": "2026-12-01"}, False),
        ({"days": "decision@2026-12-10", "ended_on": "2026-12-09"}, True),
        ({"days": "objection_decision@2026-12-10", "ended_on": "2026-12-01"}, True),
        ({"days": "research@2026-12-10 decision@2026-12-20"}, True),
        ({"days": "research@2026-10-10 decision@2026-10-20 objection@2026-12-20"}, False),
        ({"days": "objection@2026-11-20 objection_decision@2027-01-01"}, True),
        ({"days": "evaluation@2026-12-20 g1_t1_first@2026-12-03"}, False),
    ],
)
def test_the_municipality_is_waited_for_from_the_melding_to_the_besluit(
    head: dict[str, str], wanted: bool
) -> None:
    assert waits_for_municipality(line(**head), TODAY) is wanted


def test_a_head_of_before_still_tells_that_the_municipality_is_waited_for() -> None:
    old = {key: value for key, value in HEAD.items() if key != "request"}
    assert waits_for_municipality(line_of("d1", old | {"days": "research@2026-12-10"}, None, TODAY), TODAY)


def test_phases_that_are_named_leave_the_others_out() -> None:
    lines = [line(phase=phase.value) for phase in Phase]
    view = View(phases=(Phase.PLAN, Phase.ACTION))
    assert [each.phase for each in seen_in(lines, view, TODAY)] == [Phase.PLAN, Phase.ACTION]
    assert len(seen_in(lines, View(), TODAY)) == len(Phase)


@given(
    about=st.sampled_from(OverviewAbout),
    phases=st.sets(st.sampled_from(Phase)),
    columns=st.sets(st.sampled_from(ListColumn), min_size=1),
)
def test_a_view_is_kept_and_found_again(
    about: OverviewAbout, phases: set[Phase], columns: set[ListColumn]
) -> None:
    view = View(
        about,
        tuple(each for each in Phase if each in phases),
        tuple(each for each in ListColumn if each in columns),
    )
    assert View.from_kept(view.as_kept()) == view


@for_each(
    "kept",
    [None, [], "x", {}, {"about": 3}, {"about": ["all"], "phases": "goals"}, {"columns": ["gone"]}],
)
def test_a_view_that_cannot_be_read_is_the_plain_one(kept: object) -> None:
    assert View.from_kept(kept) == View(columns=OWN_COLUMNS[OverviewAbout.ALL])
