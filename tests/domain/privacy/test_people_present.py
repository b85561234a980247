"""Who counts as present: those of today's talk, else those of the latest."""

from datetime import date

import pytest

from supportcycle.domain.model.dossier import Round
from supportcycle.domain.privacy.people_present import at_the_table

TODAY = date(2026, 11, 24)


def present(*, marked=(), talks=None, **more):
    held = {f"t{n}": {"on": on, "present": people} for n, (on, people) in enumerate((talks or {}).items(), 1)}
    round = Round.model_validate({"meeting": {"present": marked, "talks": held}, **more})
    return set(at_the_table(round, TODAY))


@pytest.mark.parametrize(
    ("talks", "found"),
    [
        ({}, {"p9"}),
        ({"24-11-2026": ("p1",)}, {"p1"}),
        ({"17-11-2026": ("p2",), "24-11-2026": ("p1",)}, {"p1"}),
        ({"24-11-2026": ("p1",), "17-11-2026": ("p2",)}, {"p1"}),
        ({"10-11-2026": ("p3",), "17-11-2026": ("p2",)}, {"p2", "p9"}),
        ({"17-11-2026": ("p2",), "24-11-2026": ()}, {"p2", "p9"}),
        ({"1-12-2026": ("p2",)}, {"p9"}),
        ({"ergens in mei": ("p2",)}, {"p9"}),
    ],
)
def test_todays_talk_counts_else_the_latest_and_who_was_marked(talks, found):
    assert present(marked=("p9",), talks=talks) == found


def test_two_talks_of_one_day_count_both():
    assert present(talks={"24-11-2026": ("p1",), "2026-11-24": ("p2",)}) == {"p1", "p2"}


@pytest.mark.parametrize(
    "more",
    [
        {"evaluations": {"e1": {"on": "24-11-2026", "present": ("p1",)}}},
        {"together": {"gatherings": {"g1": {"on": "24-11-2026", "guests": {"n1": {"person": "p1"}}}}}},
    ],
)
def test_looking_back_together_and_a_meeting_are_talks_too(more):
    assert present(marked=("p9",), **more) == {"p1"}


@pytest.mark.parametrize(
    ("visit", "found"),
    [
        ({"on": "24-11-2026", "present": ("p1",)}, {"p1"}),
        ({"on": "12-1-2027", "begun_at": "2026-11-24T10:00:00+01:00", "present": ("p1",)}, {"p1"}),
        ({"on": "17-11-2026", "present": ("p1",)}, {"p1", "p9"}),
        ({"on": "12-1-2027", "present": ("p1",)}, {"p9"}),
    ],
)
def test_who_is_at_a_visit_sits_there_for_the_pages_of_the_office_too(visit, found):
    assert present(marked=("p9",), visits={"b1": visit}) == found
