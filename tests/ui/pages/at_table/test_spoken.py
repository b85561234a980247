"""At the table something can be said instead of typed; of before this visit nothing is heard there."""

import json

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.quick_entry import SpokenNote
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND
from tests.ui.pages.at_table.sitting import VISIT, press, sat_down, tap
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
