"""One line of time holds all that has a day, each in its lane."""

import json
from datetime import date
from typing import Any

from supportcycle.documents.compose.timeline import LANES, events_of, timeline_chart
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.network.snapshot_taking import with_snapshot
from supportcycle.domain.update import with_value
from tests.dossiers.bram import bram, empty

ROUND = ("rounds", "r1")
TERM = (date(2026, 12, 3), "Uiterlijk dan beslist de gemeente")
STEP = {
    "text": "Samen koken",
    "others": {
        "o1": {
            "person": "p1",
            "what": "Kookt mee",
            "asked": "yes",
            "since": "1-9-2026",
            "until": "1-11-2026",
        },
        "o2": {"person": "p2", "what": "Rijdt", "asked": "not_yet", "since": "2-9-2026"},
    },
    "first": {"what": "Bellen", "on": "3-9-2026", "state": "done"},
}


def lived() -> Dossier:
    said = {
        "people": {"p1": {"name": "Zus"}, "p2": {"name": "Buurman"}},
        "rounds": {
            "r1": {
                "started_on": "1-8-2026",
                "meeting": {
                    "talks": {"t1": {"on": "2-8-2026", "present": ["p1"], "remark": "Fijn gesprek."}}
                },
                "goals": {"g1": {"own_words": "Eten"}},
                "versions": {"v1": {"made_on": "20-8-2026", "plans": {"g1": {"steps": {"g1_t1": STEP}}}}},
                "logbook": {
                    "e1": {"on": "4-9-2026", "what": "Soep gemaakt"},
                    "e2": {"on": "ooit", "what": "Iets"},
                },
                "evaluations": {"v1": {"on": "10-11-2026", "appreciated": "De soep"}},
            }
        },
    }
    return Dossier.model_validate({"id": "lived", "name": "Amina", **said})


def test_every_kind_of_thing_that_happened_has_its_own_lane() -> None:
    chart = timeline_chart(lived(), [TERM])
    assert chart is not None
    assert [(on, words) for on, _, words in chart.rows] == [
        ("1 augustus 2026", "Hier begonnen we"),
        ("2 augustus 2026", "Gesprek: Fijn gesprek. (met Zus)"),
        ("20 augustus 2026", "Plan gemaakt"),
        ("1 september 2026", "Zus begint: Kookt mee"),
        ("3 september 2026", "Bellen: gedaan"),
        ("4 september 2026", "Soep gemaakt"),
        ("1 november 2026", "Zus stopt: Kookt mee"),
        ("10 november 2026", "Samen teruggekeken: De soep"),
        ("3 december 2026", "Uiterlijk dan beslist de gemeente"),
        ("ooit", "Iets"),
    ]
    drawn = json.loads(chart.make().to_json())
    assert len(drawn["layout"]["yaxis"]["ticktext"]) == len(LANES)


def test_what_is_drawn_is_what_has_a_day() -> None:
    chart = timeline_chart(lived(), [TERM])
    assert chart is not None
    marks = sorted(x for trace in json.loads(chart.make().to_json())["data"] for x in trace["x"])
    dated = [day.toordinal() for each in events_of(lived()) if (day := as_date(each.on))]
    assert marks == sorted([*dated, TERM[0].toordinal()])


def test_who_came_and_who_went_between_two_kept_maps_is_told_on_the_day_of_the_later_one() -> None:
    dossier = with_snapshot(lived(), date(2026, 8, 3))
    people = {"p1": {"name": "Zus"}, "p3": {"name": "Ria"}}
    dossier = with_snapshot(with_value(dossier, ("people",), people), date(2026, 10, 1))
    told = {(each.on, each.words) for each in events_of(dossier) if each.lane == "people"}
    assert {
        ("01-10-2026", "Ria staat erbij op uw kaart"),
        ("01-10-2026", "Buurman staat niet meer op uw kaart"),
    } <= told


def test_with_nothing_that_has_a_day_there_is_none() -> None:
    assert timeline_chart(with_value(empty(), (*ROUND, "started_on"), ""), []) is None


def test_days_far_apart_and_long_words_are_drawn() -> None:
    talk = {"on": "1-1-0900", "remark": "woord " * 2000}
    far = {"on": "31-12-9999", "remark": "later"}
    dossier = with_value(bram(), (*ROUND, "meeting", "talks"), {"t1": talk, "t2": far})
    chart = timeline_chart(dossier, [])
    assert chart is not None
    assert len(chart.make().to_json()) < 20_000
    assert "woord " * 100 in chart.words


def planned(*steps: dict[str, Any], rounds: int = 1) -> list[str]:
    """What the line of time tells of steps and people when each of these is a next version of one step."""
    versions = {f"v{at}": {"plans": {"g1": {"steps": {"g1_t1": step}}}} for at, step in enumerate(steps, 1)}
    made = {f"r{at}": {"versions": versions} for at in range(1, rounds + 1)}
    people = {"p1": {"name": "Zus"}, "p2": {"name": "Buurman"}}
    dossier = Dossier.model_validate({"id": "d1", "name": "Ans", "people": people, "rounds": made})
    return [each.words for each in events_of(dossier) if each.lane in ("steps", "people")]


def test_a_first_step_that_was_set_in_a_next_version_is_told_once_also_in_other_words() -> None:
    waiting = {"first": {"what": "pan kopen", "on": "3-9-2026"}}
    done = {"first": {"what": "pan kopen", "on": "5-9-2026", "state": "done"}}
    reworded = {"first": {"what": "een pan kopen", "on": "5-9-2026", "state": "done"}}
    assert planned(waiting, done) == ["pan kopen: gedaan"]
    assert planned(waiting, done, reworded) == ["een pan kopen: gedaan"]
    assert planned(done, rounds=2) == ["pan kopen: gedaan"]


def test_a_first_step_that_was_set_stays_when_another_one_comes_after_it() -> None:
    done = {"first": {"what": "pan kopen", "on": "5-9-2026", "state": "done"}}
    next_one = {"first": {"what": "soep maken", "on": "9-9-2026"}}
    assert planned(done, next_one) == ["pan kopen: gedaan", "soep maken"]
    assert planned(done, {"first": {}}) == ["pan kopen: gedaan"]


def test_who_helps_begins_once_however_it_was_worded_and_another_on_the_same_line_begins_too() -> None:
    def helping(person: str, what: str) -> dict[str, Any]:
        return {"others": {"o1": {"person": person, "what": what, "asked": "yes", "since": "1-9-2026"}}}

    assert planned(helping("p1", "Kookt"), helping("p1", "Kookt mee")) == ["Zus begint: Kookt mee"]
    assert planned(helping("p1", "Kookt"), helping("p2", "Kookt")) == [
        "Zus begint: Kookt",
        "Buurman begint: Kookt",
    ]
