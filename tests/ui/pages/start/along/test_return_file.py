"""On a laptop: what came from a server is known by that, and goes back with the mark it came with."""

import io

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.storage.export.sealed_export import SealedExport, sealed_export_of
from supportcycle.ui.server.backup import make_backup
from supportcycle.ui.shared.downloads import MADE
from supportcycle.workspace.workspace import Workspace
from tests.ui.conftest import PASSPHRASE
from tests.ui.pages.start.test_start import (
    bring,
    button,
    choose_task,
    field,
    page,
    take_in,
    words,
)
from tests.workspace.along.travel import CHEAP, ID, STORY, Server, contents_of, live, read, write


@pytest.fixture
def server() -> Server:
    made = Server()
    made.me.add(Dossier(id=ID, name="Sam", rounds={"r1": Round()}), "")
    return made


@pytest.fixture
def arrived(open_workspace: Workspace, server: Server) -> Workspace:
    """The laptop after the file was taken in as any other file is."""
    file = server.take()
    assert "**Sam**" in words(take_in(page(), file, PASSPHRASE))
    return open_workspace


def returned(app: AppTest) -> bytes:
    app = choose_task(app, "bring_back")
    field(app, text("start.passphrase")).input(PASSPHRASE)
    field(app, text("start.once_more")).input(PASSPHRASE)
    button(app, text("start.make_file")).click().run()
    assert not app.exception
    assert text("along.return_after") in words(app)
    return app.session_state["memory"][MADE].data


def test_the_list_says_where_it_came_from_and_the_settings_keep_token_id_and_revision(arrived, server):
    mark = arrived.settings("").mark_of(ID)
    assert (mark.dossier, mark.revision) == (ID, 2)
    assert text("along.of_server", day=mark.on) in words(page())


def test_it_goes_back_with_its_mark_and_what_was_written(arrived, server):
    live_here = arrived.live(ID, "")
    live_here.change(lambda now: now.model_copy(update={"name": "Sam aan zee"}))
    write(server.colleague, "In de stad.")
    file = returned(page())
    assert contents_of(file)[0].along == arrived.settings("").mark_of(ID)
    server.bring(file)
    assert live(server.me).dossier.name == "Sam aan zee"
    assert read(server.colleague, STORY) == "In de stad."


def test_beside_one_with_the_same_id_it_gets_another_and_still_goes_back_to_its_own(open_workspace, server):
    open_workspace.add(Dossier(id=ID, name="Een ander"), "")
    file = server.take()
    take_in(page(), file, PASSPHRASE)
    (other,) = {entry.id for entry in open_workspace.entries("")} - {ID}
    settings = open_workspace.settings("")
    assert settings.mark_of(ID) is None
    assert settings.mark_of(other).dossier == ID
    open_workspace.live(other, "").change(lambda now: now.model_copy(update={"name": "Sam aan zee"}))
    server.bring(returned(page()))
    assert live(server.me).dossier.name == "Sam aan zee"
    assert live(server.me).dossier.id == ID


def test_in_the_place_of_it_another_file_takes_the_mark_away(arrived):
    plain = sealed_export_of({ID: '{"schema_version": 1, "id": "' + ID + '", "name": "S"}'}, "x", cost=CHEAP)
    app = bring(page(), plain)
    field(app, text("start.file_passphrase")).input("x")
    button(app, text("start.open_file")).click().run()
    app.radio(key=next(one.key for one in app.radio if "take_all" in one.key)).set_value("replace").run()
    button(app, text("start.put_with_dossiers")).click().run()
    assert arrived.live(ID, "").dossier.name == "S"
    assert arrived.settings("").mark_of(ID) is None


def test_a_back_up_of_the_laptop_keeps_the_mark_and_a_removed_dossier_does_not(arrived):
    name = make_backup(arrived, "", PASSPHRASE, made_on="2026-11-30", told=lambda *_: None, cost=CHEAP)
    path = arrived.transfers.find("backup", "", name).path
    with path.open("rb") as file:
        (packed,) = SealedExport(io.BytesIO(file.read()), PASSPHRASE)
    assert packed.along == arrived.settings("").mark_of(ID)
    arrived.forget(ID, "")
    assert arrived.settings("").along == {}


def test_an_ordinary_file_of_it_holds_no_mark(arrived):
    app = choose_task(page(), "hand_out")
    field(app, text("start.passphrase")).input(PASSPHRASE)
    field(app, text("start.once_more")).input(PASSPHRASE)
    button(app, text("start.make_file")).click().run()
    assert contents_of(app.session_state["memory"][MADE].data)[0].along is None
