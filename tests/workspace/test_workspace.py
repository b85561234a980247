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
def desk(desk):
    desk.gate.found(ONE, PASSPHRASE)
    return desk


@pytest.fixture
def dossier(desk) -> Dossier:
    dossier = Dossier(id=new_id(), name="Bram")
    desk.add(dossier, ONE)
    return dossier


def test_a_browser_that_did_not_type_the_passphrase_sees_nothing(desk, dossier):
    assert desk.entries(OTHER) == []
    assert desk.live(dossier.id, OTHER) is None
    assert desk.add(Dossier(id="d2", name="x"), OTHER) is None


def test_a_second_browser_types_it_once_and_shares_the_living_dossier(desk, dossier):
    desk.gate.unlock(OTHER, PASSPHRASE)
    assert desk.live(dossier.id, OTHER) is desk.live(dossier.id, ONE)


def test_a_wrong_passphrase_lets_nobody_in(desk, dossier):
    with pytest.raises(WrongSecret):
        desk.gate.unlock(OTHER, "iets anders")
    assert desk.live(dossier.id, OTHER) is None


def test_the_recovery_code_lets_in_too(desk, dossier):
    code = desk.gate.code_to_note
    desk.gate.lock()
    desk.gate.unlock_with_code(ONE, code.lower().replace("-", " "))
    assert desk.live(dossier.id, ONE)


def test_a_renewed_recovery_code_makes_the_old_one_useless(desk):
    old = desk.gate.code_to_note
    desk.gate.renew(ONE, PASSPHRASE)
    new = desk.gate.code_to_note
    desk.gate.note_code(ONE)
    with pytest.raises(WrongSecret):
        desk.gate.unlock_with_code(OTHER, old)
    desk.gate.unlock_with_code(OTHER, new)


def test_a_code_that_nobody_noted_changes_nothing(desk):
    old = desk.gate.code_to_note
    desk.gate.renew(ONE, PASSPHRASE, "een heel andere zin")
    new = desk.gate.code_to_note
    desk.gate.lock()
    assert desk.gate.code_to_note == ""
    for closed in (
        lambda: desk.gate.unlock(ONE, "een heel andere zin"),
        lambda: desk.gate.unlock_with_code(ONE, new),
    ):
        with pytest.raises(WrongSecret):
            closed()
    desk.gate.unlock_with_code(ONE, old)
    desk.gate.unlock(OTHER, PASSPHRASE)


@pytest.mark.parametrize("proof", ["", "iets anders", "ABCD-" * 8])
def test_who_does_not_know_an_old_secret_changes_nothing(desk, proof):
    for passphrase in (None, "een heel andere zin"):
        with pytest.raises(WrongSecret):
            desk.gate.renew(ONE, proof, passphrase)


def test_guessing_the_old_secret_is_slowed_too(desk):
    for _ in range(3):
        with pytest.raises(WrongSecret):
            desk.gate.renew(ONE, "iets anders")
    with pytest.raises(TooSoon):
        desk.gate.renew(ONE, PASSPHRASE)


def test_a_code_of_the_first_time_that_nobody_noted_is_remembered(desk):
    assert desk.settings(ONE).code_waits
    desk.gate.note_code(ONE)
    assert not desk.settings(ONE).code_waits


def test_the_lock_closes_when_nobody_did_anything_for_a_while(desk, dossier, clock):
    clock.now += IDLE - 1
    assert desk.gate.store_for(ONE)
    clock.now += 2
    assert desk.gate.store_for(ONE) is None


def test_asking_does_not_keep_the_lock_open_but_doing_something_does(desk, clock):
    clock.now += IDLE - 1
    desk.gate.touch(ONE)
    clock.now += IDLE - 1
    assert desk.gate.store_for(ONE)
    clock.now += 2
    assert desk.gate.store_for(ONE) is None


def test_doing_something_after_a_long_sleep_does_not_open_the_lock(desk, clock):
    clock.now += 10 * IDLE
    desk.gate.touch(ONE)
    assert desk.gate.store_for(ONE) is None


def test_a_lock_that_closes_forgets_every_browser(desk):
    desk.gate.unlock(OTHER, PASSPHRASE)
    desk.gate.lock()
    desk.gate.unlock(ONE, PASSPHRASE)
    assert desk.gate.store_for(OTHER) is None


def test_a_change_is_there_after_locking_and_unlocking(desk, dossier):
    desk.live(dossier.id, ONE).change(lambda one: with_value(one, ("identity", "town"), "Utrecht"))
    desk.gate.lock()
    desk.gate.unlock(ONE, PASSPHRASE)
    assert desk.live(dossier.id, ONE).dossier.identity.town == "Utrecht"


def test_a_change_that_could_not_be_written_before_the_lock_is_written_after_it(desk, dossier):
    live = desk.live(dossier.id, ONE)
    live.move_to(None)
    live.change(lambda one: with_value(one, ("identity", "town"), "Utrecht"))
    assert live.problem == Unwritable.code
    desk.gate.lock()
    assert desk.live(dossier.id, ONE) is None
    desk.gate.unlock(ONE, PASSPHRASE)
    saved = from_text(desk.gate.store_for(ONE).load(dossier.id).text)
    assert saved.identity.town == "Utrecht"


def test_a_dossier_with_an_id_that_is_taken_comes_beside_it(desk, dossier):
    copy = desk.add(dossier.model_copy(update={"name": "Kopie"}), ONE)
    assert copy != dossier.id
    assert {entry.head["name"] for entry in desk.entries(ONE)} == {"Bram", "Kopie"}
    assert desk.live(copy, ONE).dossier.id == copy


def test_a_practice_dossier_from_a_file_becomes_a_dossier_of_its_own(desk):
    id = desk.add(Dossier(id=practice_id(practice_names()[0]), name="Uit een bestand"), ONE)
    assert not id.startswith("practice_")


def test_a_forgotten_dossier_is_gone(desk, dossier):
    desk.forget(dossier.id, ONE)
    assert desk.entries(ONE) == []
    with pytest.raises(Missing):
        desk.live(dossier.id, ONE)


def test_what_is_removed_but_not_swept_yet_does_not_come_back(desk, dossier, monkeypatch):
    live = desk.live(dossier.id, ONE)
    store = desk.gate.store_for(ONE)

    def refuse():
        raise Unwritable("checkpoint is busy")

    monkeypatch.setattr(store._database, "scrub", refuse)
    with pytest.raises(Unwritable):
        desk.forget(dossier.id, ONE)
    live.change(lambda now: now.model_copy(update={"name": "Bram B."}))
    assert live.problem
    desk.gate.lock()
    desk.gate.unlock(ONE, PASSPHRASE)
    assert desk.entries(ONE) == []


def test_a_locked_browser_cannot_forget(desk, dossier):
    desk.forget(dossier.id, OTHER)
    assert len(desk.entries(ONE)) == 1


def test_a_dossier_from_a_file_never_takes_the_place_of_the_teams_own_list(desk):
    assert desk.add(Dossier(id=SOCIAL_MAP, name="Uit een bestand"), ONE) != SOCIAL_MAP
    assert [entry.head["name"] for entry in desk.entries(ONE)] == ["Uit een bestand"]


@pytest.mark.parametrize("name", practice_names())
def test_a_practice_dossier_opens_without_a_passphrase(desk: Workspace, name):
    desk.gate.lock()
    live = desk.live(practice_id(name), "")
    assert live.dossier.id == practice_id(name)


def test_a_practice_dossier_begins_fresh_each_time_it_is_chosen(desk):
    name = practice_names()[0]
    id = desk.begin_practice(name)
    desk.live(id, ONE).change(lambda one: with_value(one, ("identity", "town"), "Verzonnen"))
    assert desk.live(id, OTHER).dossier.identity.town == "Verzonnen"
    assert desk.live(desk.begin_practice(name), ONE).dossier.identity.town != "Verzonnen"


def test_an_unknown_practice_dossier_is_missing(desk):
    with pytest.raises(Missing):
        desk.live("practice_nobody", ONE)


def test_a_practice_dossier_is_never_in_the_list(desk):
    desk.live(practice_id(practice_names()[0]), ONE)
    assert desk.entries(ONE) == []


def test_a_new_tab_finds_the_dossier_page_and_subject_of_its_browser(desk):
    desk.whereabouts(ONE).go("d1", "plan")
    desk.whereabouts(ONE).subjects["subject_plan"] = "g1"
    desk.whereabouts(ONE).go("d1", "goals")
    assert desk.whereabouts(ONE) == LastPosition("d1", "goals", {"subject_plan": "g1"})
    assert desk.whereabouts(OTHER) == LastPosition()


def test_another_dossier_has_other_subjects(desk):
    desk.whereabouts(ONE).go("d1", "plan")
    desk.whereabouts(ONE).subjects["subject_plan"] = "g1"
    desk.whereabouts(ONE).go("d2", "plan")
    assert desk.whereabouts(ONE).subjects == {}


def test_a_stranger_does_not_keep_the_lock_open(desk, clock):
    clock.now += IDLE - 1
    desk.gate.touch(OTHER)
    clock.now += 1
    assert desk.gate.store_for(ONE) is None


def test_a_stranger_who_is_let_in_does(desk, clock):
    clock.now += IDLE - 1
    desk.gate.unlock(OTHER, PASSPHRASE)
    clock.now += IDLE - 1
    desk.gate.touch(OTHER)
    clock.now += 1
    assert desk.gate.store_for(ONE)
