"""The week shows who does what on the days that were agreed, and makes up none."""

import json

from supportcycle.documents.pictures.week_days import week_chart, week_tasks
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.plan import PlanVersion
from tests.running.walking import for_each

PEOPLE = {"p1": {"name": "Zus"}, "p2": {"name": "Thuiszorg", "role": "professional"}}
DOSSIER = Dossier.model_validate({"id": "week", "name": "Amina", "people": PEOPLE})


def plan(moment: str, frequency: str = "", asked: str = "yes") -> PlanVersion:
    helper = {
        "person": "p1",
        "what": "Kookt",
        "asked": asked,
        **({"frequency": frequency} if frequency else {}),
    }
    paid = {"organisation": "p2", "what": "Wast", "frequency": "daily"}
    step = {
        "text": "Eten", "own": "Ik dek de tafel", "say": {"moment": moment},
        "others": {"o1": helper}, "professionals": {"o1": paid},
    }  # fmt: skip
    return PlanVersion.model_validate({"plans": {"g1": {"steps": {"g1_t1": step}}}})


@for_each(
    ("moment", "frequency", "days"),
    [
        ("dinsdagochtend", "weekly", "dinsdag"),
        ("", "weekly", "geen vaste dag"),
        ("", "daily", "elke dag"),
        ("op maandag", "daily", "maandag"),
        ("", "in het weekend", "zaterdag, zondag"),
        ("elke dag behalve zondag", "daily", "geen vaste dag"),
        ("maandag t/m woensdag", "weekly", "maandag, dinsdag, woensdag"),
        ("", "", "geen vaste dag"),
    ],
)
def test_the_days_are_those_that_were_said(moment: str, frequency: str, days: str) -> None:
    chart = week_chart(DOSSIER, plan(moment, frequency))
    assert chart is not None
    assert next(row for row in chart.rows if row[0] == "Zus")[3] == days


def test_everybody_has_a_row_the_client_first_and_all_of_it_is_in_words() -> None:
    chart = week_chart(DOSSIER, plan("woensdag", "weekly"))
    assert chart is not None
    assert [row[:2] for row in chart.rows] == [
        ("Amina", "Ik dek de tafel"),
        ("Zus", "Kookt"),
        ("Thuiszorg", "Wast"),
    ]
    assert chart.words.splitlines()[1] == "Zus · Kookt · Elke week, woensdag · woensdag"


def test_what_is_still_to_be_asked_is_an_open_mark_apart_from_what_was_agreed() -> None:
    chart = week_chart(DOSSIER, plan("woensdag", "weekly", asked="not_yet"))
    assert chart is not None
    agreed, to_ask = json.loads(chart.make().to_json())["data"]
    assert "nog vragen" in to_ask["hovertext"][0]
    assert to_ask["marker"]["symbol"].endswith("-open")
    assert set(agreed["y"]).isdisjoint(to_ask["y"])


def test_who_said_no_is_not_in_the_week_and_nobody_is_no_figure() -> None:
    assert [task.person for task in week_tasks(DOSSIER, plan("", asked="no"))] == ["Amina", "Thuiszorg"]
    assert week_chart(DOSSIER, PlanVersion()) is None
