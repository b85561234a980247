"""Files out and in as streams: only for who was let in, and a back-up counts when all of it arrived."""

import json

import pytest

from supportcycle.documents.exchange.dossier_file import MOST_BYTES
from supportcycle.domain.errors import Missing
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.export.sealed_export import sealed_export_of
from supportcycle.storage.export.spool import new_spool, sweep_spools
from supportcycle.ui.server.backup import BACKUP, make_backup
from supportcycle.ui.server.cookies import fresh_cookie, signing_key
from supportcycle.ui.server.transfer_routes import BACKUP_PATH, INCOMING, INCOMING_PATH, TOKEN
from supportcycle.workspace.transfers import Transfer
from tests.ui.conftest import PASSPHRASE
from tests.ui.door import Door, browser_with

CHEAP = KdfCost(64, 1, 1)
PARCEL = sealed_export_of({"a": "{}"}, PASSPHRASE, cost=CHEAP)


def told(_doing: str, _done: int, _of: int) -> None:
    """Nobody watches here."""


@pytest.fixture
def name(browser, workspace, cookie) -> str:
    return make_backup(workspace, cookie, PASSPHRASE, made_on="29-11-2026", told=told, cost=CHEAP)


def spools(home):
    return [file for file in home.iterdir() if file.name.startswith(".spool-")]


def day(workspace, cookie) -> str:
    return workspace.settings(cookie).backed_up_on


def arrived(browser, workspace, name: str, size: int) -> int:
    body = json.dumps({"bytes": size}).encode()
    return browser.post(f"{BACKUP_PATH}/{name}/arrived", body, {TOKEN: workspace.token}).status


def test_a_back_up_counts_when_all_of_it_was_fetched_and_only_then(browser, workspace, cookie, name):
    made = workspace.transfers.find(BACKUP, cookie, name)
    size = made.path.stat().st_size
    assert arrived(browser, workspace, name, size) == 409
    answer = browser.get(f"{BACKUP_PATH}/{name}", {TOKEN: workspace.token})
    assert answer.body == made.path.read_bytes()
    assert answer.headers["content-length"] == str(size)
    assert arrived(browser, workspace, name, size - 1) == 409
    assert day(workspace, cookie) == ""
    assert arrived(browser, workspace, name, size) == 200
    assert day(workspace, cookie) == "29-11-2026"
    assert made.arrived


def test_a_download_that_is_broken_off_does_not_count(browser, workspace, cookie):
    for number in range(80):
        workspace.add(Dossier(id=f"{number:032x}", name="x" * 1000), cookie)
    name = make_backup(workspace, cookie, PASSPHRASE, made_on="29-11-2026", told=told, cost=CHEAP)
    made = workspace.transfers.find(BACKUP, cookie, name)
    browser.get(f"{BACKUP_PATH}/{name}", {TOKEN: workspace.token}, pieces=1)
    assert not made.sent
    assert arrived(browser, workspace, name, made.about.size) == 409
    assert day(workspace, cookie) == ""


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"bytes": "many"}', b"[" * 900, b'{"bytes": 1}', b'{"bytes": 1e999}']
)
def test_a_strange_word_that_it_arrived_counts_for_nothing(browser, workspace, cookie, name, body):
    browser.get(f"{BACKUP_PATH}/{name}", {TOKEN: workspace.token})
    answer = browser.post(f"{BACKUP_PATH}/{name}/arrived", body, {TOKEN: workspace.token})
    assert answer.status in (400, 409)
    assert day(workspace, cookie) == ""


@pytest.mark.parametrize("token", ["", "another start", "\ud800"])
def test_a_page_of_another_start_gets_and_brings_nothing(browser, workspace, name, token, tmp_home):
    headers = {TOKEN: token.encode("utf-8", "replace").decode("latin-1")}
    before = len(spools(tmp_home))
    assert browser.get(f"{BACKUP_PATH}/{name}", headers).status == 403
    assert browser.post(INCOMING_PATH, PARCEL, headers).status == 403
    assert len(spools(tmp_home)) == before


def test_who_was_not_let_in_gets_and_brings_nothing(browser, workspace, cookie, name, tmp_home):
    headers = {TOKEN: workspace.token}
    workspace.store_lock.lock()
    assert browser.get(f"{BACKUP_PATH}/{name}", headers).status == 403
    assert browser.post(INCOMING_PATH, PARCEL, headers).status == 403
    assert Door().post(INCOMING_PATH, PARCEL, headers).status == 403
    assert spools(tmp_home) == []


def test_a_page_from_elsewhere_brings_nothing(browser, workspace):
    headers = {TOKEN: workspace.token, "origin": "http://127.0.0.1:9999"}
    assert browser.post(INCOMING_PATH, PARCEL, headers).status == 403


@pytest.mark.parametrize("wrong", ["", "x", "../../dossiers.db", "x" * 43])
def test_another_name_gives_nothing(browser, workspace, name, wrong):
    assert browser.get(f"{BACKUP_PATH}/{wrong}", {TOKEN: workspace.token}).status in (404, 403)


def test_another_browser_that_was_let_in_does_not_get_it(browser, workspace, tmp_home, name):
    other = fresh_cookie(signing_key(tmp_home))
    workspace.store_lock.unlock(browser_with(other), PASSPHRASE)
    assert Door(other).get(f"{BACKUP_PATH}/{name}", {TOKEN: workspace.token}).status == 404
    assert browser.get(f"{BACKUP_PATH}/{name}", {TOKEN: workspace.token}).status == 200


def test_a_sealed_file_lies_on_disk_and_a_readable_one_never_does(browser, workspace, cookie, tmp_home):
    headers = {TOKEN: workspace.token}
    sealed = browser.post(INCOMING_PATH, PARCEL, headers).json()["file"]
    [spool] = spools(tmp_home)
    assert spool.read_bytes() == PARCEL
    assert workspace.transfers.find(INCOMING, cookie, sealed).path == spool
    plain = browser.post(INCOMING_PATH, b'{"name": "Bram"}', headers).json()["file"]
    assert workspace.transfers.find(INCOMING, cookie, plain).data == b'{"name": "Bram"}'
    assert spools(tmp_home) == []


def test_a_readable_file_that_is_larger_than_any_dossier_is_not_held(browser, workspace, tmp_home):
    answer = browser.post(INCOMING_PATH, b"x" * (MOST_BYTES + 4), {TOKEN: workspace.token})
    assert answer.status == 413
    assert spools(tmp_home) == []


def test_what_a_crash_left_behind_is_gone_at_the_next_start(tmp_home):
    new_spool(tmp_home)
    (tmp_home / "dossiers.db").write_bytes(b"stays")
    sweep_spools(tmp_home)
    assert [file.name for file in tmp_home.iterdir()] == ["dossiers.db"]


@pytest.mark.parametrize("file", [PARCEL, b'{"name": "Bram"}'])
def test_a_file_of_which_the_end_comes_after_the_lock_is_not_kept(browser, workspace, cookie, tmp_home, file):
    transfer = Transfer(cookie, new_spool(tmp_home), data=file)
    workspace.store_lock.lock()
    with pytest.raises(Missing):
        workspace.keep_transfer(INCOMING, transfer)
    assert spools(tmp_home) == []
    assert transfer.data == b""
