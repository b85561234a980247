"""The mirror of the worker: what is chosen is kept, nothing is counted, no free word goes to colleagues."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.library import factor_groups, isolation_advice, viewing_frames
from supportcycle.domain.guide.team_mirror import MirrorExport, MirrorLook
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.reflection import IsolationKind, Mirror
from supportcycle.domain.update import with_value
from supportcycle.ui.pages.mirror.self_review import summary_of
from supportcycle.ui.pages.mirror.urgency import LADDER
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.ui.pages_open import Opened, unfolded

SECRET = "Mevrouw Jansen van nummer 12"


@pytest.fixture
def app(workspace: Workspace) -> AppTest:
    app = AppTest.from_file(str(FRAME))
    app.query_params["dossier"] = practice_id("bram-plan")
    app.run()
    return app.switch_page(entry("mirror").file).run()


def private(workspace: Workspace):
    return workspace.live(practice_id("bram-plan"), "").dossier.private


def turned(app: AppTest, *through: str) -> AppTest:
    for subject in through:
        app.button(f"go_mirror_{subject}").click().run()
    return app


def field(kind, ending: str):
    return next(one for one in kind if (one.key or "").endswith(ending))


def test_there_are_fifty_one_factors_with_keys_of_their_own():
    groups = factor_groups().values()
    assert [(len(group.helps), len(group.hinders)) for group in groups] == [(6, 6), (5, 4), (14, 16)]
    assert len({key for group in groups for key in (*group.helps, *group.hinders)}) == 51


def test_there_are_ten_questions_for_the_worker_and_five_for_the_manager():
    assert [len(viewing_frames()[key].rows) for key in ("worker", "manager")] == [10, 5]


def test_every_frame_names_its_source_and_every_line_has_a_key_of_its_own():
    frames = viewing_frames().values()
    keys = [row.key for frame in frames for row in frame.rows]
    assert len(set(keys)) == len(keys)
    assert all(frame.source and frame.purpose for frame in frames)


def test_factors_of_several_groups_are_kept_together(app, workspace):
    unfolded(field(app.button, "private-mirrors-k-add").click().run())
    field(app.button_group, "helped-wanting").set_value(["aware"]).run()
    field(app.button_group, "helped-able").set_value(["courage"]).run()
    field(app.button_group, "helped-wanting").set_value(["aware", "works_together"]).run()
    field(app.button_group, "hindered-allowed").set_value(["pressure"]).run()
    kept = private(workspace).mirrors["k1"]
    assert set(kept.helped) == {"aware", "works_together", "courage"}
    assert kept.hindered == ("pressure",)


def test_a_line_of_a_frame_is_marked_and_nothing_is_counted(app, workspace):
    turned(app, *WELCOME)
    field(app.button_group, "cells-welcome_1-mark").set_value("better").run()
    assert private(workspace).sheets["welcome"].cell("welcome_1", "mark") == "better"
    assert not app.metric


def test_the_summary_for_colleagues_holds_no_free_words():
    mirror = Mirror(
        on=SECRET, situation=SECRET, before=f"7 {SECRET}", one_thing=SECRET, after="8", helped=("aware", "x")
    )
    said = summary_of(mirror)
    assert "Jansen" not in said
    assert factor_groups()["wanting"].helps["aware"] in said


@pytest.mark.parametrize(
    ("typed", "told"),
    [("Was 5, nu 7", "7"), ("6 à 7", "6 tot 7"), ("7½", "7,5"), ("8/10", "8"), ("5 → 7", None), ("80", None)],
)
def test_the_summary_holds_only_a_mark_that_was_given(typed, told):
    said = summary_of(Mirror(on="1-11-2026", before=typed))
    nothing = text("mirror.nothing")
    first = text("mirror.line", on="01-11-2026", before=told or nothing, after=nothing)
    assert said.startswith(first)


def test_before_a_signal_is_passed_on_it_is_asked_what_was_tried_and_passing_on_comes_last(app: AppTest):
    """002:4500-4515: practical help at once, then family or doctor, then the own team; the case only then."""
    turned(app, *SIGNAL)
    told = next(one.value for one in app.markdown if text("mirror.signal.tried") in one.value)
    rungs = [text(f"mirror.signal.ladder.{rung}") for rung in LADDER]
    assert [told.index(rung) for rung in rungs] == sorted(told.index(rung) for rung in rungs)
    assert rungs[-1] == text("mirror.signal.ladder.pass_on")


def test_the_page_says_that_nobody_else_sees_it(app):
    assert text("mirror.private") in [info.value for info in app.info]


WELCOME = ("team", "worker", "manager", "diffidence", "exploring", "lenses", "welcome")
SIGNAL = (*WELCOME, "presence", "network", "signal")


def chosen(app: AppTest, **choices: str) -> AppTest:
    for line, value in choices.items():
        app.button_group(f"signal_{line}").set_value(value).run()
    return app


@pytest.fixture
def team_tool(app: AppTest) -> AppTest:
    return turned(app, *SIGNAL)


@pytest.mark.slow
def test_danger_is_said_before_anything_is_chosen_and_stays_apart_from_the_sum(team_tool):
    assert text("mirror.signal.danger") in [warning.value for warning in team_tool.warning]
    chosen(team_tool, safety="none", health="none", wellbeing="none", extent="one", duration="incidental")
    assert text("mirror.signal.danger") in [warning.value for warning in team_tool.warning]


def test_a_sum_the_book_leaves_open_is_said_to_be_open_and_serious_risks_are_named(team_tool):
    serious = dict.fromkeys(("safety", "health", "wellbeing"), "serious")
    chosen(team_tool, **serious, extent="one", duration="incidental")
    assert any(text("mirror.signal.undefined") in info.value for info in team_tool.info)
    assert len(team_tool.warning) == 2


def test_the_team_tool_keeps_nothing_in_the_dossier(team_tool, workspace):
    before = workspace.live(practice_id("bram-plan"), "").dossier
    chosen(team_tool, safety="serious", extent="over_75")
    assert workspace.live(practice_id("bram-plan"), "").dossier == before


def handed_over(**looks: tuple[str, ...]) -> bytes:
    return MirrorExport(looks=(MirrorLook(**looks),)).model_dump_json().encode()


def test_files_of_colleagues_are_laid_together_each_once_in_the_order_of_the_list(app, workspace):
    before = private(workspace)
    files = [
        handed_over(helped=("courage",)),
        handed_over(helped=("aware", "courage"), hindered=("pressure",)),
        handed_over(helped=("courage",)),
        b"nonsense",
    ]
    turned(app, "team").file_uploader(key="team_files").set_value(
        [(f"{number}.json", data, "application/json") for number, data in enumerate(files)]
    ).run()
    wanting, able = factor_groups()["wanting"].helps["aware"], factor_groups()["able"].helps["courage"]
    shown = "\n".join(one.value for one in (*app.markdown, *app.caption, *app.warning))
    assert f"| {wanting} | 1 |\n| {able} | 2 |" in shown
    assert text("mirror.team.same", count=1) in shown
    assert text("mirror.team.refused", count=1) in shown
    assert text("mirror.team.few") in shown
    assert private(workspace) == before


@pytest.fixture
def about_isolation(team_tool: AppTest) -> AppTest:
    return turned(team_tool, "isolation")


TYPES = (
    *("actieven", "geborgenen", "achterblijvers", "afhankelijken"),
    *("compenseerders", "buitenstaanders", "hoopvollen", "overlevers"),
)


@pytest.mark.slow
@pytest.mark.parametrize("kind", IsolationKind)
def test_the_hint_about_isolation_says_what_to_talk_about_and_names_no_type(about_isolation, kind, workspace):
    app = about_isolation
    field(app.button_group, "isolation-isolation").set_value(kind).run()
    said = "\n".join(one.value for one in (*app.markdown, *app.caption)).lower()
    assert all(words.lower() in said for words in isolation_advice()[kind].help)
    assert not [name for name in TYPES if name in said]
    assert private(workspace).isolation.isolation is kind


def test_with_deep_isolation_a_plan_that_hangs_on_one_volunteer_is_asked_about(open_workspace):
    step = {"text": "Wandelen", "others": {"o1": {"person": "p1", "asked": "yes"}}}
    dossier = Dossier.model_validate(
        {
            "id": "bo",
            "name": "Bo",
            "people": {"p1": {"name": "Ali", "role": "volunteer"}},
            "rounds": {
                "r1": {
                    "goals": {"g1": {"own_words": "Naar buiten"}},
                    "versions": {"v1": {"plans": {"g1": {"steps": {"g1_t1": step}}}}},
                }
            },
            "private": {"isolation": {"isolation": "structural"}},
        }
    )
    opened = Opened(open_workspace, "mirror", dossier).turn("isolation")
    assert opened.shows(text("mirror.isolation.one_volunteer", steps="Wandelen"))
    assert not opened.set("threatening", "private", "isolation", "isolation").shows("één vrijwilliger:")


@pytest.mark.parametrize("frame", viewing_frames())
def test_every_note_is_in_sight_for_who_is_brought_to_it_also_in_a_later_part(
    frame: str, open_workspace: Workspace
) -> None:
    page = Opened(open_workspace, "mirror", Dossier(id="d1", name="Bram")).turn("team")
    last = [section.rows[-1].key for section in viewing_frames()[frame].sections]
    for row in reversed(last):
        place = ("private", "sheets", frame, "cells", row, "note")
        assert page.bring(*place).in_sight(*place), row


def test_so_is_a_look_and_why_the_role_is_as_it_is(open_workspace: Workspace) -> None:
    look = ("private", "mirrors", "k1", "situation")
    dossier = with_value(Dossier(id="d1", name="Bram"), look, "Het eerste gesprek")
    page = Opened(open_workspace, "mirror", dossier).turn("team")
    for place in (look, ("rounds", "r1", "network", "worker_role_why")):
        assert page.bring(*place).in_sight(*place)
