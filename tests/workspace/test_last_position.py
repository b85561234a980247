"""The place of a browser outlives the program, sealed in the store; no word of anybody is in it."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names
from supportcycle.domain.errors import Unwritable
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.vault import Vault
from supportcycle.ui.shell.page_registry import PAGES
from supportcycle.workspace.acting.current import use_workspace
from supportcycle.workspace.drafts import take_drafts
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.last_position import LastPosition
from supportcycle.workspace.lock.idle_lock import hashed
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.ui.conftest import IDLE, PASSPHRASE
from tests.ui.pages.start.test_start import button, field, page
from tests.workspace.autosave_script import told

ONE = "cookie one"
Start = Callable[[], Workspace]


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    workspace.store_lock.found("", PASSPHRASE)
    workspace.store_lock.code_to_note = ""
    workspace.store_lock.unlock(ONE, PASSPHRASE)
    workspace.add(Dossier(id="d1", name="Bram"), "")
    return workspace


@pytest.fixture
def start_anew(workspace: Workspace, vault: Vault) -> Start:
    """A crash and another start of the program: nothing of the old workspace is told to the new one."""

    def start() -> Workspace:
        later = Workspace(vault, idle=IDLE)
        use_workspace(later)
        return later

    return start


def be(workspace: Workspace, dossier: str, page: str, **subjects: str) -> None:
    workspace.whereabouts(ONE).go(dossier, page)
    workspace.whereabouts(ONE).subjects |= subjects
    workspace.keep_place(ONE)


def kept(workspace: Workspace) -> LastPosition:
    return LastPosition.from_kept(workspace.settings("").places.get(hashed(ONE)))


def test_the_place_is_known_again_once_the_lock_of_the_next_start_opens(workspace, start_anew):
    be(workspace, "d1", "plan", subject_plan="g2")
    later = start_anew()
    assert later.whereabouts(ONE) == LastPosition()
    later.store_lock.unlock("", PASSPHRASE)
    assert later.whereabouts(ONE) == LastPosition("d1", "plan", {"subject_plan": "g2"})
    assert later.whereabouts("") == LastPosition()


def test_who_is_somewhere_already_stays_there(workspace, start_anew):
    be(workspace, "d1", "plan")
    later = start_anew()
    later.whereabouts(ONE).go(practice_id(practice_names()[0]), "goals")
    later.store_lock.unlock("", PASSPHRASE)
    assert later.whereabouts(ONE).page == "goals"


def test_a_lifted_lock_does_not_bring_back_what_was_left_since_the_start(workspace):
    be(workspace, "d1", "plan")
    workspace.whereabouts(ONE).go("", "")
    workspace.store_lock.lock()
    workspace.store_lock.unlock(ONE, PASSPHRASE)
    assert workspace.whereabouts(ONE) == LastPosition()


def test_a_dossier_that_was_left_or_removed_has_no_place(workspace):
    be(workspace, "d1", "plan")
    be(workspace, "", "")
    assert kept(workspace) == LastPosition()
    be(workspace, "d1", "plan")
    workspace.forget("d1", "")
    assert workspace.settings("").places == {}
    assert workspace.whereabouts(ONE) == LastPosition()


def test_after_a_laptop_went_dark_another_browser_comes_back_where_the_last_one_was(workspace, start_anew):
    be(workspace, "d1", "plan", subject_plan="g2")
    later = start_anew()
    later.store_lock.unlock("another", PASSPHRASE)
    assert later.whereabouts("another") == LastPosition()
    assert later.come_back("d1", "another") == LastPosition("d1", "plan", {"subject_plan": "g2"})
    assert later.come_back("d2", "another") == LastPosition()


def test_who_closes_a_dossier_closes_it_for_every_browser(workspace, start_anew):
    be(workspace, "d1", "plan")
    later = start_anew()
    later.store_lock.unlock("another", PASSPHRASE)
    later.come_back("d1", "another")
    later.keep_place("another")
    later.whereabouts("another").go("", "")
    later.keep_place("another")
    assert later.settings("another").places == {}
    assert later.come_back("d1", "another") == LastPosition()


def test_a_practice_dossier_is_not_kept(workspace):
    be(workspace, practice_id(practice_names()[0]), "plan")
    assert workspace.settings("").places == {}


def test_words_never_come_in_it(workspace):
    be(workspace, "d1", "plan", subject_plan="g1", subject_goals="Meer rust thuis", **{"subject_wát": "g1"})
    assert kept(workspace).subjects == {"subject_plan": "g1"}
    be(workspace, "Bram de Wit", "plan")
    assert kept(workspace) == LastPosition()


@pytest.mark.parametrize(
    "raw",
    [None, {}, {"dossier": "d1"}, {"dossier": 3, "page": "plan"}, {"dossier": "d 1", "page": "plan"}, 7],
)
def test_what_is_no_place_is_nowhere(raw):
    assert LastPosition.from_kept(raw) == LastPosition()


def test_what_is_no_subject_is_left():
    assert LastPosition.from_kept({"dossier": "d1", "page": "plan", "subjects": [1]}).subjects == {}
    mixed = {"dossier": "d1", "page": "plan", "subjects": {"subject_plan": "g1", "subject_x": 3}}
    assert LastPosition.from_kept(mixed).subjects == {"subject_plan": "g1"}


def test_a_disk_that_refuses_disturbs_nobody_and_is_asked_at_the_next_change(workspace, monkeypatch):
    def refuse(*_: object, by: str) -> None:
        raise Unwritable("SQLITE_FULL")

    with monkeypatch.context() as full:
        full.setattr(EncryptedStore, "change_settings", refuse)
        be(workspace, "d1", "plan")
    be(workspace, "d1", "goals")
    assert kept(workspace).page == "goals"


@pytest.fixture
def writes(monkeypatch) -> list[str]:
    """Counts how often a place is written."""
    written: list[str] = []
    real = EncryptedStore.change_settings

    def change(store, change, *, by):
        written.append("once")
        return real(store, change, by=by)

    monkeypatch.setattr(EncryptedStore, "change_settings", change)
    return written


def on_the_meeting_page() -> AppTest:
    return page(dossier="d1").switch_page("../../../pages/meeting.py").run()


def turned_to_the_third_subject() -> tuple[AppTest, str]:
    app = on_the_meeting_page()
    chosen = app.button_group[0].options[2]
    app.button_group[0].set_value(chosen).run()
    return app, chosen


def unlocked(app: AppTest) -> AppTest:
    field(app, text("lock.passphrase")).input(PASSPHRASE)
    return button(app, text("lock.open")).click().run()


def test_drawing_the_same_again_writes_nothing_and_turning_writes_once(workspace, writes):
    app = on_the_meeting_page()
    before = len(writes)
    app.run().run()
    assert len(writes) == before
    app.button_group[0].set_value(app.button_group[0].options[1]).run()
    app.run()
    assert len(writes) == before + 1


def test_a_window_that_outlived_the_program_is_on_its_subject_again_after_unlocking(workspace, start_anew):
    _, chosen = turned_to_the_third_subject()
    start_anew()
    app = on_the_meeting_page()
    assert app.title[0].value == text("lock.title")
    unlocked(app)
    assert app.title[0].value == text("pages.meeting")
    assert app.button_group[0].options[2] == chosen
    assert app.session_state["memory"]["subject_meeting"] == app.button_group[0].value == "urgent"


def test_after_a_new_start_the_first_page_stays_and_opening_the_dossier_leads_back_into_it(
    workspace, start_anew
):
    turned_to_the_third_subject()
    start_anew()
    app = unlocked(page())
    assert app.title[0].value == text("pages.start")
    button(app, text("start.open")).click().run()
    assert app.title[0].value == text("pages.meeting")
    assert app.session_state["memory"]["subject_meeting"] == "urgent"


def test_opening_a_dossier_never_leads_to_a_page_for_the_worker_alone(workspace, start_anew):
    page(dossier="d1").switch_page("../../../pages/reflection.py").run()
    start_anew()
    button(unlocked(page()), text("start.open")).click().run()
    assert workspace.settings("").places[hashed("")]["page"] == "meeting"


@pytest.mark.slow
@pytest.mark.parametrize("one", [each.key for each in PAGES])
def test_the_subjects_of_every_page_are_keys(workspace, one):
    """Turn through a full practice dossier, as a stored one: each place is kept whole."""
    workspace.add(workspace.live(practice_id("bram-plan"), "").dossier.model_copy(update={"id": "d2"}), "")
    app = page(dossier="d2").switch_page(f"../../../pages/{one}.py").run()
    for group in app.button_group:
        if group.key and group.key.startswith(("subject_", "turn_")):
            app = group.set_value(group.options[-1]).run()
            break
    at = workspace.whereabouts("")
    assert LastPosition.from_kept(workspace.settings("").places.get(hashed(""))) == at


def test_where_somebody_typed_last_is_known_until_another_dossier_and_never_kept(workspace):
    be(workspace, "d1", "meeting")
    path, key = ("identity", "town"), key_of(0, "d1", ("identity", "town"))
    take_drafts(workspace, ONE, told(workspace.token, {key: "Ede"}))
    assert workspace.whereabouts(ONE).typed_at == path
    be(workspace, "d1", "plan")
    assert kept(workspace).typed_at == ()
    be(workspace, "d2", "meeting")
    assert workspace.whereabouts(ONE).typed_at == ()
