"""What is chosen for all dossiers: the time until the lock, the back-up, and until when a dossier is kept."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.export.sealed_export import opened_export
from supportcycle.storage.vault import Vault
from supportcycle.ui.server.backup import BACKUP, note_backup
from supportcycle.workspace.acting.current import current_workspace, use_workspace
from supportcycle.workspace.workspace import Workspace
from tests.ui.conftest import IDLE, PASSPHRASE
from tests.ui.pages.start.test_start import button, choose_task, field, look_in, page, take_in, words


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-11-23")


@pytest.fixture
def bram(open_workspace) -> Dossier:
    dossier = Dossier(id="d1", name="Bram")
    open_workspace.add(dossier, "")
    return dossier


def choose_minutes(app, minutes: int):
    app.number_input[0].set_value(minutes)
    return button(app, text("lock.keep_time")).click().run()


def test_the_time_until_the_lock_is_chosen_and_counts_at_once(open_workspace, clock):
    assert text("lock.time_kept", minutes=2) in words(choose_minutes(page(), 2))
    clock.now += 119
    assert open_workspace.store_lock.store_for("")
    clock.now += 2
    assert open_workspace.store_lock.store_for("") is None


def test_the_chosen_time_counts_after_a_new_start(open_workspace, vault, clock):
    choose_minutes(page(), 30)
    open_workspace.store_lock.lock()
    later = Workspace(vault, idle=IDLE, clock=clock)
    later.store_lock.unlock("", PASSPHRASE)
    clock.now += 29 * 60
    assert later.store_lock.store_for("")
    later.store_lock.lock()


def test_a_page_behind_the_lock_opens_when_another_window_opens_the_lock(open_workspace, bram):
    app = page(dossier="d1").switch_page("../../../pages/meeting.py").run()
    open_workspace.store_lock.lock()
    assert app.run().title[0].value == text("lock.title")
    open_workspace.store_lock.unlock("", PASSPHRASE)
    assert app.run().title[0].value == text("pages.meeting")


def test_the_lock_gives_the_subject_of_the_page_back(open_workspace, bram):
    app = page(dossier="d1").switch_page("../../../pages/meeting.py").run()
    chosen = list(app.button_group[0].options)[2]
    app.button_group[0].set_value(chosen).run()
    kept = dict(open_workspace.whereabouts("").subjects)
    assert kept
    open_workspace.store_lock.lock()
    app.run()
    assert app.title[0].value == text("lock.title")
    field(app, text("lock.passphrase")).input(PASSPHRASE)
    button(app, text("lock.open")).click().run()
    assert app.title[0].value == text("pages.meeting")
    assert app.session_state["memory"].items() >= kept.items()


def make_backup(app) -> bytes:
    fields = [
        one for one in app.text_input if one.label in (text("start.passphrase"), text("start.once_more"))
    ]
    for one in fields[:2]:
        one.input(PASSPHRASE)
    button(app, text("backup.make")).click().run()
    assert not app.exception
    made = current_workspace().transfers.find(BACKUP, "", app.session_state["memory"]["backup_name"])
    return made.path.read_bytes()


@pytest.mark.slow
def test_one_file_brings_all_dossiers_to_another_computer(open_workspace, bram, tmp_path):
    open_workspace.live("d1", "").change(lambda one: with_value(one, ("private", "notes"), "voor mijzelf"))
    open_workspace.add(Dossier(id="d" * 32, name="Ans"), "")
    data = make_backup(page())
    assert set(opened_export(data, PASSPHRASE)) == {"d1", "d" * 32}
    elsewhere = Workspace(Vault(tmp_path / "new.db", cost=KdfCost(64, 1, 1)), idle=IDLE)
    use_workspace(elsewhere)
    elsewhere.store_lock.found("", "een andere zin van hier")
    elsewhere.store_lock.code_to_note = ""
    take_in(page(), data, PASSPHRASE)
    assert {entry.head["name"] for entry in elsewhere.entries("")} == {"Bram", "Ans"}
    assert elsewhere.live("d" * 32, "").dossier == open_workspace.live("d" * 32, "").dossier
    assert {elsewhere.live(entry.id, "").dossier.private.notes for entry in elsewhere.entries("")} == {
        "voor mijzelf",
        "",
    }
    elsewhere.store_lock.lock()


@pytest.mark.slow
def test_a_back_up_that_is_taken_in_where_it_was_made_doubles_nothing_that_is_the_same(open_workspace, bram):
    open_workspace.add(Dossier(id="d2", name="Ans"), "")
    data = make_backup(page())
    open_workspace.live("d2", "").change(lambda one: with_value(one, ("name",), "Ans de Boer"))
    app = look_in(page(), data, PASSPHRASE)
    assert text("start.standing.same", count=1) in words(app)
    assert text("start.standing.older", count=1) in words(app)
    assert text("start.nothing_chosen") in words(app)
    app.radio(key="take_one_2_skip").set_value("beside").run()
    button(app, text("start.put_with_dossiers")).click().run()
    assert sorted(entry.head["name"] for entry in open_workspace.entries("")) == [
        "Ans",
        "Ans de Boer",
        "Bram",
    ]


@pytest.mark.slow
def test_what_a_back_up_replaces_stays_among_the_earlier_versions(open_workspace, bram):
    data = make_backup(page())
    place = ("identity", "town")
    open_workspace.live("d1", "").change(lambda one: with_value(one, place, "Utrecht"))
    app = look_in(page(), data, PASSPHRASE)
    app.radio(key="take_all_older_skip").set_value("replace").run()
    button(app, text("start.put_with_dossiers")).click().run()
    assert text("start.taken_replaced", count=1) in words(app)
    live = open_workspace.live("d1", "")
    assert live.dossier.identity.town == ""
    assert "Utrecht" in {live.at(entry.revision).identity.town for entry in live.history()}


@pytest.mark.slow
def test_a_damaged_dossier_stays_out_of_the_back_up_and_is_counted(open_workspace, bram):
    open_workspace.add(Dossier(id="d2", name="Ans"), "")
    with open_workspace.store_lock.store_for("")._writing() as db:
        db.exec_driver_sql("update dossier set body = x'00' where id = 'd1'")
    app = page()
    assert set(opened_export(make_backup(app), PASSPHRASE)) == {"d2"}
    assert text("backup.without", count=1, names="Bram") in words(app)


def test_a_back_up_that_is_old_is_called_to_mind_and_a_new_one_ends_that(open_workspace, bram, monkeypatch):
    assert text("backup.remind_first") in words(page())
    note_backup(open_workspace, "", "23-11-2026")
    assert text("backup.remind_first") not in words(page())
    assert text("backup.last", day="23-11-2026") in words(page())
    assert rules()["backup"]["remind_after_days"] == 14
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-12-07")
    assert text("backup.remind", day="23-11-2026") not in words(page())
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-12-08")
    assert text("backup.remind", day="23-11-2026") in words(page())


def test_nobody_is_called_to_a_back_up_of_nothing(open_workspace):
    assert text("backup.remind_first") not in words(page())


def choose_day(app, typed: str):
    field(app, text("keeping.until")).input(typed)
    return button(app, text("keeping.save")).click().run()


def test_until_when_a_dossier_is_kept_stands_on_its_card(open_workspace, bram):
    app = choose_day(choose_task(page(), "keep_until"), "31/12/2041")
    assert text("keeping.card", day="31-12-2041") in words(app)


@pytest.mark.parametrize(("typed", "told"), [("22-11-2026", True), ("23-11-2026", False), ("", False)])
def test_what_is_past_its_day_is_told_and_stays(open_workspace, bram, typed, told):
    app = choose_day(choose_task(page(), "keep_until"), typed)
    assert (text("keeping.past_one") in words(app)) == told
    assert (text("keeping.card_past", day="22-11-2026") in words(app)) == told
    assert len(open_workspace.entries("")) == 1


def test_a_day_that_cannot_be_read_is_asked_again(open_workspace, bram):
    assert text("keeping.unreadable") in words(choose_day(choose_task(page(), "keep_until"), "ooit"))


def test_a_removed_dossier_leaves_no_day_behind(open_workspace, bram):
    open_workspace.choose("", lambda now: now.keeping("d1", "1-1-2030"))
    open_workspace.forget("d1", "")
    assert open_workspace.settings("").keep_until == {}


def test_damaged_choices_are_told_and_can_be_made_anew(open_workspace, bram, clock):
    open_workspace.choose("", lambda now: now.keeping("d1", "1-1-2030"))
    with open_workspace.store_lock.store_for("")._writing() as db:
        db.exec_driver_sql("update setting set sealed = x'00'")
    assert text("start.settings_damaged") in words(page())
    choose_minutes(page(), 5)
    assert text("start.settings_damaged") not in words(page())
