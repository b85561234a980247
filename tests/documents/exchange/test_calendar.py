"""An agenda file that a calendar takes in, and that does not tell more than was asked."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import icalendar
import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.documents.exchange.calendar import ZONE, Event, calendar, event_uid
from supportcycle.documents.exchange.deadline_events import deadline_events
from supportcycle.documents.exchange.dossier_calendar import agenda_events
from supportcycle.documents.exchange.neutral_events import in_neutral_words
from supportcycle.domain.deadlines import Deadline, DeadlineKind, Happened, deadlines, terms_from
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = date(2026, 11, 30)
AWKWARD = "Een; twee, drie\\vier\nEND:VEVENT\r\nBEGIN:VEVENT \x00\x1b\ud83d 😀 أيمن " + "lang " * 10_000


def entries(*events: Event) -> list[icalendar.Event]:
    agenda = icalendar.Calendar.from_ical(calendar(events, created=NOON))
    return list(agenda.walk("VEVENT"))


def test_a_calendar_reads_back_what_was_put_in():
    (entry,) = entries(Event("r1-plan@x", "Iets, om te doen", DAY, "Eerst dit.\nDan dat.", 1))
    assert (entry["uid"], entry["summary"]) == ("r1-plan@x", "Iets, om te doen")
    assert entry["description"] == "Eerst dit.\nDan dat."
    assert (entry.decoded("dtstart"), entry.errors) == (DAY, [])


def test_an_entry_takes_the_whole_day_and_does_not_block_it():
    (entry,) = entries(Event("a", "b", DAY))
    assert entry["dtstart"].params["VALUE"] == "DATE"
    assert (entry["transp"], entry["class"]) == ("TRANSPARENT", "PRIVATE")
    assert entry.walk("VALARM") == []


@pytest.mark.parametrize(("days", "hours"), [(0, 9), (1, -15), (7, -159)])
def test_a_warning_comes_at_nine_in_the_morning(days, hours):
    (alarm,) = entries(Event("a", "b", DAY, alarm_days_before=days))[0].walk("VALARM")
    assert alarm["trigger"].dt == timedelta(hours=hours)


def test_what_people_type_stays_text():
    (entry,) = entries(Event("a", AWKWARD[:200], DAY, AWKWARD))
    assert "END:VEVENT" in entry["description"]
    assert "\n" not in entry["summary"]
    assert entry["description"].startswith("Een; twee, drie\\vier\nEND:VEVENT\nBEGIN:VEVENT \ufffd 😀")
    assert len(entry["description"]) > 50_000


def test_the_same_days_give_the_same_bytes():
    events = [Event("a", "b", DAY, "c", 1)]
    amsterdam = NOON.astimezone(timezone(timedelta(hours=1)))
    assert calendar(events, created=NOON) == calendar(events, created=amsterdam)
    assert calendar(events, created=NOON.replace(tzinfo=None)) == calendar(events, created=NOON)


def test_lines_are_short_and_end_as_the_standard_asks():
    whole = calendar([Event("a", "b", DAY, "é" * 500)], created=NOON)
    assert all(len(line) <= 75 for line in whole.split(b"\r\n"))
    assert whole.replace(b"\r\n", b"").count(b"\n") == 0


def test_an_agenda_without_days_is_still_an_agenda():
    assert entries() == []


def test_a_file_says_what_agendas_need_to_take_in_a_whole_day_and_to_replace_it_later():
    (entry,) = entries(Event("a", "b", DAY))
    assert entry.decoded("dtend") == DAY + timedelta(days=1)
    assert entry["dtend"].params["VALUE"] == "DATE"
    assert icalendar.Calendar.from_ical(calendar([], created=NOON))["method"] == "PUBLISH"
    later = calendar([Event("a", "b", DAY)], created=NOON + timedelta(minutes=1))
    assert next(iter(icalendar.Calendar.from_ical(later).walk("VEVENT")))["sequence"] > entry["sequence"]
    assert entry["sequence"] < 2**31


def test_the_last_day_there_is_can_be_an_entry():
    assert entries(Event("a", "b", date.max))[0].decoded("dtstart") == date.max


LAW = deadlines(Happened(melding=date(2026, 12, 18), decided=DAY), terms_from(rules()))


def test_all_days_of_a_round_are_entries_of_their_own():
    together = {
        "gatherings": {"b1": {"on": "1-12-2026", "again_on": "2-12-2026"}},
        "team": {"again_on": "3-12-2026"},
        "requests": {"v1": {"click_on": "4-12-2026"}},
        "as_volunteer": {"click_on": "5-12-2026"},
        "how_it_works": {"again_on": "6-12-2026"},
    }
    round = {
        "together": together,
        "visits": {"b1": {"on": "7-12-2026"}, "v1": {"on": "8-12-2026"}, "team": {"on": "9-12-2026"}},
        "helper_agreements": {"b1": {"talk_on": "10-12-2026"}},
        "closing": {"contact_on": "11-12-2026"},
        "aanvraag": {"melding_on": "20-11-2026", "decided_on": "21-11-2026"},
    }
    again = {"visits": {"b2": {"on": "7-12-2026"}}, "together": together}
    dossier = Dossier.model_validate({"id": "d1", "name": "D", "rounds": {"r1": round, "r2": again}})
    uids = [event.uid for id in dossier.rounds for event in agenda_events(dossier, id)]
    assert len(uids) > 20
    assert len(uids) == len(set(uids))


def test_dates_of_the_law_do_not_tell_what_they_are_about():
    events = in_neutral_words(deadline_events(LAW, "d1", "r1"))
    whole = calendar(list(events), created=NOON).decode().casefold()
    assert [
        word for word in ("wmo", "plan inleveren", "gemeente", "bezwaar", "cliënt") if word in whole
    ] == []


def test_when_asked_they_tell_and_name_the_safe_day_and_the_extension():
    told = {event.uid: event for event in deadline_events(LAW, "d1", "r1")}
    plan = told[event_uid("d1", "r1", "plan")]
    assert plan.day == date(2026, 12, 25)
    assert "7 dagen" in plan.words
    assert "maandag 28 december 2026" in plan.words


def test_an_entry_has_one_name_for_good_so_that_a_moved_date_moves():
    earlier, later = (Deadline(DeadlineKind.EVALUATION, day) for day in (DAY, date.max))
    assert deadline_events([earlier], "d1", "r1")[0].uid == deadline_events([later], "d1", "r1")[0].uid
    assert deadline_events([earlier], "d1", "r1")[0].uid != deadline_events([earlier], "d2", "r1")[0].uid


@pytest.mark.parametrize("kind", DeadlineKind)
def test_every_kind_of_date_has_words_without_gaps(kind):
    (event,) = deadline_events([Deadline(kind, DAY, DAY)], "d1", "r1")
    assert "{" not in event.title + event.words


def test_an_event_with_a_time_begins_there_lasts_as_long_as_it_says_and_blocks_that_time():
    (entry,) = entries(
        Event("a", "b", DAY, at=time(14, 30), minutes=45, place="Bij u,\nthuis", alarm_days_before=1)
    )
    assert entry.decoded("dtstart") == datetime(2026, 11, 30, 14, 30, tzinfo=ZONE)
    assert entry.decoded("dtend") == datetime(2026, 11, 30, 15, 15, tzinfo=ZONE)
    assert entry["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert (entry["location"], entry["transp"]) == ("Bij u, thuis", "OPAQUE")
    (alarm,) = entry.walk("VALARM")
    assert alarm["trigger"].dt == timedelta(days=-1)


def test_a_time_on_the_last_day_there_is_and_one_without_a_length_can_be_entries():
    assert entries(Event("a", "b", date.max, at=time(23, 59), minutes=999))[0].get("dtend") is None
    assert entries(Event("a", "b", DAY, at=time(9)))[0].get("dtend") is None


def visiting(**visit: object) -> Dossier:
    return with_value(Dossier(id="d1", name="Bram"), ("rounds", "r1", "visits", "b1"), Visit(**visit))


def test_a_planned_visit_is_in_the_agenda_with_its_time_and_tells_neither_what_nor_where():
    dossier = visiting(kind="plan", on="30-11-2026", at="14:00", place="Dorpsstraat 1", minutes="60")
    (event,) = agenda_events(dossier, "r1")
    assert (event.day, event.at, event.minutes) == (DAY, time(14), 60)
    assert (event.title, event.place) == (text("deadlines.neutral.appointment", number=1), "")
    (told,) = agenda_events(dossier, "r1", neutral=False)
    assert (told.title, told.place, told.uid) == (text("deadlines.visit"), "Dorpsstraat 1", event.uid)


def test_a_visit_without_a_day_or_that_was_held_is_in_no_agenda():
    assert agenda_events(visiting(kind="plan", at="14:00"), "r1") == ()
    assert agenda_events(visiting(kind="plan", on="30-11-2026", begun_at="2026-11-30T14:00"), "r1") == ()


def test_a_file_with_a_time_brings_its_zone_along_and_one_without_needs_none():
    timed = icalendar.Calendar.from_ical(calendar([Event("a", "b", DAY, at=time(9))], created=NOON))
    assert [zone["tzid"] for zone in timed.walk("VTIMEZONE")] == ["Europe/Amsterdam"]
    assert b"VTIMEZONE" not in calendar([Event("a", "b", DAY)], created=NOON)


@pytest.mark.parametrize(
    ("day", "at", "speaks_up"),
    [
        (NOON.date(), None, False),
        (NOON.date() + timedelta(days=1), None, False),
        (NOON.date() + timedelta(days=2), None, True),
        (NOON.date() + timedelta(days=1), time(12), False),
        (NOON.date() + timedelta(days=1), time(14), True),
        (date.min, None, False),
    ],
)
def test_no_phone_speaks_up_about_what_is_over(day, at, speaks_up):
    (entry,) = entries(Event("a", "b", day, alarm_days_before=1, at=at))
    assert bool(entry.walk("VALARM")) is speaks_up


def test_a_meeting_that_was_planned_has_its_time_and_place():
    gathering = {"on": "30-11-2026", "time": "13.30 uur", "place": "Dorpsstraat 1"}
    round = {"together": {"gatherings": {"b1": gathering}}}
    dossier = Dossier.model_validate({"id": "d1", "name": "D", "rounds": {"r1": round}})
    (told,) = agenda_events(dossier, "r1", neutral=False)
    assert (told.at, told.place) == (time(13, 30), "Dorpsstraat 1")
