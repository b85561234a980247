"""The first page, before and behind the lock."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_names
from supportcycle.documents.exchange.dossier_file import MOST_BYTES
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.review import Evaluation
from supportcycle.domain.update import with_value
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.export.sealed_export import is_sealed_export, opened_export, sealed_export_of
from supportcycle.storage.export.spool import new_spool
from supportcycle.storage.paths import data_folder
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.server.transfer_routes import INCOMING
from supportcycle.ui.shared.downloads import MADE
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.transfers import Transfer
from supportcycle.workspace.workspace import practice_id
from tests.ui.conftest import IDLE, PASSPHRASE
from tests.ui.pages_open import files_ready

CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
SECRET = "zonnebloem"
OWN = f'{{"schema_version": 1, "id": "{SECRET}", "name": "A"}}'
DOUBLED = f'{{"schema_version": 1, "id": "a", "name": "{SECRET}", "name": "B"}}'


def page(**query: str) -> AppTest:
    app = AppTest.from_file(str(FRAME))
    for name, value in query.items():
        app.query_params[name] = value
    return app.run()


def button(app: AppTest, label: str, number: int = 0):
    return [one for one in app.button if one.label == label][number]


def field(app: AppTest, label: str, number: int = 0):
    return [one for one in app.text_input if one.label == label][number]


def words(app: AppTest) -> str:
    kinds = (app.title, app.header, app.markdown, app.caption, app.text, app.info, app.warning, app.success)
    return "\n".join(str(one.value) for kind in kinds for one in kind)


def choose_task(app: AppTest, task: str) -> AppTest:
    return button(app, text(f"start.tasks.{task}")).click().run()


@pytest.fixture
def bram(open_workspace) -> Dossier:
    dossier = Dossier(id="d1", name="Meneer *de* Wit")
    open_workspace.add(dossier, "")
    return dossier


def test_the_first_time_asks_for_a_passphrase_twice_and_shows_the_recovery_code_once(workspace):
    app = page()
    field(app, text("start.passphrase")).input(PASSPHRASE)
    field(app, text("start.once_more")).input(PASSPHRASE)
    button(app, text("start.begin")).click().run()
    assert [one.value for one in app.text] == [workspace.store_lock.code_to_note]
    assert button(app, text("start.go_on")).disabled
    app.checkbox[0].check().run()
    button(app, text("start.go_on")).click().run()
    assert app.title[0].value == text("pages.start")
    assert workspace.store_lock.code_to_note == ""


@pytest.mark.parametrize(
    ("first", "again", "told"),
    [("kort", "kort", "too_short"), (PASSPHRASE, PASSPHRASE + "!", "not_the_same")],
)
def test_a_passphrase_that_is_short_or_mistyped_is_told_kindly(workspace, first, again, told):
    app = page()
    field(app, text("start.passphrase")).input(first)
    field(app, text("start.once_more")).input(again)
    button(app, text("start.begin")).click().run()
    assert text(f"start.{told}") in words(app)
    assert workspace.store_lock.is_new()


def test_a_locked_page_shows_no_dossier_and_opens_with_the_passphrase(open_workspace, bram):
    open_workspace.store_lock.lock()
    app = page()
    assert "Meneer" not in words(app)
    field(app, text("lock.passphrase")).input(PASSPHRASE)
    button(app, text("lock.open")).click().run()
    assert r"Meneer \*de\* Wit" in words(app)


def test_a_wrong_passphrase_is_told_and_opens_nothing(open_workspace):
    open_workspace.store_lock.lock()
    app = page()
    field(app, text("lock.passphrase")).input("iets anders")
    button(app, text("lock.open")).click().run()
    assert text("errors.wrong_secret") in words(app)


def test_the_recovery_code_opens_too(open_workspace):
    open_workspace.store_lock.renew("", PASSPHRASE)
    code = open_workspace.store_lock.code_to_note
    open_workspace.store_lock.note_code("")
    open_workspace.store_lock.lock()
    app = page()
    button(app, text("lock.use_code")).click().run()
    field(app, text("lock.code")).input(code)
    button(app, text("lock.open")).click().run()
    assert app.title[0].value == text("pages.start")


@pytest.mark.parametrize("name", practice_names())
def test_a_practice_dossier_opens_in_front_of_the_lock(open_workspace, name):
    open_workspace.store_lock.lock()
    app = page()
    app.button(key=f"practice_{name}").click().run()
    assert not app.exception
    assert text("frame.practice") in words(app)
    assert app.query_params["dossier"] == practice_id(name)


def test_a_new_dossier_needs_a_name_and_nothing_more(open_workspace):
    app = page()
    button(app, text("start.new")).click().run()
    assert text("start.name_needed") in words(app)
    field(app, text("start.new_name")).input("Fatima")
    button(app, text("start.new")).click().run()
    assert app.title[0].value == text("pages.visit")
    assert [entry.head["name"] for entry in open_workspace.entries("")] == ["Fatima"]


def test_the_first_round_of_a_new_dossier_began_on_the_day_it_was_made(open_workspace, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-11-23")
    app = page()
    field(app, text("start.new_name")).input("  Fatima ")
    button(app, text("start.new")).click().run()
    (entry,) = open_workspace.entries("")
    dossier = open_workspace.opened(entry.id).dossier
    assert (dossier.name, dossier.created_on) == ("Fatima", "23-11-2026")
    assert dossier.rounds["r1"].started_on == "23-11-2026"


def test_a_card_says_how_far_and_what_asks_for_attention(open_workspace, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-11-23")
    app = page()
    dossier = with_value(
        Dossier(id="d2", name="Ans"), ("rounds", "r1", "goals", "g1", "own_words"), "Een hond"
    )
    review = Evaluation(plan_version="v1", next_on="01-11-2026")
    late = with_value(dossier, ("rounds", "r1", "evaluations", "v1"), review)
    open_workspace.add(late, "")
    assert text("overview.review_passed", day="01-11-2026") in words(app.run())


def test_two_dossiers_of_one_name_are_told_apart_by_code_day_and_origin(open_workspace, bram):
    assert text("overview.code", code="D1") not in words(page())
    open_workspace.add(Dossier(id="e" * 32, name="meneer *de* wít"), "")
    open_workspace.choose("", lambda settings: settings.brought(["e" * 32], "29-11-2026"))
    said = words(page())
    assert text("overview.code", code="D1") in said
    assert text("overview.code", code="EEEEEEEE") in said
    assert said.count(text("overview.from_backup", day="29-11-2026")) == 1
    assert said.count(text("overview.saved_on", moment="").strip()) == 2


def test_a_dossier_gets_another_name(open_workspace, bram):
    app = choose_task(page(), "rename")
    field(app, text("start.other_name")).input("Ans")
    button(app, text("start.rename")).click().run()
    assert [entry.head["name"] for entry in open_workspace.entries("")] == ["Ans"]


def test_a_dossier_is_only_removed_after_its_name_was_typed(open_workspace, bram):
    app = choose_task(page(), "forget")
    field(app, text("start.forget_type")).input("Meneer")
    button(app, text("start.forget")).click().run()
    assert text("start.forget_other") in words(app)
    field(app, text("start.forget_type")).input(bram.name)
    button(app, text("start.forget")).click().run()
    assert open_workspace.entries("") == []


def test_a_damaged_dossier_is_named_as_such_and_the_others_stay(open_workspace, bram):
    store = open_workspace.store_lock.store_for("")
    open_workspace.add(Dossier(id="d2", name="Ans"), "")
    with store._writing() as db:
        db.exec_driver_sql("update dossier set head = x'00' where id = 'd1'")
    app = page()
    assert text("start.damaged") in words(app)
    assert len([one for one in app.button if one.label == text("start.open")]) == 1


def test_a_dossier_whose_text_is_damaged_leads_back_to_the_start_page(open_workspace, bram):
    with open_workspace.store_lock.store_for("")._writing() as db:
        db.exec_driver_sql("update dossier set body = x'00' where id = 'd1'")
    app = page()
    button(app, text("start.open")).click().run()
    assert text("errors.damaged") in words(app)
    assert not app.exception


def make_file(app: AppTest, kind: str) -> bytes:
    app = choose_task(app, "hand_out")
    app.radio[0].set_value(kind).run()
    if kind == "sealed":
        field(app, text("start.passphrase")).input(PASSPHRASE)
        field(app, text("start.once_more")).input(PASSPHRASE)
    button(app, text("start.make_file")).click().run()
    assert not app.exception
    return app.session_state["memory"][MADE].data


def bring(app: AppTest, data: bytes) -> AppTest:
    """As the route does when the page's own script has brought a file."""
    sealed = new_spool(data_folder()) if is_sealed_export(data) else None
    if sealed:
        sealed.write_bytes(data)
    name = current_workspace().transfers.keep(INCOMING, Transfer("", sealed, b"" if sealed else data))
    app.session_state["memory"] = {**app.session_state["memory"], "incoming_file": name}
    return app.run()


def look_in(app: AppTest, data: bytes, passphrase: str | None = None) -> AppTest:
    bring(app, data)
    if passphrase is not None:
        field(app, text("start.file_passphrase")).input(passphrase)
        button(app, text("start.open_file")).click().run()
    return app


def take_in(app: AppTest, data: bytes, passphrase: str | None = None) -> AppTest:
    """Take over everything that is safe to take over."""
    look_in(app, data, passphrase)
    if wanted := [one for one in app.button if one.label == text("start.put_with_dossiers")]:
        wanted[0].click().run()
    return app


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["sealed", "open"])
def test_a_file_of_a_dossier_comes_back_beside_it_with_the_same_words(open_workspace, bram, kind):
    open_workspace.live("d1", "").change(lambda one: with_value(one, ("identity", "town"), "één “woord”"))
    data = make_file(page(), kind)
    assert ("één".encode() in data) == (kind == "open")
    app = look_in(page(), data, PASSPHRASE if kind == "sealed" else None)
    assert text("start.nothing_chosen") in words(app)
    app.radio(key="take_all_same_skip").set_value("beside").run()
    button(app, text("start.put_with_dossiers")).click().run()
    assert not app.exception
    ids = [entry.id for entry in open_workspace.entries("")]
    assert len(ids) == 2
    assert [open_workspace.live(id, "").dossier.identity.town for id in ids] == ["één “woord”"] * 2


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "goes_along"), [("sealed", True), ("open", False)])
def test_the_notes_of_the_worker_go_along_in_a_backup_but_not_in_an_open_file(
    open_workspace, bram, kind, goes_along
):
    open_workspace.live("d1", "").change(lambda one: with_value(one, ("private", "notes"), "voor mijzelf"))
    data = make_file(page(), kind)
    content = opened_export(data, PASSPHRASE)["d1"] if kind == "sealed" else data.decode()
    assert ("voor mijzelf" in content) == goes_along


def test_a_file_has_a_name_that_says_nothing(open_workspace, bram, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-11-23")
    app = page()
    make_file(app, "sealed")
    assert files_ready(app) == ["dossier_2026-11-23.werkboek"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "passphrase", "told"),
    [
        (b"", None, "archive_foreign"),
        (b"\xff\xfe nothing of ours", None, "archive_foreign"),
        (b'{"a": 1}', None, "archive_foreign"),
        (json.dumps({"schema_version": 99, "id": "d1", "name": "x"}).encode(), None, "archive_newer"),
        (sealed_export_of({"d1": "{}"}, PASSPHRASE, cost=CHEAP), "iets anders", "wrong_secret"),
        (sealed_export_of({"d1": "{}"}, PASSPHRASE, cost=CHEAP), PASSPHRASE, "archive_foreign"),
        (sealed_export_of({"d1": "{}"}, PASSPHRASE, cost=CHEAP)[:200], PASSPHRASE, "file_damaged"),
        (sealed_export_of({"d2": "{" + SECRET}, PASSPHRASE, cost=CHEAP), PASSPHRASE, "archive_foreign"),
        (sealed_export_of({"d2": DOUBLED}, PASSPHRASE, cost=CHEAP), PASSPHRASE, "archive_invalid"),
        (b"SCPARCEL\x04" + SECRET.encode(), PASSPHRASE, "archive_newer"),
        (b"SCPARCEL\x02" + SECRET.encode(), PASSPHRASE, "file_damaged"),
        (b"SCPARCEL\x01" + SECRET.encode(), PASSPHRASE, "file_damaged"),
        (b"PK\x03\x04" + SECRET.encode(), None, "archive_foreign"),
        (b"[" * 30_000, None, "archive_foreign"),
        (b"[" * 100_000, None, "archive_too_many"),
        (b"x" * (MOST_BYTES + 1), None, "archive_too_large"),
        (DOUBLED.encode(), None, "archive_invalid"),
        (OWN.replace('"name"', f'"{SECRET}": 1, "name"').encode(), None, "archive_invalid"),
    ],
)
def test_a_file_that_cannot_be_taken_in_is_told_and_changes_nothing(
    open_workspace, bram, data, passphrase, told, caplog, capfd
):
    app = take_in(page(), data, passphrase)
    assert not app.exception
    assert text(f"errors.{told}") in words(app)
    assert [(entry.id, entry.revision) for entry in open_workspace.entries("")] == [("d1", 1)]
    assert SECRET not in caplog.text + "".join(capfd.readouterr())


@pytest.mark.parametrize("way", ["utf-8-sig", "utf-16", "cp1252", "mac-roman"])
def test_a_dossier_that_was_saved_anew_by_another_program_keeps_its_letters(open_workspace, way):
    take_in(page(), '{"schema_version": 1, "id": "a", "name": "Zoë Müller in één café"}'.encode(way))
    assert [entry.head["name"] for entry in open_workspace.entries("")] == ["Zoë Müller in één café"]


def test_an_id_that_somebody_chose_is_not_kept_where_it_could_be_read(open_workspace):
    take_in(page(), OWN.encode())
    [entry] = open_workspace.entries("")
    assert SECRET not in entry.id
    assert open_workspace.live(entry.id, "").dossier.name == "A"


def change_passphrase(app: AppTest, old: str, new: str = "een heel andere zin") -> AppTest:
    field(app, text("start.old_secret")).input(old)
    for one in app.text_input:
        if one.label in (text("start.passphrase"), text("start.once_more")):
            one.input(new)
    return button(app, text("start.change_passphrase")).click().run()


def test_the_passphrase_is_changed_once_its_code_was_noted(open_workspace, bram):
    app = change_passphrase(page(), PASSPHRASE)
    assert text("start.code_counts_when_noted") in words(app)
    app.checkbox[0].check().run()
    app = button(app, text("start.go_on")).click().run()
    assert text("start.secrets_changed") in words(app)
    assert r"Meneer \*de\* Wit" in words(app)
    open_workspace.store_lock.lock()
    open_workspace.store_lock.unlock("", "een heel andere zin")


def test_who_does_not_know_the_old_passphrase_cannot_change_it(open_workspace):
    app = change_passphrase(page(), "iets anders")
    assert text("errors.wrong_secret") in words(app)
    open_workspace.store_lock.lock()
    open_workspace.store_lock.unlock("", PASSPHRASE)


def test_a_change_can_be_left(open_workspace):
    app = button(change_passphrase(page(), PASSPHRASE), text("start.leave_secrets")).click().run()
    assert app.title[0].value == text("pages.start")
    open_workspace.store_lock.lock()
    open_workspace.store_lock.unlock("", PASSPHRASE)


def test_a_new_recovery_code_is_shown_once_to_who_knows_the_passphrase(open_workspace):
    app = page()
    field(app, text("start.old_passphrase")).input(PASSPHRASE)
    app = button(app, text("start.make_code")).click().run()
    assert [one.value for one in app.text] == [open_workspace.store_lock.code_to_note]


def test_a_code_that_was_never_noted_is_asked_for_again(open_workspace, vault, clock):
    open_workspace.store_lock.lock()
    open_workspace.store_lock.code_to_note = ""
    open_workspace.store_lock.unlock("", PASSPHRASE)
    assert text("start.code_waits") in words(page())


def test_a_page_without_a_dossier_leads_to_the_start_page(open_workspace):
    app = page().switch_page("../../../pages/profile.py").run()
    assert text("page.no_dossier") in words(app)


def test_an_address_with_an_unknown_dossier_is_told(open_workspace):
    assert text("errors.missing") in words(page(dossier="d9"))


@pytest.mark.parametrize("nonsense", ["../../etc", "x" * 100, "<b>", "Bram de Wit"])
def test_an_address_with_nonsense_is_left(open_workspace, nonsense):
    app = page(dossier=nonsense)
    assert app.title[0].value == text("pages.start")
    assert "dossier" not in app.query_params


def test_a_locked_dossier_shows_the_lock_and_then_the_same_page(open_workspace, bram):
    open_workspace.store_lock.lock()
    app = page(dossier="d1").switch_page("../../../pages/meeting.py").run()
    assert app.title[0].value == text("lock.title")
    assert "Meneer" not in words(app)
    field(app, text("lock.passphrase")).input(PASSPHRASE)
    button(app, text("lock.open")).click().run()
    assert app.title[0].value == text("pages.meeting")


def test_an_idle_lock_blanks_the_page_and_forgets_what_was_typed(open_workspace, bram, clock):
    app = page(dossier="d1").switch_page("../../../pages/meeting.py").run()
    app.text_input[0].input("geheim").run()
    clock.now += IDLE + 1
    app.run()
    assert app.title[0].value == text("lock.title")
    assert "geheim" not in repr(app.session_state)


def test_the_lock_button_locks(open_workspace, bram):
    app = page(dossier="d1")
    button(app, text("frame.lock")).click().run()
    assert open_workspace.store_lock.store_for("") is None


def test_a_change_in_another_window_is_told_and_shown_on_request(open_workspace, bram):
    app = page(dossier="d1").switch_page("../../../pages/meeting.py").run()
    app.text_input[0].input("hier").run()
    assert text("frame.changed_elsewhere") not in words(app)
    place = ("rounds", "r1", "meeting", "language")
    open_workspace.live("d1", "").change(lambda one: with_value(one, place, "Fries"), window="another")
    app.run()
    assert text("frame.changed_elsewhere") in words(app)
    assert "Fries" not in [one.value for one in app.text_input]
    button(app, text("frame.catch_up")).click().run()
    assert text("frame.changed_elsewhere") not in words(app)
    assert {"hier", "Fries"} <= {one.value for one in app.text_input}


def test_a_dossier_that_was_removed_in_another_window_is_told(open_workspace, bram):
    app = page(dossier="d1").switch_page("../../../pages/meeting.py").run()
    open_workspace.forget("d1", "")
    app.text_input[0].input("te laat").run()
    assert text("errors.missing") in words(app)
    assert not app.exception


def test_one_thing_is_told_at_a_time_when_two_windows_wrote_in_one_field(open_workspace, bram):
    app = page(dossier="d1").switch_page("../../../pages/meeting.py").run()
    place = ("rounds", "r1", "meeting", "language")
    live = open_workspace.live("d1", "")
    live.change(lambda one: with_value(one, place, "Fries"), window="another")
    live.put(place, FieldInput("Nederlands", [fingerprint("")], "a third"))
    app.run()
    assert text("frame.keep_both") in [one.label for one in app.button]
    assert text("frame.changed_elsewhere") not in words(app)
    button(app, text("frame.keep_both")).click().run()
    assert text("frame.keep_both") not in [one.label for one in app.button]
