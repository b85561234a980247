"""Every figure to touch stands in a fold where people look for it, and costs nothing while it is closed."""

from supportcycle.content.catalogue import text
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import empty
from tests.dossiers.rounds import long_course
from tests.ui.pages_open import Opened, closed_folds, turn

OVERVIEW = "overview"
PLACES = (
    ("review", "pictures", "goals_chart", "charts.goals.name"),
    ("action", "logbook", "timeline_chart", "charts.timeline.name"),
    ("action", "week", "week_chart", "charts.week.name"),
    ("plan", "who_does_what", "week_chart", "charts.week.name"),
    ("quality_of_life", OVERVIEW, "quality_of_life_chart", "pictures.dimensions.title"),
)


def names(page: Opened) -> list[str]:
    return [each.proto.alt for each in page.app.get("plotly_chart")]


def test_every_figure_is_drawn_where_it_belongs_and_only_when_its_fold_is_open(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "start", long_course())
    for place, subject, fold, name in PLACES:
        page.go(place).turn(subject)
        turn(page.app, [])
        assert fold in closed_folds(page.app) or place == "plan"
        if place != "plan":
            assert names(page) == []
        turn(page.app, [fold])
        page.app.run()
        assert not page.app.exception
        assert names(page) == [text(name)]


def test_with_an_empty_dossier_the_fold_says_that_there_is_nothing_yet(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "review", empty()).turn("pictures")
    turn(page.app, ["goals_chart"])
    page.app.run()
    assert names(page) == []
    assert text("charts.nothing") in [each.value for each in page.app.info]


def test_day_by_day_the_words_of_that_day_stand_under_the_figure(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "action", long_course()).turn("logbook")
    turn(page.app, ["timeline_chart"])
    page.app.run()
    [slider] = page.app.select_slider
    slider.set_value(slider.options[0]).run()
    assert any(text("charts.timeline.begun") in each.value for each in page.app.text)
