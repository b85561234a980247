"""Days people agree on: each that can be read is in the agenda, and says nothing unless asked."""

from supportcycle.content.catalogue import text
from supportcycle.documents.exchange.dossier_calendar import agenda_events
from supportcycle.domain.agreed_days import AgreedFor, agreed_days
from supportcycle.domain.model.dossier import Dossier

DAYS = {
    "gatherings": {
        "b1": {"about": "Geheim", "on": "3-12-2026", "again_on": "3-1-2027"},
        "b2": {"on": "in het voorjaar"},
    },
    "team": {"again_on": "1-2-2027"},
    "requests": {"v1": {"what": "Geheim", "click_on": "5-12-2026"}},
    "as_volunteer": {"click_on": "6-12-2026"},
    "how_it_works": {"again_on": "7-12-2026"},
}
ROUND = {
    "together": DAYS,
    "helper_agreements": {"p1": {"talk_on": "8-12-2026", "call": "Geheim"}, "p2": {"talk_on": "gauw"}},
    "closing": {"contact_on": "9-3-2027"},
}
DOSSIER = Dossier.model_validate({"id": "d", "name": "D", "rounds": {"r1": ROUND}})


def test_every_day_that_can_be_read_is_there_once_and_other_words_are_no_day():
    kinds = [each.kind for each in agreed_days(DOSSIER.rounds["r1"])]
    assert sorted(kinds) == sorted([*AgreedFor, AgreedFor.CLICK])


def test_the_agenda_tells_what_a_day_is_for_only_when_asked_and_never_what_it_is_about():
    neutral, told = (agenda_events(DOSSIER, "r1", neutral=each) for each in (True, False))
    assert len({event.uid for event in told}) == len(told) == 8
    titles = {text("deadlines.neutral.appointment", number=at) for at in range(1, len(neutral) + 1)}
    assert {event.title for event in neutral} == titles
    assert {event.title for event in told} == {text(f"together.days.{kind}") for kind in AgreedFor}
