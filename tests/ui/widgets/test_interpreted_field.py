"""Below a field of the client stands, when asked for, the same in Dutch, and in which language it is said."""

from typing import Any

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, in_language
from supportcycle.domain.editing.interpreted import interpreted_id
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import NetworkMember
from supportcycle.workspace.field_keys import place_of
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import ROUND, dossier_with
from tests.ui.pages.at_table.sitting import Write, now, press, sat_down, say, shown
from tests.ui.pages_open import Opened, unfolded

STORY = (*ROUND, "meeting", "story")
TOLD: Write = (STORY, "Ben Bram, balık tutmayı severim")
TURKISH: Write = (("edition", "language"), "tr")
DUTCH = ("interpreted", interpreted_id(STORY), "dutch")
LANGUAGE = (*DUTCH[:-1], "language")


def at(widgets: Any, path: Path) -> list[Any]:
    return [each for each in widgets if place_of(each.key or "") == ("test", path)]


def add(app: AppTest) -> AppTest:
    """Ask for room for the Dutch of the story."""
    return press(next(each for each in app.button if (each.key or "").endswith("story_dutch")).click())


def asked_for(app: AppTest) -> bool:
    return any((each.key or "").endswith("_dutch") for each in app.button)


def office(workspace: Workspace, *writes: Write, id: str = "test") -> AppTest:
    dossier = dossier_with(*writes).model_copy(update={"id": id})
    return Opened(workspace, "meeting", dossier).turn("story").app


def test_at_the_table_the_dutch_comes_beside_what_was_typed_and_nothing_of_it_changes(
    open_workspace: Workspace,
) -> None:
    app = add(sat_down(open_workspace, "story", TOLD, TURKISH))
    press(at(app.text_area, DUTCH)[0].set_value("Ik ben Bram en ik vis graag"))
    dossier = now(open_workspace)
    assert (dossier.rounds["r1"].meeting.story, dossier.interpreted[DUTCH[1]].language) == (TOLD[1], "tr")
    assert dossier.interpreted[DUTCH[1]].dutch == "Ik ben Bram en ik vis graag"


def test_the_fold_speaks_the_language_of_the_client_with_the_dutch_behind_it(
    open_workspace: Workspace,
) -> None:
    app = add(sat_down(open_workspace, "story", TOLD, TURKISH))
    with in_language("tr"):
        own = text("language.interpreted")
    labels = [each.label for each in app.expander]
    assert any(own in label and text("language.interpreted") in label for label in labels)


def test_at_the_office_too(open_workspace: Workspace) -> None:
    app = add(office(open_workspace, TOLD, TURKISH))
    press(at(app.text_area, DUTCH)[0].set_value("Ik ben Bram"))
    assert now(open_workspace).interpreted[DUTCH[1]].dutch == "Ik ben Bram"


def test_each_field_has_its_own_language_and_dutch_needs_no_dutch(open_workspace: Workspace) -> None:
    app = add(office(open_workspace, TOLD, TURKISH))
    app = press(at(app.selectbox, LANGUAGE)[0].set_value(HOME))
    assert at(app.text_area, DUTCH) == []
    app = press(at(app.selectbox, LANGUAGE)[0].set_value("ar"))
    assert now(open_workspace).interpreted[DUTCH[1]].language == "ar"
    assert len(at(app.text_area, DUTCH)) == 1


def test_it_is_not_offered_in_a_dossier_in_dutch_nor_where_nothing_stands(open_workspace: Workspace) -> None:
    assert not asked_for(office(open_workspace, TOLD))
    assert not asked_for(office(open_workspace, TURKISH, id="bare"))


def test_what_is_there_stays_to_be_read_when_the_dossier_is_in_dutch_again(open_workspace: Workspace) -> None:
    app = add(office(open_workspace, TOLD, TURKISH))
    press(at(app.text_area, DUTCH)[0].set_value("Ik ben Bram"))
    say(open_workspace, (TURKISH[0], ""))
    app.run()
    unfolded(app)
    assert at(app.text_area, DUTCH)[0].value == "Ik ben Bram"


def test_it_is_asked_whether_the_dutch_is_still_right_when_the_words_changed(
    open_workspace: Workspace,
) -> None:
    app = add(office(open_workspace, TOLD, TURKISH))
    press(at(app.text_area, DUTCH)[0].set_value("Ik ben Bram"))
    say(open_workspace, (STORY, "Ben Bram"))
    app.run()
    unfolded(app)
    assert text("language.changed_since") in shown(app)
    app = press(app.button(key=f"right_{DUTCH[1]}").click())
    assert text("language.changed_since") not in shown(app)


def test_dutch_that_names_who_sits_at_the_table_stays_covered(open_workspace: Workspace) -> None:
    def table(dutch: str) -> AppTest:
        entry_ = (DUTCH[:-1], {"place": "-".join(STORY), "language": "tr", "dutch": dutch})
        zus = (("people", "p1"), NetworkMember(name="Fatma"))
        return sat_down(open_workspace, "story", TOLD, TURKISH, zus, entry_, present=("p1",))

    assert at(table("Ik vis graag").text_area, DUTCH)
    assert not at(table("Ik vis graag met Fatma").text_area, DUTCH)
