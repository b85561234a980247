"""At the table something can be said instead of typed; of before this visit nothing is heard there."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.editing.spoken_notes import with_note
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.domain.update import removed, with_value
from supportcycle.workspace.field_keys import place_of
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, dossier_with
from tests.ui.pages.at_table.sitting import IDEAS, VISIT, press, sat_down, tap
from tests.ui.pages_open import Opened
from tests.ui.shown import said

STORY = (*ROUND, "meeting", "story")
NOTE = SpokenNote(place="-".join(STORY), seconds=7, on="22-11-2026")


def told(app: AppTest) -> list[list[str]]:
    """What each panel tells of what was said at its field."""
    panels = [element.proto for element in app.get("bidi_component")]
    shown = [json.loads(panel.json) for panel in panels if '"notes"' in panel.json]
    return [[note["told"] for note in json.loads(one["notes"])] for one in shown]


def test_a_box_of_the_client_has_a_button_to_say_it_and_tells_nothing_of_before(open_workspace: Workspace):
    app = sat_down(open_workspace, "story", (("spoken", "n1"), NOTE))
    assert told(app) == [[]]


def test_what_was_said_during_the_visit_is_there_and_is_read_back(open_workspace: Workspace):
    app = sat_down(open_workspace, "read_back", (STORY, "Typed"))
    live = open_workspace.opened(open_workspace.entries("")[0].id)
    assert live
    assert text("at_table.nothing_today") in " ".join(one.words for one in said(app))
    live.change(lambda dossier: dossier.model_copy(update={"spoken": {"n1": NOTE}}))
    app.run()
    assert told(app) == [[text("spoken.told", length="0:07", on="22-11-2026")]]
    assert text("at_table.nothing_today") not in " ".join(one.words for one in said(app))


def test_what_is_said_of_what_was_not_right_stands_once_with_its_box_and_the_page_is_whole(
    open_workspace: Workspace,
):
    app = sat_down(open_workspace, "read_back")
    live = open_workspace.opened(open_workspace.entries("")[0].id)
    assert live
    other = SpokenNote(place="-".join((*VISIT, "right_words")), seconds=9, on="22-11-2026")
    live.change(lambda dossier: dossier.model_copy(update={"spoken": {"n1": NOTE}}))
    app = tap(press(app), "right", "different")
    live.change(lambda dossier: dossier.model_copy(update={"spoken": {"n1": NOTE, "n2": other}}))
    app = press(app)
    words = [text("spoken.told", length=length, on="22-11-2026") for length in ("0:07", "0:09")]
    assert told(app) == [[words[0]], [words[1]]]
    assert any(button.key == "table_on" for button in app.button)


LINE = (*ROUND, "wishes", "housing__1", "text")


def buttons(app: AppTest) -> list[tuple[str, bool]]:
    """At which place each panel stands, and whether something may be said there."""
    panels = [json.loads(one.proto.json) for one in app.get("bidi_component") if '"notes"' in one.proto.json]
    return [(place_of(one["field"])[1][-2], one["may_say"]) for one in panels]


@pytest.mark.parametrize(
    ("moment", "item", "places"),
    [
        ("goal", "", ["g1"]),
        ("wish", "housing", ["housing__1"]),
        ("ideas", "", ["o4"]),
        ("people", "", ["network"]),
        ("faces", "", ["t1"]),
    ],
)
def test_a_line_a_goal_names_and_the_card_of_the_client_may_be_said_too(
    open_workspace: Workspace, moment: str, item: str, places: list[str]
):
    said = IDEAS if moment == "ideas" else ()
    app = sat_down(open_workspace, moment, *said, item=item, life_domains=(item,) if item else ())
    assert [place for place, may in buttons(app) if may] == places


def test_a_line_on_which_something_was_said_stands_there_and_the_next_one_is_free(open_workspace: Workspace):
    app = sat_down(open_workspace, "wish", item="housing", life_domains=("housing",))
    note = SpokenNote(place="-".join(LINE), seconds=7, on="22-11-2026")
    live = open_workspace.opened(open_workspace.entries("")[0].id)
    assert live
    live.change(lambda dossier: with_note(dossier, "n1", note))
    assert buttons(app.run()) == [("housing__1", True), ("housing__2", True)]
    live.change(lambda dossier: with_value(dossier, LINE, "Een tuin"))
    assert buttons(app.run()) == [("housing__1", False), ("housing__2", True)]
    live.change(lambda dossier: removed(dossier, ("spoken", "n1")))
    live.change(lambda dossier: removed(dossier, LINE[:-1]))
    assert buttons(app.run()) == [("housing__1", True)]


@pytest.mark.parametrize(
    ("page", "subject", "places"),
    [
        ("profile", "housing", ["housing", "housing", "housing__1", "housing__1"]),
        ("quality_of_life", "emotional_wellbeing", [*["emotional_wellbeing"] * 3, "emotional_wellbeing__1"]),
        ("meeting", "story", ["meeting"]),
    ],
)
def test_at_the_office_the_fields_of_the_client_may_be_said_too(
    open_workspace: Workspace, page: str, subject: str, places: list[str]
):
    opened = Opened(open_workspace, page, dossier_with()).turn(subject)
    assert sorted(place for place, may in buttons(opened.app) if may) == places
