"""A changed byte is noticed and named, and everything beside it stays readable."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from supportcycle.domain.errors import Damaged, NewerVersion, StoreError
from supportcycle.storage.settings import Settings
from supportcycle.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE, Clock
from tests.storage.raw_file import Cell, cells, flipped, overwrite

IDS = [f"dossier-{n}" for n in range(4)]


def head(id: str) -> dict:
    return {"title": f"title of {id}"}


def text(id: str, revision: int) -> str:
    return f"text {revision} of {id} " * 300


@pytest.fixture
def code(vault: Vault, clock: Clock) -> str:
    """A file with four dossiers of two kept revisions each, closed; gives its recovery code."""
    store, code = vault.create(PASSPHRASE)
    for id in IDS:
        store.add(id, head(id), text(id, 1))
        for revision in (2, 3):
            clock.pass_by(60)
            store.save(id, expected=revision - 1, head=head(id), text=text(id, revision))
    store.close()
    return code


def outcome(act: Callable[[], object]) -> object:
    try:
        return act()
    except Damaged as error:
        return error


def readable(vault: Vault, id: str) -> bool:
    """Whether all three revisions and the head come back right; wrong text is an error, not an answer."""
    store = vault.unlock(PASSPHRASE)
    listed = {entry.id: entry.head for entry in store.entries()}
    results = [outcome(lambda n=n: store.load(id, n).text) for n in (1, 2, 3)]
    store.close()
    assert all(isinstance(r, Damaged) or r == text(id, n) for n, r in enumerate(results, 1))
    assert listed[id] in (None, head(id))
    return listed[id] is not None and not any(isinstance(r, Damaged) for r in results)


@pytest.mark.slow
def test_a_flipped_bit_in_any_cell_is_damage_of_that_dossier_only(vault: Vault, file: Path, code: str):
    random = Random(7)
    contents = [cell for cell in cells(file) if cell.table in ("dossier", "revision")]
    assert len(contents) == 4 * (3 + 2 * 2)
    for cell in contents:
        overwrite(file, cell, flipped(cell.blob, random))
        assert [id for id in IDS if not readable(vault, id)] in ([cell.row[0]], [])
        assert damage_is_named(vault, cell)
        overwrite(file, cell, cell.blob)
    assert all(readable(vault, id) for id in IDS)


def damage_is_named(vault: Vault, cell: Cell) -> bool:
    """A head kept with a revision shows in the history, everything else at loading."""
    id, revision = (*cell.row, None)[:2]
    store = vault.unlock(PASSPHRASE)
    error = outcome(lambda: store.load(id, revision))
    store.close()
    return isinstance(error, Damaged) and f"/{cell.column}/{id}" in str(error)


def test_a_damaged_head_is_listed_without_a_title(vault: Vault, file: Path, code: str):
    cell = next(c for c in cells(file) if c.column == "head" and c.row == (IDS[1],))
    overwrite(file, cell, cell.blob[:-1])
    listed = {entry.id: entry.head for entry in vault.unlock(PASSPHRASE).entries()}
    assert listed == {id: None if id == IDS[1] else head(id) for id in IDS}


@pytest.mark.parametrize("value", [b"", b"\x01", 5, 10**12, 1.5, "text", b"\x02" + bytes(60)], ids=repr)
def test_a_cell_that_became_something_else_is_damage(vault: Vault, file: Path, code: str, value: object):
    for cell in [c for c in cells(file) if c.row[0] == IDS[0]]:
        overwrite(file, cell, value)
    assert [id for id in IDS if not readable(vault, id)] == [IDS[0]]


def test_cells_that_change_places_are_damage(vault: Vault, file: Path, code: str):
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("update dossier set id = 'x' where id = ?", (IDS[0],))
        raw.execute("update dossier set id = ? where id = ?", (IDS[0], IDS[1]))
        raw.execute("update dossier set id = ? where id = 'x'", (IDS[1],))
    assert [id for id in IDS if not readable(vault, id)] == IDS[:2]


def test_the_same_text_under_another_number_is_damage(vault: Vault, file: Path, code: str):
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("update dossier set revision = 9 where id = ?", (IDS[0],))
    with pytest.raises(Damaged):
        vault.unlock(PASSPHRASE).load(IDS[0])


def test_a_damaged_past_does_not_stop_the_work_of_today(vault: Vault, file: Path, code: str):
    for cell in [c for c in cells(file) if c.column in ("head", "body") and c.row[0] == IDS[0]]:
        overwrite(file, cell, flipped(cell.blob, Random(1)))
    store = vault.unlock(PASSPHRASE)
    assert store.save(IDS[0], expected=3, head=head(IDS[0]), text="what is on screen") == 4
    assert store.load(IDS[0]).text == "what is on screen"


def test_a_damaged_passphrase_slot_is_told_from_a_wrong_passphrase(vault: Vault, file: Path, code: str):
    random = Random(3)
    slot = next(c for c in cells(file) if c.row == ("passphrase",))
    for _ in range(40):
        overwrite(file, slot, flipped(slot.blob, random))
        with pytest.raises(Damaged):
            vault.unlock(PASSPHRASE)
    store = vault.unlock_with_code(code)
    store.adopt_secrets(store.new_secrets(code, "quite another sentence"))
    store.close()
    assert vault.unlock("quite another sentence").load(IDS[0]).text == text(IDS[0], 3)


def test_a_flipped_bit_in_what_names_the_store_is_noticed_and_taking_it_back_mends_all(
    vault: Vault, file: Path, code: str
):
    for column, other in (("store_id", "another"), ("schema_version", 0), ("schema_version", 129)):
        with closing(sqlite3.connect(file)) as raw, raw:
            (before,) = raw.execute(f"select {column} from meta").fetchone()
            raw.execute(f"update meta set {column} = ?", (other,))
        with pytest.raises((Damaged, NewerVersion)):
            vault.unlock(PASSPHRASE)
        with closing(sqlite3.connect(file)) as raw, raw:
            raw.execute(f"update meta set {column} = ?", (before,))
        assert all(readable(vault, id) for id in IDS)


def test_damaged_settings_keep_nobody_out(vault: Vault, file: Path, code: str):
    store = vault.unlock(PASSPHRASE)
    store.change_settings(lambda now: replace(now, lock_minutes=5))
    store.close()
    (cell,) = [cell for cell in cells(file) if cell.row == ("settings",)]
    overwrite(file, cell, flipped(cell.blob, Random(5)))
    assert all(readable(vault, id) for id in IDS)
    store = vault.unlock(PASSPHRASE)
    assert store.settings() == Settings(damaged=True)
    store.change_settings(lambda now: replace(now, lock_minutes=6))
    assert store.settings() == Settings(lock_minutes=6)


@pytest.mark.slow
def test_one_bit_anywhere_in_the_file_never_gives_another_text(vault: Vault, file: Path, code: str):
    random = Random(11)
    whole = file.read_bytes()
    unreadable = 0
    for _ in range(60):
        file.write_bytes(flipped(whole, random))
        try:
            unreadable += sum(not readable(vault, id) for id in IDS) > 1
        except (StoreError, KeyError):
            unreadable += 1
    assert unreadable < 12


def test_an_id_that_is_no_text_any_more_leaves_the_others_readable(vault: Vault, file: Path, code: str):
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("update dossier set id = cast(x'ff41' as text), revision = 'x' where id = ?", (IDS[0],))
    entries = vault.unlock(PASSPHRASE).entries()
    assert [entry.head for entry in entries].count(None) == 1
    assert {entry.id for entry in entries if entry.head} == set(IDS[1:])
    assert vault.unlock(PASSPHRASE).load(IDS[1]).text == text(IDS[1], 3)


def test_a_torn_page_leaves_the_other_dossiers_listed(vault: Vault, file: Path, code: str):
    store = vault.unlock(PASSPHRASE)
    more = [f"more-{n:02}" for n in range(20)]
    for id in more:
        store.add(id, head(id), text(id, 1))
    store.close()
    tear_a_page(file)
    store = vault.unlock(PASSPHRASE)
    listed = {entry.id: entry.head for entry in store.entries()}
    assert sorted(listed) == IDS + more
    lost = {id for id in listed if listed[id] is None}
    assert 0 < len(lost) < 12
    assert all(isinstance(outcome(lambda id=id: store.load(id)), Damaged) == (id in lost) for id in listed)


def tear_a_page(file: Path) -> None:
    """Overwrite one page of the dossiers, as a disk does that loses a block."""
    with closing(sqlite3.connect(file)) as raw:
        tables = dict(raw.execute("select name, rootpage from sqlite_master"))
        (size,) = raw.execute("pragma page_size").fetchone()
    content = bytearray(file.read_bytes())
    root = (tables["dossier"] - 1) * size
    last_leaf = int.from_bytes(content[root + 8 : root + 12], "big")
    content[(last_leaf - 1) * size : last_leaf * size] = b"\xff" * size
    file.write_bytes(content)
