"""Who joins a visit, or sits there on another day, sees nothing that was said about them before."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.visits import Visit
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, STEP
from tests.ui.pages.at_table.sitting import (
    GOAL,
    IDEAS,
    SHEET,
    VISIT,
    go_on,
    now,
    press,
    sat_down,
    say,
    shown,
    tap,
    taps,
    tiles,
)
from tests.ui.pages_open import opened

ANS = (("people", "p1"), NetworkMember(name="Ans", relation="zus"))
STORY = (*ROUND, "meeting", "story")
ABOUT = "Ans steelt al jaren geld"
LATER = "Ans en ik gaan samen naar zee"
JOINS = ((*VISIT, "present"), ("p1",))
IS_TOLD_OF = ((*VISIT, "others"), "mijn zus")
ANOTHER_DAY = ((*VISIT, "begun_at"), "2020-01-01T10:00:00+01:00")


def visit(workspace: Workspace) -> Visit:
    return now(workspace).rounds["r1"].visits["b1"]


@pytest.mark.parametrize("who", [(JOINS,), (IS_TOLD_OF,), (ANOTHER_DAY, JOINS)])
@pytest.mark.parametrize(
    ("moment", "place"),
    [
        ("story", STORY),
        ("read_back", STORY),
        ("next", (*ROUND, "actions", "a1", "next")),
        ("goal", (*ROUND, "wishes", "leisure__1", "text")),
        ("ideas", (*SHEET, "options", "o4", "text")),
        ("pick", (*SHEET, "options", "o4", "text")),
        ("own", (*STEP, "own")),
    ],
)
def test_what_was_said_before_somebody_joined_is_seen_no_more_and_what_follows_is(
    who, moment, place, open_workspace: Workspace
) -> None:
    sat_down(open_workspace, moment, ANS, *IDEAS)
    say(open_workspace, (place, ABOUT))
    assert ABOUT in everything(looked_at())
    say(open_workspace, *who)
    assert "steelt" not in everything(looked_at())
    assert "steelt" not in everything(looked_at())
    say(open_workspace, (place, LATER))
    assert LATER in everything(looked_at())


def looked_at() -> AppTest:
    """The page as it is drawn now, in a window of its own."""
    return opened(entry("at_table"), "test")


def everything(app: AppTest) -> str:
    """All that can be read, with what stands in lines and boxes."""
    return "\n".join([shown(app), *(one.value or "" for one in (*app.text_area, *app.text_input))])


@pytest.mark.parametrize("who", [JOINS, IS_TOLD_OF])
def test_a_visit_that_nobody_joins_keeps_its_one_beginning(who, open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "story", ANS)
    revision = visit(open_workspace).revision
    press(app)
    assert visit(open_workspace).heard_from is None
    say(open_workspace, who)
    press(app)
    since = visit(open_workspace).heard_from
    press(press(app))
    assert (visit(open_workspace).heard_from, visit(open_workspace).revision) == (since, revision)
    assert since is not None


def test_who_left_for_a_while_does_not_see_what_was_said_in_between(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "story", ANS, present=("p1",))
    say(open_workspace, ((*VISIT, "present"), ()))
    press(app)
    say(open_workspace, (STORY, ABOUT))
    assert ABOUT in everything(looked_at())
    say(open_workspace, JOINS)
    assert "steelt" not in everything(looked_at())


def test_a_visit_that_goes_on_on_another_day_hears_anew_and_began_when_it_began(
    open_workspace: Workspace,
) -> None:
    app = sat_down(open_workspace, "story", ANS)
    say(open_workspace, (STORY, ABOUT), ANOTHER_DAY)
    press(app)
    assert visit(open_workspace).heard_from is not None
    assert visit(open_workspace).begun_at == ANOTHER_DAY[1]


@pytest.mark.parametrize("moment", ["read_back", "faces"])
def test_words_about_the_visit_itself_are_not_for_who_joins_either(moment, open_workspace: Workspace) -> None:
    sat_down(open_workspace, moment, ANS)
    card = visit(open_workspace).card or "t1"
    said = ((*VISIT, "right"), "different"), ((*VISIT, "right_words"), ABOUT)
    say(open_workspace, (STORY, "Weer vissen"), *said, ((*ROUND, "touchstones", card, "words"), ABOUT))
    assert ABOUT in everything(looked_at())
    say(open_workspace, JOINS)
    assert "steelt" not in everything(looked_at())


@pytest.mark.parametrize("line", ["who_b1", "later_b1"])
def test_what_is_half_typed_on_a_line_is_not_there_for_who_joins(line, open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "people", ANS)
    key = next(one.key for one in app.text_input if line in (one.key or ""))
    path = tuple(str(key).partition("-")[2].split("-"))
    say(open_workspace, (path, ABOUT))
    assert ABOUT in everything(looked_at())
    say(open_workspace, JOINS)
    assert "steelt" not in everything(looked_at())


def test_a_helper_the_workbook_put_down_is_covered_until_the_name_is_tapped(
    open_workspace: Workspace,
) -> None:
    asked = ((*ROUND, "asks", "a1"), {"person": "p1", "goal": "g1", "answer": "no"})
    idea = ((*SHEET, "options", "o1", "person"), "p1")
    app = sat_down(
        open_workspace, "helper", ANS, *IDEAS, idea, ((*SHEET, "best"), "o1"), asked, present=("p1",)
    )
    step = now(open_workspace).rounds["r1"].versions["v1"].plans["g1"].steps["g1_t1"]
    assert step.others["o1"].person == "p1"
    assert (taps(app, "helper").value, tiles(app, "asked")) == (None, [])
    app = tap(app, "helper", "p1")
    assert taps(app, "helper").value == "p1"
    assert tiles(app, "asked")
    say(open_workspace, ((*VISIT, "screen"), "read_back"))
    assert "Ans" in [one.value for one in press(app).text]


def test_what_was_tapped_before_somebody_joined_is_not_seen_by_who_does(open_workspace: Workspace) -> None:
    app = tap(sat_down(open_workspace, "helper", ANS, GOAL), "helper", "p1")
    assert taps(app, "helper").value == "p1"
    say(open_workspace, JOINS)
    assert taps(press(app), "helper").value is None
    assert (
        now(open_workspace).rounds["r1"].versions["v1"].plans["g1"].steps["g1_t1"].others["o1"].person == "p1"
    )


def test_the_green_button_takes_over_no_wish_that_could_not_be_seen(open_workspace: Workspace) -> None:
    about = ((*ROUND, "wishes", "leisure__1"), {"text": "Minder last van Ans", "rank": "1"})
    go_on(sat_down(open_workspace, "goal", ANS, about, present=("p1",)))
    assert now(open_workspace).rounds["r1"].goals == {}


def test_the_green_button_takes_over_the_one_wish_that_is_seen(open_workspace: Workspace) -> None:
    about = ((*ROUND, "wishes", "leisure__1"), {"text": "Minder last van Ans", "rank": "1"})
    free = ((*ROUND, "wishes", "leisure__2", "text"), "Weer vissen")
    go_on(sat_down(open_workspace, "goal", ANS, about, free, present=("p1",)))
    assert [goal.own_words for goal in now(open_workspace).rounds["r1"].goals.values()] == ["Weer vissen"]
