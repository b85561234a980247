"""What to work on: a card that was said, or own words; never the same sentence again and again."""

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.people import NetworkMember
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages.at_table.sitting import GOAL, go_on, now, press, sat_down, say, shown, tap, taps, tiles

FISHING = ((*ROUND, "wishes", "leisure__1", "text"), "Weer vissen")
HOME = ((*ROUND, "wishes", "housing__1", "text"), "Een eigen plek")
FIRST = ((*ROUND, "wishes", "housing__1", "rank"), "1")


def box(app: AppTest):
    return next((one for one in app.text_area if "own_words" in (one.key or "")), None)


def goals(workspace: Workspace) -> dict[str, str]:
    return {id: goal.own_words for id, goal in now(workspace).rounds["r1"].goals.items()}


def test_wishes_are_cards_in_the_order_the_client_gave_them(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "goal", FISHING, HOME, FIRST)
    assert tiles(app, "goal") == ["Een eigen plek", "Weer vissen"]


def test_one_wish_is_said_once_and_the_green_button_takes_it_over(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "goal", FISHING)
    assert box(app).value == ""
    assert shown(app).count("Weer vissen") == 1
    app = go_on(app)
    assert goals(open_workspace) == {"g1": "Weer vissen"}
    assert app.title[0].value == "Hoe wilt u het graag?"


def test_a_tapped_wish_becomes_the_goal_and_another_tap_takes_its_place(open_workspace: Workspace) -> None:
    app = tap(sat_down(open_workspace, "goal", FISHING, HOME), "goal", "leisure__1")
    assert goals(open_workspace) == {"g1": "Weer vissen"}
    assert shown(app).count("Weer vissen") == 1
    tap(app, "goal", "housing__1")
    assert goals(open_workspace) == {"g1": "Een eigen plek"}


def test_tapped_again_it_is_no_goal_any_more(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "goal", FISHING, HOME)
    app = tap(tap(app, "goal", "leisure__1"), "goal", "leisure__1")
    assert goals(open_workspace) == {}
    assert taps(app, "goal").value is None


def test_a_goal_from_before_stays_when_another_card_is_tapped(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "goal", GOAL, FISHING)
    assert tiles(app, "goal") == ["Weer vissen", "Weer onder de mensen"]
    assert taps(app, "goal").value == "g1"
    tap(app, "goal", "leisure__1")
    assert goals(open_workspace) == {"g1": "Weer onder de mensen", "g2": "Weer vissen"}


def test_a_wish_may_be_said_in_other_words(open_workspace: Workspace) -> None:
    app = tap(sat_down(open_workspace, "goal", FISHING, HOME), "goal", "leisure__1")
    assert box(app) is None
    app = press(app.button(key="otherwise_g1").click())
    assert box(app).label == text("at_table.own_words")
    press(box(app).set_value("Elke zaterdag naar het water"))
    assert goals(open_workspace) == {"g1": "Elke zaterdag naar het water"}


def test_own_words_stand_in_the_box_and_on_no_card(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "goal", FISHING)
    app = press(box(app).set_value("Weer onder de mensen"))
    assert goals(open_workspace) == {"g1": "Weer onder de mensen"}
    assert tiles(app, "goal") == ["Weer vissen"]


def test_a_wish_about_somebody_at_the_table_stays_covered_unless_it_is_said_today(
    open_workspace: Workspace,
) -> None:
    ton = (("people", "p1"), NetworkMember(name="Ton"))
    about = ((*ROUND, "wishes", "leisure__2", "text"), "Minder last van Ton")
    app = sat_down(open_workspace, "goal", ton, about, HOME, present=("p1",))
    assert "Ton" not in shown(app)
    assert text("at_table.covered") in shown(app)
    say(open_workspace, ((*ROUND, "wishes", "leisure__3", "text"), "Met Ton naar zee"))
    assert "Met Ton naar zee" in tiles(press(app), "goal")
