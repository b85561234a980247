"""Short lines that add something: saved while typing, taken over once, and back after a new start."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from supportcycle.workspace.drafts import take_drafts
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened
from tests.workspace.autosave_script import told

NAME = ("half_said", "maps", "lines", "map_name")
REASON = ("half_said", "maps", "fields", "snapshot_reason")


@pytest.fixture
def opened(open_workspace: Workspace):
    def open(subject: str) -> Opened:
        page = Opened(open_workspace, "maps", Dossier.model_validate({"id": "d1", "name": "Bram"}))
        return page.subject(text(f"maps.subjects.{subject}"))

    return open


def draft(page: Opened, path: tuple[str, ...], words: str, window: str = "w") -> None:
    """What the script in the browser sends while somebody types."""
    key = key_of(0, page.id, path)
    body = told(page.workspace.token, {key: words}, window=window, page=window, known=[""])
    assert take_drafts(page.workspace, "", body).saved == [key]


def names(page: Opened) -> list[str]:
    return [person.name for person in page.dossier.people.values()]


def test_a_name_that_is_half_typed_stands_there_again_and_is_nobody_yet(opened):
    page = opened("collect")
    draft(page, (*NAME, "t1"), "An")
    assert page.go("meeting").go("maps").value(*NAME, "t1") == "An"
    assert names(page) == []


def test_words_that_stand_there_from_before_are_taken_over_by_a_button(opened):
    page = opened("collect")
    draft(page, (*NAME, "t1"), "Anna")
    page.go("meeting").go("maps").press(text("form.add_this"))
    assert names(page) == ["Anna"]
    assert page.value(*NAME, "t2") == ""
    assert not [one for one in page.app.button if one.label == text("form.add_this")]


def test_what_the_script_sends_late_does_not_fill_the_line_again(opened):
    page = opened("collect").set("Anna", *NAME, "t1")
    draft(page, (*NAME, "t1"), "Anna")
    assert names(page) == ["Anna"]
    assert page.go("meeting").go("maps").value(*NAME, "t2") == ""


def test_leaving_the_line_by_its_own_button_takes_the_words_over_once(opened):
    page = opened("vip")
    vip = (*NAME[:-1], "vip_name", "t1")
    draft(page, vip, "Ju")
    page.go("meeting").go("maps")
    line = page._found("-".join(vip))[0].set_value("Juf Ria")
    button = next(one for one in page.app.button if one.label == text("form.add_this"))
    button.click()
    line.run()
    assert names(page) == ["Juf Ria"]


def test_a_line_that_is_heard_of_again_after_the_next_one_adds_nobody(opened):
    page, vip = opened("vip"), (*NAME[:-1], "vip_name")
    first = page._found("-".join((*vip, "t1")))[0]
    page.set("Anna", *vip, "t1").set("Piet", *vip, "t2")
    first.set_value("Anna").run()
    assert names(page) == ["Anna", "Piet"]


def test_the_same_name_can_be_typed_twice_in_a_row(opened):
    vip = (*NAME[:-1], "vip_name")
    page = opened("vip").set("Jan", *vip, "t1").set("Jan", *vip, "t2")
    assert names(page) == ["Jan", "Jan"]


def test_undo_takes_back_the_name_and_not_the_letters_of_the_next_one(opened):
    page = opened("collect").set("Anna", *NAME, "t1")
    draft(page, (*NAME, "t2"), "Pi")
    page.press(text("frame.undo"))
    assert names(page) == []
    assert value_at(page.dossier, (*NAME, "t2")) == "Pi"


def test_the_reason_of_a_map_is_kept_while_it_is_typed_and_goes_along_with_the_map(opened):
    page = opened("then_now")
    draft(page, (*REASON, "t1"), "Voor we begin")
    page.go("meeting").go("maps").set("Voor we beginnen", *REASON, "t1")
    page.press(text("maps.then_now.keep"))
    assert [each.reason for each in page.dossier.snapshots.values()] == ["Voor we beginnen"]
    assert page.value(*REASON, "t2") == ""


def test_the_reason_at_a_loose_end_is_kept_while_it_is_typed_and_puts_it_away(open_workspace):
    goals = {"g1": {"own_words": "Vaker buiten zijn"}}
    dossier = Dossier.model_validate({"id": "d1", "name": "Bram", "rounds": {"r1": {"goals": goals}}})
    page = Opened(open_workspace, "loose_ends", dossier)
    key = next(one.key for one in page.app.text_input if "half_said-loose_ends" in (one.key or ""))
    place = tuple(key.split("-")[1:])
    draft(page, place, "Dat weten we no")
    page.go("meeting").go("loose_ends").set("Dat weten we nog niet", *place)
    put = next(one for one in page.app.button if one.key == f"end_{place[3]}_put")
    put.click().run()
    assert page.dossier.put_away == {place[3]: "Dat weten we nog niet"}
    assert not page.has(*place)


def test_a_name_can_be_typed_again_after_an_older_version_was_put_back(opened):
    page = opened("collect").set("Anna", *NAME, "t1")
    page.workspace.live(page.id, "").restore(1, window="w")
    page.go("meeting").go("maps").set("Anna", *NAME, "t1")
    assert names(page) == ["Anna"]


def test_words_of_another_window_that_still_shows_the_old_turn_are_kept_and_not_taken_twice(opened):
    page = opened("collect").set("Anna", *NAME, "t1")
    draft(page, (*NAME, "t2"), "Ri")
    draft(page, (*NAME, "t1"), "Pi", window="other")
    draft(page, (*NAME, "t1"), "Piet", window="other")
    assert value_at(page.dossier, NAME) == {"t2": "Ri", "t3": "Piet"}
    page.go("meeting").go("maps").set("Ria", *NAME, "t2").press(text("form.add_this"))
    assert names(page) == ["Anna", "Ria", "Piet"]
    draft(page, (*NAME, "t1"), "Piet", window="other")
    assert value_at(page.dossier, NAME) == {"t4": ""}


@pytest.mark.slow
@pytest.mark.parametrize("words", ["", "   ", "A", "An", "Anna", "Anna "])
def test_what_was_still_under_way_of_the_words_that_were_taken_is_let_go_whatever_its_window(opened, words):
    page = opened("collect").set("Anna", *NAME, "t1")
    draft(page, (*NAME, "t1"), words, window="after a new connection")
    assert value_at(page.dossier, NAME) == {"t2": ""}
