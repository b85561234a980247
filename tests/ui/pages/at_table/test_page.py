"""At the table: one question at a time, the same foot on every screen, and nothing else in sight."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.visits import Visit, is_running
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import PAGES, entry
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages_open import opened

MOMENTS = ("opening", "urgent", "life_domains", "wish", "next")
QUESTION = {moment.key: moment.question for moment in visits()["free"].moments}
VISIT = Visit(kind="free", moments=MOMENTS, begun_at="2026-11-22T10:00:00+01:00", minutes="45")


def with_visit(visit: Visit = VISIT, *, name: str = "Bram") -> Dossier:
    return with_value(Dossier(id="bram", name=name), (*ROUND, "visits", "b1"), visit)


@pytest.fixture
def table(open_workspace: Workspace) -> AppTest:
    open_workspace.add(with_visit(), "")
    return opened(entry("at_table"), "bram")


def now(workspace: Workspace) -> Visit:
    live = workspace.live("bram", "")
    assert live
    return live.dossier.rounds["r1"].visits["b1"]


def question(app: AppTest) -> str:
    return app.title[0].value


def press(app: AppTest, name: str) -> AppTest:
    return app.button(key=f"table_{name}").click().run()


def test_there_is_one_question_and_no_way_to_another_page(table: AppTest) -> None:
    assert [title.value for title in table.title] == [QUESTION["opening"]]
    links = [link.proto.page for link in table.get("page_link")]
    assert links == []
    assert not any(text(f"pages.{page.key}") in str(table.markdown) for page in PAGES if page.private)


def test_the_green_button_leads_on_and_back_leads_back(table: AppTest) -> None:
    app = press(press(table, "on"), "on")
    assert question(app) == QUESTION["life_domains"]
    assert question(press(app, "back")) == QUESTION["urgent"]


def test_what_is_tapped_open_is_asked_about_next(table: AppTest) -> None:
    app = press(press(table, "on"), "on")
    app = press(app.button_group[0].set_value(["work"]).run(), "on")
    assert question(app).startswith("Werken: ")


def test_skipping_goes_on_and_writes_nothing(table: AppTest, open_workspace: Workspace) -> None:
    app = press(press(table, "on"), "skip")
    assert question(app) == QUESTION["life_domains"]
    live = open_workspace.live("bram", "")
    assert live
    assert live.dossier.rounds["r1"].meeting.urgent == ""


def test_after_a_refresh_the_same_question_is_there(table: AppTest) -> None:
    press(press(table, "on"), "on")
    assert question(opened(entry("at_table"), "bram")) == QUESTION["life_domains"]


def test_the_last_screen_ends_the_visit_and_thanks(table: AppTest, open_workspace: Workspace) -> None:
    app = press(press(press(table, "on"), "on"), "on")
    assert app.button(key="table_on").label == text("at_table.ready")
    app = press(app, "on")
    assert not is_running(now(open_workspace))
    assert question(app) == text("at_table.end")


def test_what_came_up_waits_for_the_office_with_the_place_where_it_came_up(
    table: AppTest, open_workspace: Workspace
) -> None:
    line = next(field for field in press(table, "on").text_input if "later" in str(field.key))
    line.set_value("De brief van de woningbouw").run()
    (parked,) = now(open_workspace).parked.values()
    assert (parked.text, parked.moment, parked.is_done) == ("De brief van de woningbouw", "urgent", False)


def test_hiding_the_screen_leaves_nothing_of_anybody_on_it(open_workspace: Workspace) -> None:
    told = with_value(with_visit(), (*ROUND, "meeting", "urgent"), "De huur is niet betaald.")
    open_workspace.add(told, "")
    app = press(opened(entry("at_table"), "bram"), "on")
    assert app.text_area[0].value == "De huur is niet betaald."
    app = press(app, "hide")
    assert not app.text_area
    assert question(app) == text("at_table.hidden")
    app = app.button(key="show_again").click().run()
    assert question(app) == QUESTION["urgent"]


def test_without_a_visit_people_are_led_to_where_one_is_prepared(open_workspace: Workspace) -> None:
    open_workspace.add(Dossier(id="bram", name="Bram"), "")
    app = opened(entry("at_table"), "bram")
    assert question(app) == text("pages.visit")


def test_the_clock_only_speaks_up_near_the_end(open_workspace: Workspace) -> None:
    open_workspace.add(with_visit(), "")
    app = opened(entry("at_table"), "bram")
    assert text("at_table.nearly", count=0) in [caption.value for caption in app.caption]


def test_a_press_on_what_is_no_longer_before_the_client_is_let_go(
    table: AppTest, open_workspace: Workspace
) -> None:
    other = opened(entry("at_table"), "bram")
    press(table, "on")
    assert question(press(other, "on")) == QUESTION["urgent"]
    assert now(open_workspace).passed == ("opening",)


def test_the_last_press_in_another_window_ends_nothing_twice(
    table: AppTest, open_workspace: Workspace
) -> None:
    last = press(press(press(table, "on"), "on"), "on")
    other = opened(entry("at_table"), "bram")
    press(last, "on")
    over = now(open_workspace).ended_at
    press(other, "on")
    assert over
    assert now(open_workspace).ended_at == over


def test_who_refreshes_a_hidden_screen_sees_nothing_of_anybody(
    table: AppTest, open_workspace: Workspace
) -> None:
    press(table, "hide")
    assert question(opened(entry("at_table"), "bram")) == text("at_table.hidden")


def test_a_screen_that_is_gone_gives_way_to_one_that_stands_ready(open_workspace: Workspace) -> None:
    said = with_value(with_visit(VISIT.model_copy(update={"screen": "rank"})), (*ROUND, "goals", "g1"), {})
    visit = VISIT.model_copy(update={"moments": ("opening", "ideas", "next"), "screen": "goal"})
    said = with_value(
        with_value(said, (*ROUND, "goals", "g1", "own_words"), "Buiten zijn"), (*ROUND, "visits", "b1"), visit
    )
    open_workspace.add(said, "")
    app = opened(entry("at_table"), "bram")
    assert question(app) == QUESTION["ideas"]
    live = open_workspace.live("bram", "")
    assert live
    assert live.dossier.rounds["r1"].option_sheets["s1"].goal == "g1"
