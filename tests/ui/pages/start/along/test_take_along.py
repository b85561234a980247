"""The start page of a server: a dossier goes along, comes back beside what a colleague wrote, or is lost."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import tests.kept
from supportcycle.content.catalogue import text
from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.access.taken_along import AlongRefusal
from supportcycle.domain.errors import Unwritable
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.storage.export.spool import new_spool
from supportcycle.storage.memory_store import MemoryContents
from supportcycle.storage.paths import data_folder
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.along.memory_taken_along import MemoryTakenAlong
from supportcycle.ui.server.transfer_routes import INCOMING
from supportcycle.ui.shared.downloads import MADE
from supportcycle.workspace.acting.current import current_workspace, use_workspace
from supportcycle.workspace.along.current import TeamAlong, use_along
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.spoken_sounds import RecordedNote, keep_recorded
from supportcycle.workspace.transfers import Transfer
from tests.ui.pages.start.test_start import button, choose_task, field, page, words
from tests.workspace.along.travel import BROWSER, ID, PASSPHRASE, STORY, Laptop, Server, read, write

SOUND = b"\x1aE\xdf\xa3" + b"woof" * 20


@pytest.fixture
def server(tmp_home) -> Iterator[Server]:
    made = Server(MemoryContents())
    made.me.add(Dossier(id=ID, name="Sam", rounds={"r1": Round()}), "")
    use_workspace(made.me)
    use_along(lambda: made.along)
    yield made
    use_along(None)
    use_workspace(None)


def taken(server: Server) -> bytes:
    """The file as the page makes it."""
    app = choose_task(page(), "take_along")
    field(app, text("start.passphrase")).input(PASSPHRASE)
    field(app, text("start.once_more")).input(PASSPHRASE)
    button(app, text("along.take")).click().run()
    assert not app.exception
    assert text("along.take_how") in words(app)
    assert "met uzelf" in words(app)
    return app.session_state["memory"][MADE].data


def brought(app: AppTest, data: bytes, passphrase: str = PASSPHRASE) -> AppTest:
    """As the route does when the page's own script has brought a file, and then its passphrase."""
    sealed = new_spool(data_folder())
    sealed.write_bytes(data)
    name = current_workspace().transfers.keep(INCOMING, Transfer("", sealed))
    app.session_state["memory"] = {**app.session_state["memory"], "along_file": name}
    app.run()
    field(app, text("start.file_passphrase"), -1).input(passphrase)
    button(app, text("along.bring")).click().run()
    assert not app.exception
    return app


def back_page() -> AppTest:
    return choose_task(page(), "take_along")


def test_a_dossier_goes_along_and_the_list_says_since_when_and_with_whom(server):
    laptop = Laptop(taken(server))
    assert laptop.mark is not None
    assert laptop.mark.dossier == ID
    assert "met uzelf" in words(page())
    (taking,) = server.takings.takings.values()
    colleague = MemoryTakenAlong(server.takings, WorkerId("fatma"))
    assert colleague.out() == [taking]


def test_of_what_a_colleague_has_the_list_says_the_name_and_a_name_is_words(server):
    fatma = MemoryTakenAlong(server.takings, WorkerId("fatma"))
    fatma.take("0" * 64, ID, 1, "{}")
    along = TeamAlong(server.along.takings, server.along.record, lambda person: {"fatma": "*Fatma*"}[person])
    use_along(lambda: along)
    assert "met \\*Fatma\\*" in words(page())
    use_along(lambda: server.along)
    assert text("along.colleague") in words(page())


def test_it_comes_back_beside_what_a_colleague_wrote_and_the_mark_goes(server):
    laptop = Laptop(taken(server))
    write(laptop.workspace, "Bij zee.")
    write(server.colleague, "In de stad.")
    app = brought(back_page(), laptop.file())
    assert text("along.is_back") in words(app)
    assert text("along.to_choose_one") in words(app)
    assert {"Bij", "zee.", "In", "de", "stad."} <= set(str(read(server.colleague, STORY)).split())
    assert "Mee sinds" not in words(page())


def test_brought_once_more_it_says_so(server):
    laptop = Laptop(taken(server))
    file = laptop.file()
    brought(back_page(), file)
    assert text("along.again") in words(brought(back_page(), file))


def test_called_lost_it_asks_first_and_then_nothing_of_it_is_taken(server):
    laptop = Laptop(taken(server))
    app = button(back_page(), text("along.lost")).click().run()
    assert text("along.lost_sure") in words(app)
    button(app, text("along.lost_no")).click().run()
    assert len(server.along.takings.out()) == 1
    button(app, text("along.lost")).click().run()
    button(app, text("along.lost_yes")).click().run()
    assert not app.exception
    assert server.along.takings.out() == []
    assert server.log[-1] == (Act.CALL_LOST, ID, ActOutcome.DONE)
    app = brought(back_page(), laptop.file())
    assert text(f"along.refused.{AlongRefusal.LOST.value}") in words(app)
    assert server.log[-1] == (Act.BRING_BACK, ID, ActOutcome.DENIED)


def test_every_refusal_is_a_plain_sentence():
    for refusal in AlongRefusal:
        assert text(f"along.refused.{refusal.value}").endswith((".", "”."))


@pytest.mark.parametrize(
    ("spoilt", "code"),
    [
        (lambda data: data[:-30], "file_damaged"),
        (lambda data: data[: len(data) // 2], "file_damaged"),
        (lambda data: data[:-60] + bytes([data[-60] ^ 1]) + data[-59:], "file_damaged"),
        (lambda data: data[:200] + bytes([data[200] ^ 1]) + data[201:], "file_damaged"),
        (lambda data: data[:8] + b"\x09" + data[9:], "archive_newer"),
    ],
)
def test_a_file_that_travelled_badly_is_refused_and_nothing_changes(server, spoilt, code):
    laptop = Laptop(taken(server))
    write(laptop.workspace, "Bij zee.")
    before = server.contents.newest[ID]
    app = brought(back_page(), spoilt(laptop.file()))
    assert text(f"errors.{code}") in words(app)
    assert (server.contents.newest[ID], len(server.along.takings.out())) == (before, 1)


def test_another_passphrase_opens_nothing(server):
    laptop = Laptop(taken(server))
    app = brought(back_page(), laptop.file(), "vier andere woorden daar")
    assert text("errors.wrong_secret") in words(app)


def test_a_file_of_an_older_version_has_no_mark_and_is_refused(server):
    kept = Path(tests.kept.__file__).parent / "v0.1.0"
    passphrase = json.loads((kept / "secrets.json").read_text("utf-8"))["backup"]
    app = brought(back_page(), (kept / "backup.werkboek").read_bytes(), passphrase)
    assert text(f"along.refused.{AlongRefusal.NO_MARK.value}") in words(app)


def test_what_was_said_aloud_and_did_not_travel_well_is_told(server):
    said = RecordedNote(key_of(0, ID, STORY), 4, "w", SOUND)
    laptop = Laptop(taken(server))
    keep_recorded(laptop.workspace, BROWSER, said)
    laptop.store.forget_sounds(ID, laptop.store.sounds(ID))
    app = brought(back_page(), laptop.file())
    assert text("along.without_sounds") in words(app)


def test_who_may_only_read_makes_no_file(server):
    server.may = "read"
    app = choose_task(page(), "take_along")
    field(app, text("start.passphrase")).input(PASSPHRASE)
    field(app, text("start.once_more")).input(PASSPHRASE)
    button(app, text("along.take")).click().run()
    assert text(f"along.refused.{AlongRefusal.MAY_NOT_WRITE.value}") in words(app)
    assert server.takings.takings == {}


def test_when_the_server_cannot_say_what_is_out_the_list_is_there_without_it(server, monkeypatch):
    def away() -> None:
        raise Unwritable("no connection")

    taken(server)
    monkeypatch.setattr(server.along.takings, "out", away)
    app = page()
    assert not app.exception
    assert "Mee sinds" not in words(app)
    choose_task(app, "take_along")
    assert text("errors.unwritable") in words(app)


def test_on_a_laptop_nothing_is_taken_along(open_workspace):
    open_workspace.add(Dossier(id=ID, name="Sam"), "")
    app = page()
    labels = [one.label for one in app.button]
    assert text("start.tasks.hand_out") in labels
    assert text("start.tasks.take_along") not in labels
    assert text("start.tasks.bring_back") not in labels
