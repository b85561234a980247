"""The dates of the law: counted as the law counts, over holidays, month ends and years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.deadlines import Deadline, DeadlineKind, Happened, deadlines, terms_from
from supportcycle.domain.holidays import easter, holidays, kings_day, next_working_day

TERMS = terms_from(rules())
CHRISTMAS = date(2026, 12, 25)


def due(kind: DeadlineKind, **happened: date) -> Deadline | None:
    found = [deadline for deadline in deadlines(Happened(**happened), TERMS) if deadline.kind is kind]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("kind", "happened", "day", "extended_to"),
    [
        (DeadlineKind.PLAN, {"melding": date(2026, 11, 23)}, date(2026, 11, 30), None),
        (DeadlineKind.RESEARCH, {"melding": date(2026, 11, 23)}, date(2027, 1, 4), None),
        (DeadlineKind.APPLICATION, {"melding": date(2026, 11, 23)}, date(2027, 1, 5), None),
        (DeadlineKind.DECISION, {"aanvraag": date(2027, 1, 4)}, date(2027, 1, 18), None),
        (DeadlineKind.PLAN, {"melding": date(2026, 12, 18)}, CHRISTMAS, date(2026, 12, 28)),
        (DeadlineKind.OBJECTION, {"decided": date(2027, 1, 18)}, date(2027, 3, 1), None),
    ],
)
def test_the_worked_examples_of_the_law_come_out(kind, happened, day, extended_to):
    assert due(kind, **happened) == Deadline(kind, day, extended_to)


def test_the_safe_day_is_the_plain_one_and_the_extension_stands_beside_it():
    saturday = due(DeadlineKind.PLAN, melding=date(2026, 11, 21))
    assert (saturday.day, saturday.extended_to) == (date(2026, 11, 28), date(2026, 11, 30))


def test_asking_without_research_waits_for_the_extended_end_of_its_term():
    melding = date(2026, 11, 14)
    assert due(DeadlineKind.RESEARCH, melding=melding).extended_to == date(2026, 12, 28)
    assert due(DeadlineKind.APPLICATION, melding=melding).day == date(2026, 12, 29)


def test_a_term_over_a_leap_day_and_a_year_end_counts_days():
    assert due(DeadlineKind.PLAN, melding=date(2028, 2, 25)).day == date(2028, 3, 3)
    assert due(DeadlineKind.PLAN, melding=date(2026, 12, 29)).day == date(2027, 1, 5)
    assert due(DeadlineKind.OBJECTION, decided=date(2027, 1, 31)).day == date(2027, 3, 14)


def test_what_has_not_happened_has_no_dates():
    assert deadlines(Happened(), TERMS) == ()
    assert {each.kind for each in deadlines(Happened(aanvraag=CHRISTMAS), TERMS)} == {DeadlineKind.DECISION}


@pytest.mark.parametrize(
    ("planned", "expected"),
    [
        (date(2026, 11, 23), date(2027, 2, 23)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 3, 31)),
    ],
)
def test_without_an_agreed_day_looking_back_comes_some_months_after_the_plan(planned, expected):
    assert due(DeadlineKind.EVALUATION, planned=planned) == Deadline(DeadlineKind.EVALUATION, expected)


def test_the_agreed_day_to_look_back_is_kept_even_when_nobody_works():
    assert due(DeadlineKind.EVALUATION, planned=date(2026, 11, 1), evaluate=CHRISTMAS).day == CHRISTMAS
    assert due(DeadlineKind.EVALUATION, evaluate=CHRISTMAS).extended_to is None


@given(st.dates())
def test_any_date_that_can_be_typed_gives_an_answer(day):
    deadlines(Happened(day, day, day, day), TERMS)


@given(st.dates(date(2015, 1, 1), date(2100, 1, 1)))
def test_an_extended_term_ends_on_the_first_day_somebody_works(day):
    end = due(DeadlineKind.PLAN, melding=day)
    last = end.extended_to or end.day
    assert last.weekday() < 5
    assert last not in holidays(last.year)
    assert end.day == day + timedelta(days=7) <= last


@pytest.mark.parametrize(
    ("year", "sunday"),
    [(2026, (4, 5)), (2027, (3, 28)), (2028, (4, 16)), (2038, (4, 25)), (2285, (3, 22)), (1981, (4, 19))],
)
def test_easter_falls_where_the_calendars_say(year, sunday):
    assert easter(year) == date(year, *sunday)


def test_the_holidays_of_a_year_are_those_of_the_law():
    spring = [(3, 26), (3, 29), (4, 27), (5, 5), (5, 6), (5, 17)]
    assert sorted(holidays(2027)) == [
        date(2027, month, day) for month, day in [(1, 1), *spring, (12, 25), (12, 26)]
    ]


def test_kings_day_is_never_on_a_sunday():
    assert kings_day(2031) == date(2031, 4, 26)
    assert kings_day(2026) == date(2026, 4, 27)


def test_liberation_day_counts_every_year():
    assert all(date(year, 5, 5) in holidays(year) for year in range(2015, 2040))


def test_days_named_by_decree_count_as_holidays():
    friday = date(2027, 5, 7)
    assert next_working_day(friday) == friday
    assert next_working_day(date(2027, 5, 5), TERMS.as_holidays) == date(2027, 5, 10)


def test_the_term_to_object_begins_the_day_after_the_decision_was_sent():
    """Awb art. 6:8: the first of the six weeks is the day after."""
    sent = date(2027, 1, 18)
    begins, weeks = sent + timedelta(days=1), timedelta(weeks=rules()["objection"]["weeks"])
    assert due(DeadlineKind.OBJECTION, decided=sent).day == begins + weeks - timedelta(days=1)
    assert worksheet("aanvraag").named["decided_on"].label == "Datum waarop het besluit is verstuurd"


def test_after_the_decision_on_an_objection_the_court_may_be_asked_for_six_weeks():
    """Awb art. 6:7: the term of an objection is that of an appeal too."""
    sent = date(2027, 4, 12)
    assert due(DeadlineKind.APPEAL) is None
    assert due(DeadlineKind.APPEAL, objection_decided=sent).day == sent + timedelta(weeks=6)
    assert rules()["appeal"]["weeks"] == rules()["objection"]["weeks"]


def test_an_objection_is_decided_on_counted_from_the_last_day_to_object():
    decided = date(2027, 1, 18)
    assert due(DeadlineKind.OBJECTION_DECISION, decided=decided) is None
    found = due(DeadlineKind.OBJECTION_DECISION, decided=decided, objected=date(2027, 2, 1))
    assert found == Deadline(DeadlineKind.OBJECTION_DECISION, date(2027, 4, 12), None)
