"""The green button goes where the work goes: it begins what is empty, and never leads round in a circle.

That at most one button is green, on every subject of every page: tests/ui/test_pages.py.
"""

from collections.abc import Iterator
from itertools import groupby

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.options import Option, OptionSheet
from supportcycle.domain.model.plan import Plan, PlanVersion, Step
from supportcycle.domain.model.profile import Wish
from supportcycle.ui.shell.page_registry import PAGES, PageEntry, neighbours
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

LONGEST = 80
GOAL = Goal(own_words="Weer vissen")
SHEET = OptionSheet(goal="g1", options={"o1": Option(text="De visclub bellen")})


def greens(app: AppTest) -> list[str]:
    """What the green buttons at the foot of the page say."""
    return [one.label for one in app.button if _is_green(one)]


def _is_green(button: object) -> bool:
    key, type = getattr(button, "key", "") or "", button.proto.type  # type: ignore[attr-defined]
    return key.startswith(("go_", "begin_")) and type == "primary"


def press_green(app: AppTest) -> AppTest:
    return next(one for one in app.button if _is_green(one)).click().run()


def walked(page: Opened) -> Iterator[tuple[str, str]]:
    """The page and the green button of each screen, for who presses nothing else."""
    for _ in range(LONGEST):
        assert not page.app.exception
        if not (said := greens(page.app)):
            return
        yield page.app.title[0].value, said[0]
        press_green(page.app)
        page.app.switch_page(entry_called(page.app.title[0].value).file)


def entry_called(title: str) -> PageEntry:
    """The page with this heading: a run without a browser stays on the page that was asked for last."""
    return next(one for one in PAGES if text(f"pages.{one.key}") == title)


def of(id: str, **parts: object) -> Dossier:
    return Dossier(id=id, name="Bram", rounds={"r1": Round.model_validate(parts)})


def test_after_the_plan_comes_the_request_then_doing_and_looking_back() -> None:
    walk = [page.key for page in PAGES if page.walked]
    assert walk[-4:] == ["plan", "request", "action", "review"]
    assert [one and one.key for one in neighbours("request")] == ["plan", "action"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "dossier",
    [
        of("nothing"),
        of("aside", goals={"g1": Goal(own_words="Later", not_now=True)}),
        of("two", goals={"g1": GOAL, "g2": Goal(own_words="Koken")}),
        of("wish", wishes={"housing__1": Wish(text="Een hond")}),
    ],
    ids=lambda dossier: dossier.id,
)
def test_who_presses_only_green_makes_a_goal_ideas_and_a_step_and_comes_to_the_end(
    dossier: Dossier, open_workspace: Workspace
) -> None:
    page = Opened(open_workspace, "meeting", dossier)
    seen = list(walked(page))
    assert page.app.title[0].value == text("pages.review")
    assert not greens(page.app)
    assert len(seen) < LONGEST
    in_order = [text(f"pages.{one.key}") for one in PAGES if one.walked]
    assert [title for title, _ in groupby(title for title, _ in seen)] == in_order
    round = page.dossier.rounds["r1"]
    open_goals = {id for id, goal in round.goals.items() if not goal.not_now}
    assert {sheet.goal for sheet in round.option_sheets.values()} == set(sorted(open_goals)[:1])
    plans = round.versions["v1"].plans if round.versions else {}
    assert open_goals == {id for id, plan in plans.items() if plan.steps}


def test_a_goal_without_options_is_begun_and_the_way_past_it_stays(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", of("goal", goals={"g1": GOAL}))
    assert greens(page.app) == [text("options.think_of", goal="Weer vissen")]
    assert text("page.next", page=text("options.circles")) in [one.label for one in page.app.button]
    press_green(page.app)
    assert page.dossier.rounds["r1"].option_sheets["s1"].goal == "g1"
    assert page.has("option_sheets", "s1", "options", "o1", "text")


def test_without_a_goal_the_way_on_from_options_is_to_make_one(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", of("none"))
    press_green(page.app)
    assert page.app.title[0].value == text("pages.goals")
    assert greens(page.app) == [text("goals.first")]


def test_weighing_is_green_while_an_idea_is_not_weighed(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "options", of("ideas", goals={"g1": GOAL}, option_sheets={"s1": SHEET}))
    press_green(page.app)
    assert greens(page.app) == [text("options.weigh")]
    press_green(page.app)
    page.set("Gezellig", "option_sheets", "s1", "options", "o1", "advantages")
    assert greens(page.app) == [text("page.next", page=text("options.circles"))]
    page.press(text("options.back_to_ideas"))
    assert greens(page.app) == [text("page.next", page=text("options.circles"))]
    assert text("options.weigh") in [one.label for one in page.app.button]


@pytest.mark.parametrize(
    "steps",
    [{}, {"g1_t1": Step(text="Iets anders", own="Bellen")}],
    ids=["no step", "a step of something else"],
)
def test_of_a_chosen_option_the_green_button_makes_a_step(
    steps: dict[str, Step], open_workspace: Workspace
) -> None:
    sheet = SHEET.model_copy(update={"best": "o1"})
    versions = {"v1": PlanVersion(plans={"g1": Plan(steps=steps)})}
    dossier = of("chosen", goals={"g1": GOAL}, option_sheets={"s1": sheet}, versions=versions)
    page = Opened(open_workspace, "plan", dossier)
    assert greens(page.app) == [text("plan.step_from", words="De visclub bellen")]
    press_green(page.app)
    made = list(page.dossier.rounds["r1"].versions["v1"].plans["g1"].steps.values())[-1]
    assert (made.text, made.from_sheet) == ("De visclub bellen", "s1")
    assert greens(page.app) == [text("page.next", page=text("plan.agreements"))]


def test_looking_back_and_a_small_step_are_begun_in_green(open_workspace: Workspace) -> None:
    versions = {"v1": PlanVersion(plans={"g1": Plan(steps={"g1_t1": Step(text="Vissen", own="Bellen")})})}
    page = Opened(open_workspace, "action", of("doing", goals={"g1": GOAL}, versions=versions))
    assert greens(page.app) == [text("action.think_of_small")]
    press_green(page.app)
    assert greens(page.app) == [text("page.next", page=text("action.subjects.week"))]
    page.go("review")
    assert greens(page.app) == [text("review.begin")]
    press_green(page.app)
    assert len(page.dossier.rounds["r1"].evaluations) == 1
