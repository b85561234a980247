"""From being alone a lot, by way of the guide, to an option on the sheet and a step in the plan."""

from supportcycle.content import text
from supportcycle.content_library import methods
from supportcycle.domain.dossier import current_round
from supportcycle.ui.desk import Desk
from tests.journeys.by_apptest import AppTestHands

ID = "natuurlijk-een-netwerkcoach"
ROUND = "rounds-r1"


def test_somebody_who_is_often_alone_comes_to_a_step_in_the_plan(desk: Desk) -> None:
    hands = AppTestHands()
    hands.new_dossier("Anna")
    hands.go("profile")
    hands.fill(f"{ROUND}-wishes-housing__1-text", "Niet meer zo vaak alleen zijn")
    hands.go("goals")
    hands.press("Maak hier een doel van")
    hands.go("options")
    hands.press(text("options.add"))
    hands.go("methods")
    hands.app.text_input("methods_question").set_value("ik ben vaak alleen").run()
    hands.app.button(f"look_find_{ID}").click().run()
    hands.app.radio(f"put_exists_{ID}").set_value("yes").run()
    hands.app.button(f"put_{ID}").click().run()
    hands.app.button(f"to_sheet_{ID}").click().run()
    assert hands.app.title[0].value == text("pages.options")
    words = methods()[ID].option
    hands.go("options")
    hands.press(text("options.weigh"))
    hands.choose(f"{ROUND}-option_sheets-s1-best", words)
    hands.go("plan")
    hands.press(f"Stap: {words[:30]}")
    (entry,) = desk.entries("")
    _, round = current_round(desk.live(entry.id, "").dossier)
    assert [step.text for step in round.versions["v1"].plans["g1"].steps.values()] == [words]
