"""The client's card at the end of a talk."""

from supportcycle.domain.model.touchstone import Face, Touchstone
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages.at_table.sitting import GOAL, go_on, now, press, sat_down


def cards(workspace: Workspace) -> dict[str, Touchstone]:
    return now(workspace).rounds["r1"].touchstones


def test_a_face_and_words_are_on_one_card_with_the_day_and_the_step(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "faces", GOAL)
    assert len(app.button_group) == 4
    app = press(app.button_group[2].set_value("yes"))
    app = press(app.text_input[0].set_value("Rustig"))
    assert [(card.heard, card.words, card.on) for card in cards(open_workspace).values()] == [
        (Face.YES, "Rustig", "")
    ]
    go_on(app)
    (card,) = cards(open_workspace).values()
    assert card.on
    assert card.phase == "goals"


def test_who_skips_the_faces_leaves_no_card(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "faces")
    press(app.button(key="table_skip").click())
    assert cards(open_workspace) == {}


def test_who_tapped_a_face_and_skips_keeps_the_card_with_its_day(open_workspace: Workspace) -> None:
    app = press(sat_down(open_workspace, "faces").button_group[0].set_value("no"))
    press(app.button(key="table_skip").click())
    assert [bool(card.on) for card in cards(open_workspace).values()] == [True]
