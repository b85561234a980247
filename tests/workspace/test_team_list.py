"""What is typed on the team's own list: from the script to the disk, with nobody's words lost."""

import pytest

from supportcycle.domain.errors import FileGone
from supportcycle.domain.guide.local_offers import LocalOffer
from supportcycle.domain.guide.social_map import SocialMap, with_new
from supportcycle.domain.model.base import LONGEST_TEXT
from supportcycle.storage.social_map import social_map
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.drafts import AUTOSAVE
from supportcycle.workspace.field_keys import SOCIAL_MAP, key_of
from supportcycle.workspace.team_list import TeamList
from tests.workspace.autosave_script import told

JSON = {"content-type": "application/json"}
LUNCH = LocalOffer(what="Lunch", where="Hall", cost="3")
WHAT = ("new1", "what")


def key(id: str, column: str) -> str:
    return key_of(4, SOCIAL_MAP, (id, column))


def post(browser, workspace, id, column, words):
    return browser.post(AUTOSAVE, told(workspace.token, {key(id, column): words}), JSON)


def put_lunch(team_list: TeamList) -> SocialMap:
    team_list.change(lambda now: with_new(now, now.new_id, LUNCH))
    return team_list.now()


def test_half_a_new_offer_is_on_disk_when_the_answer_comes(browser, workspace, tmp_home):
    answer = post(browser, workspace, *WHAT, "Lun")
    assert (answer.status, answer.json()["saved"]) == (200, [key(*WHAT)])
    assert answer.json()["at"]
    assert social_map(tmp_home).new.what == "Lun"


def test_a_change_of_an_offer_is_on_disk_too(browser, workspace, tmp_home):
    put_lunch(workspace.team_list)
    assert post(browser, workspace, "t1", "cost", "gratis").status == 200
    assert social_map(tmp_home).offers == {"t1": LUNCH.model_copy(update={"cost": "gratis"})}


def test_a_draft_that_comes_after_the_offer_was_put_on_the_list_does_not_fill_the_form_again(
    browser, workspace
):
    before = put_lunch(workspace.team_list)
    answer = post(browser, workspace, *WHAT, "Lunch")
    assert (answer.status, answer.json()["saved"]) == (200, [key(*WHAT)])
    assert workspace.team_list.now() == before


@pytest.mark.parametrize(
    ("id", "column"), [("t9", "what"), ("t1", "colour"), ("new", "what"), ("new2", "__class__"), ("t1", "id")]
)
def test_an_offer_or_a_column_that_is_not_there_is_refused(browser, workspace, id, column):
    before = put_lunch(workspace.team_list)
    assert post(browser, workspace, id, column, "kwaad").status == 400
    assert workspace.team_list.now() == before


@pytest.mark.parametrize("path", [("new1",), ("new1", "what", "deeper")])
def test_a_place_that_is_no_column_is_refused(browser, workspace, path):
    body = told(workspace.token, {key_of(0, SOCIAL_MAP, path): "x"})
    assert browser.post(AUTOSAVE, body, JSON).status == 400


def test_words_that_a_column_cannot_hold_are_refused_and_change_nothing(browser, workspace):
    before = put_lunch(workspace.team_list)
    assert post(browser, workspace, "t1", "cost", "x" * (LONGEST_TEXT + 1)).status == 400
    assert workspace.team_list.now() == before


def test_signs_that_cannot_be_seen_come_back_as_typed(browser, workspace, tmp_home):
    words = "a\x00b\x07c\x1b[31m\u202e</script>"
    assert post(browser, workspace, *WHAT, words).status == 200
    assert social_map(tmp_home).new.what == words


def test_half_a_sign_does_not_keep_the_rest_from_the_disk(browser, workspace, tmp_home):
    assert post(browser, workspace, *WHAT, "Koor \ud83d").status == 200
    assert social_map(tmp_home).new.what.startswith("Koor ")


def test_a_disk_that_refuses_keeps_the_script_trying_until_it_takes_the_words(browser, workspace, tmp_home):
    (tmp_home / "social_map.new").mkdir()
    assert post(browser, workspace, *WHAT, "Lun").status == 503
    assert workspace.team_list.now() == SocialMap()
    (tmp_home / "social_map.new").rmdir()
    assert post(browser, workspace, *WHAT, "Lun").status == 200
    assert workspace.team_list.now().new.what == "Lun"


def test_a_list_that_cannot_be_read_keeps_the_script_trying_and_stays_as_it_is(browser, workspace, tmp_home):
    (tmp_home / "social_map.json").write_text("{", encoding="utf-8")
    assert post(browser, workspace, *WHAT, "Lun").status == 503
    assert (tmp_home / "social_map.json").read_text(encoding="utf-8") == "{"


def test_a_locked_workbook_still_takes_what_is_typed_on_the_list(browser, workspace):
    workspace.store_lock.lock()
    assert post(browser, workspace, *WHAT, "Lun").status == 200


def test_a_browser_without_the_token_of_this_start_is_refused(browser, workspace):
    assert browser.post(AUTOSAVE, told("old", {key(*WHAT): "kwaad"}), JSON).status == 403
    assert workspace.team_list.now() == SocialMap()


def typed(words: str, known: tuple[str, ...], window: str) -> FieldInput:
    return FieldInput(words, tuple(map(fingerprint, known)), window)


def test_two_windows_in_one_field_keep_the_words_of_both(tmp_home):
    team_list = TeamList()
    put_lunch(team_list)
    assert team_list.put(("t1", "cost"), typed("4", ("3",), "w1"))
    assert not team_list.put(("t1", "cost"), typed("gratis", ("3",), "w2"))
    assert team_list.now().offers["t1"].cost == "4\ngratis"


def test_a_window_that_types_on_writes_over_its_own_words(tmp_home):
    team_list = TeamList()
    assert team_list.put(WHAT, typed("Lunnch", ("",), "w1"))
    assert team_list.put(WHAT, typed("Lunch", ("",), "w1"))
    assert team_list.now().new.what == "Lunch"


def test_what_a_second_window_types_after_the_first_put_its_offer_on_the_list_is_the_next_one(tmp_home):
    team_list = TeamList()
    put_lunch(team_list)
    assert not team_list.put(WHAT, typed("Choir", ("",), "w2"))
    assert (team_list.now().new_id, team_list.now().new.what) == ("new2", "Choir")


def test_a_list_that_went_away_is_told_and_goes_on_when_it_is_back(workspace, tmp_home):
    workspace.team_list.change(lambda now: with_new(now, now.new_id, LocalOffer(what="Visclub")))
    away = (tmp_home / "social_map.json").rename(tmp_home / "away.json")
    with pytest.raises(FileGone):
        workspace.team_list.now()
    with pytest.raises(FileGone):
        workspace.team_list.change(lambda now: with_new(now, now.new_id, LocalOffer(what="Koor")))
    away.rename(tmp_home / "social_map.json")
    workspace.team_list.change(lambda now: with_new(now, now.new_id, LocalOffer(what="Koor")))
    assert {offer.what for offer in workspace.team_list.now().offers.values()} == {"Visclub", "Koor"}
