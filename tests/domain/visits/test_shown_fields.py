"""Every moment of every visit asks for fields that may be seen at the table, and for no others."""

import pytest

from supportcycle.content.visits import visits
from supportcycle.domain.visits.declaration import Moment
from supportcycle.domain.visits.guard import SHOWN
from supportcycle.domain.visits.shown_fields import fields_of, hidden_fields
from tests.dossiers.planted import model_fields
from tests.running.walking import for_each

MOMENTS = {f"{visit.key}-{moment.key}": moment for visit in visits().values() for moment in visit.moments}
WITHOUT_A_PLACE = {"next", "flower"}


def asked(place: str, kind: str = "text") -> Moment:
    return Moment(key="k", question="Hoe?", kind=kind, place=place)


@for_each("moment", MOMENTS.values(), ids=MOMENTS)
def test_a_declared_moment_asks_for_what_may_be_seen(moment):
    assert hidden_fields(moment) == []
    assert bool(list(fields_of(moment))) == (moment.kind not in WITHOUT_A_PLACE)


def test_what_is_asked_beside_the_place_must_be_seen_as_well():
    asked_for = list(fields_of(asked("rounds.{round}.option_sheets.{sheet}.options.{item}.text", "weigh")))
    assert asked_for == ["Option.text", "Option.advantages", "Option.disadvantages"]


def test_what_may_be_seen_is_there_in_the_dossier():
    assert set(model_fields()) >= SHOWN


@pytest.mark.parametrize(
    ("place", "kind", "field"),
    [
        ("people.{item}.remark", "text", "NetworkMember.remark"),
        ("private.notes", "text", "Private.notes"),
        ("rounds.{round}.meeting.place", "text", "Meeting.place"),
        ("ties.{item}.unsafe", "choice", "Tie.unsafe"),
    ],
)
def test_a_moment_that_asks_for_something_else_is_told(place, kind, field):
    assert hidden_fields(asked(place, kind)) == [field]


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("rounds.{round}.no_such", "text"),
        ("name.inside", "text"),
        ("people", "text"),
        ("ties", "people"),
    ],
)
def test_a_place_that_is_not_there_or_that_a_kind_of_moment_cannot_ask_for_is_refused(place, kind):
    with pytest.raises(LookupError):
        list(fields_of(asked(place, kind)))
