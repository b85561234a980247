"""How far an application is, by its dates."""

import pytest

from supportcycle.domain.model.wmo import Aanvraag, ApplicationStatus, stage_by_dates


@pytest.mark.parametrize(
    ("dates", "stage"),
    [
        ({}, None),
        ({"melding_on": " "}, None),
        ({"melding_on": "23-11-2026"}, ApplicationStatus.REPORTED),
        ({"melding_on": "23-11-2026", "aanvraag_on": "ergens in januari"}, ApplicationStatus.APPLIED),
        ({"decided_on": "18-01-2027", "researched_on": "04-01-2027"}, ApplicationStatus.DECIDED),
        ({"objected_on": "01-02-2027"}, ApplicationStatus.OBJECTED),
    ],
)
def test_the_furthest_date_says_how_far_it_is(dates, stage):
    assert stage_by_dates(Aanvraag(**dates)) is stage
