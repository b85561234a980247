"""The lock, two browsers, and the practice dossiers in front of it."""

import pytest

from supportcycle.content.practice import practice_names
from supportcycle.domain.errors import Missing, TooSoon, Unwritable, WrongSecret
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.workspace.field_keys import SOCIAL_MAP
from supportcycle.workspace.serialization import from_text
from supportcycle.workspace.workspace import LastPosition, Workspace, new_id, practice_id
from tests.ui.conftest import IDLE, PASSPHRASE

ONE, OTHER = "cookie one", "cookie two"


@pytest.fixture
def workspace(workspace):
    workspace.store_lock.found(ONE, PASSPHRASE)
    return workspace


@pytest.fixture
def dossier(workspace) -> Dossier:
    dossier = Dossier(id=new_id(), name="Bram")
    workspace.add(dossier, ONE)
    return dossier


def test_a_browser_that_did_not_type_the_passphrase_sees_nothing(workspace, dossier):
    assert workspace.entries(OTHER) == []
    assert workspace.live(dossier.id, OTHER) is None
    assert workspace.add(Dossier(id="d2", name="x"), OTHER) is None


def test_a_second_browser_types_it_once_and_shares_the_living_dossier(workspace, dossier):
    workspace.store_lock.unlock(OTHER, PASSPHRASE)
    assert workspace.live(dossier.id, OTHER) is workspace.live(dossier.id, ONE)


def test_a_wrong_passphrase_lets_nobody_in(workspace, dossier):
    with pytest.raises(WrongSecret):
        workspace.store_lock.unlock(OTHER, "iets anders")
    assert workspace.live(dossier.id, OTHER) is None


def test_the_recovery_code_lets_in_too(workspace, dossier):
    code = workspace.store_lock.code_to_note
    workspace.store_lock.lock()
    workspace.store_lock.unlock_with_code(ONE, code.lower().replace("-", " "))
    assert workspace.live(dossier.id, ONE)


def test_a_renewed_recovery_code_makes_the_old_one_useless(workspace):
    old = workspace.store_lock.code_to_note
    workspace.store_lock.renew(ONE, PASSPHRASE)
    new = workspace.store_lock.code_to_note
    workspace.store_lock.note_code(ONE)
    with pytest.raises(WrongSecret):
        workspace.store_lock.unlock_with_code(OTHER, old)
    workspace.store_lock.unlock_with_code(OTHER, new)


def test_a_code_that_nobody_noted_changes_nothing(workspace):
    old = workspace.store_lock.code_to_note
    workspace.store_lock.renew(ONE, PASSPHRASE, "een heel andere zin")
    new = workspace.store_lock.code_to_note
    workspace.store_lock.lock()
    assert workspace.store_lock.code_to_note == ""
    for closed in (
        lambda: workspace.store_lock.unlock(ONE, "een heel andere zin"),
        lambda: workspace.store_lock.unlock_with_code(ONE, new),
    ):
        with pytest.raises(WrongSecret):
            closed()
    workspace.store_lock.unlock_with_code(ONE, old)
    workspace.store_lock.unlock(OTHER, PASSPHRASE)


@pytest.mark.parametrize("proof", ["", "iets anders", "ABCD-" * 8])
def test_who_does_not_know_an_old_secret_changes_nothing(workspace, proof):
    for passphrase in (None, "een heel andere zin"):
        with pytest.raises(WrongSecret):
            workspace.store_lock.renew(ONE, proof, passphrase)


def test_guessing_the_old_secret_is_slowed_too(workspace):
    for _ in range(3):
        with pytest.raises(WrongSecret):
            workspace.store_lock.renew(ONE, "iets anders")
    with pytest.raises(TooSoon):
        workspace.store_lock.renew(ONE, PASSPHRASE)


def test_a_code_of_the_first_time_that_nobody_noted_is_remembered(workspace):
    assert workspace.settings(ONE).code_waits
    workspace.store_lock.note_code(ONE)
    assert not workspace.settings(ONE).code_waits


def test_the_lock_closes_when_nobody_did_anything_for_a_while(workspace, dossier, clock):
    clock.now += IDLE - 1
    assert workspace.store_lock.store_for(ONE)
    clock.now += 2
    assert workspace.store_lock.store_for(ONE) is None


def test_asking_does_not_keep_the_lock_open_but_doing_something_does(workspace, clock):
    clock.now += IDLE - 1
    workspace.store_lock.touch(ONE)
    clock.now += IDLE - 1
    assert workspace.store_lock.store_for(ONE)
    clock.now += 2
    assert workspace.store_lock.store_for(ONE) is None


def test_doing_something_after_a_long_sleep_does_not_open_the_lock(workspace, clock):
    clock.now += 10 * IDLE
    workspace.store_lock.touch(ONE)
    assert workspace.store_lock.store_for(ONE) is None


def test_a_lock_that_closes_forgets_every_browser(workspace):
    workspace.store_lock.unlock(OTHER, PASSPHRASE)
    workspace.store_lock.lock()
    workspace.store_lock.unlock(ONE, PASSPHRASE)
    assert workspace.store_lock.store_for(OTHER) is None


def test_a_change_is_there_after_locking_and_unlocking(workspace, dossier):
    workspace.live(dossier.id, ONE).change(lambda one: with_value(one, ("identity", "town"), "Utrecht"))
    workspace.store_lock.lock()
    workspace.store_lock.unlock(ONE, PASSPHRASE)
    assert workspace.live(dossier.id, ONE).dossier.identity.town == "Utrecht"


def test_a_change_that_could_not_be_written_before_the_lock_is_written_after_it(workspace, dossier):
    live = workspace.live(dossier.id, ONE)
    live.move_to(None)
    live.change(lambda one: with_value(one, ("identity", "town"), "Utrecht"))
    assert live.problem == Unwritable.code
    workspace.store_lock.lock()
    assert workspace.live(dossier.id, ONE) is None
    workspace.store_lock.unlock(ONE, PASSPHRASE)
    saved = from_text(workspace.store_lock.store_for(ONE).load(dossier.id).text)
    assert saved.identity.town == "Utrecht"


def test_a_dossier_with_an_id_that_is_taken_comes_beside_it(workspace, dossier):
    copy = workspace.add(dossier.model_copy(update={"name": "Kopie"}), ONE)
    assert copy != dossier.id
    assert {entry.head["name"] for entry in workspace.entries(ONE)} == {"Bram", "Kopie"}
    assert workspace.live(copy, ONE).dossier.id == copy


def test_a_practice_dossier_from_a_file_becomes_a_dossier_of_its_own(workspace):
    id = workspace.add(Dossier(id=practice_id(practice_names()[0]), name="Uit een bestand"), ONE)
    assert not id.startswith("practice_")


def test_a_forgotten_dossier_is_gone(workspace, dossier):
    workspace.forget(dossier.id, ONE)
    assert workspace.entries(ONE) == []
    with pytest.raises(Missing):
        workspace.live(dossier.id, ONE)


def test_what_is_removed_but_not_swept_yet_does_not_come_back(workspace, dossier, monkeypatch):
    live = workspace.live(dossier.id, ONE)
    store = workspace.store_lock.store_for(ONE)

    def refuse():
        raise Unwritable("checkpoint is busy")

    monkeypatch.setattr(store._database, "scrub", refuse)
    with pytest.raises(Unwritable):
        workspace.forget(dossier.id, ONE)
    live.change(lambda now: now.model_copy(update={"name": "Bram B."}))
    assert live.problem
    workspace.store_lock.lock()
    workspace.store_lock.unlock(ONE, PASSPHRASE)
    assert workspace.entries(ONE) == []


def test_a_locked_browser_cannot_forget(workspace, dossier):
    workspace.forget(dossier.id, OTHER)
    assert len(workspace.entries(ONE)) == 1


def test_a_dossier_from_a_file_never_takes_the_place_of_the_teams_own_list(workspace):
    assert workspace.add(Dossier(id=SOCIAL_MAP, name="Uit een bestand"), ONE) != SOCIAL_MAP
    assert [entry.head["name"] for entry in workspace.entries(ONE)] == ["Uit een bestand"]


@pytest.mark.parametrize("name", practice_names())
def test_a_practice_dossier_opens_without_a_passphrase(workspace: Workspace, name):
    workspace.store_lock.lock()
    live = workspace.live(practice_id(name), "")
    assert live.dossier.id == practice_id(name)


def test_a_practice_dossier_begins_fresh_each_time_it_is_chosen(workspace):
    name = practice_names()[0]
    id = workspace.begin_practice(name)
    workspace.live(id, ONE).change(lambda one: with_value(one, ("identity", "town"), "Verzonnen"))
    assert workspace.live(id, OTHER).dossier.identity.town == "Verzonnen"
    assert workspace.live(workspace.begin_practice(name), ONE).dossier.identity.town != "Verzonnen"


def test_an_unknown_practice_dossier_is_missing(workspace):
    with pytest.raises(Missing):
        workspace.live("practice_nobody", ONE)


def test_a_practice_dossier_is_never_in_the_list(workspace):
    workspace.live(practice_id(practice_names()[0]), ONE)
    assert workspace.entries(ONE) == []


def test_a_new_tab_finds_the_dossier_page_and_subject_of_its_browser(workspace):
    workspace.whereabouts(ONE).go("d1", "plan")
    workspace.whereabouts(ONE).subjects["subject_plan"] = "g1"
    workspace.whereabouts(ONE).go("d1", "goals")
    assert workspace.whereabouts(ONE) == LastPosition("d1", "goals", {"subject_plan": "g1"})
    assert workspace.whereabouts(OTHER) == LastPosition()


def test_another_dossier_has_other_subjects(workspace):
    workspace.whereabouts(ONE).go("d1", "plan")
    workspace.whereabouts(ONE).subjects["subject_plan"] = "g1"
    workspace.whereabouts(ONE).go("d2", "plan")
    assert workspace.whereabouts(ONE).subjects == {}


def test_a_stranger_does_not_keep_the_lock_open(workspace, clock):
    clock.now += IDLE - 1
    workspace.store_lock.touch(OTHER)
    clock.now += 1
    assert workspace.store_lock.store_for(ONE) is None


def test_a_stranger_who_is_let_in_does(workspace, clock):
    clock.now += IDLE - 1
    workspace.store_lock.unlock(OTHER, PASSPHRASE)
    clock.now += IDLE - 1
    workspace.store_lock.touch(OTHER)
    clock.now += 1
    assert workspace.store_lock.store_for(ONE)
