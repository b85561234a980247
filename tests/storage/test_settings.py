"""What was chosen for the store is kept sealed in it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from supportcycle.domain.errors import Damaged, Unwritable
from supportcycle.storage.encrypted import EncryptedStore
from supportcycle.storage.settings import Settings
from supportcycle.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE
from tests.storage.raw_file import everything

CHOSEN = Settings(lock_minutes=5, backed_up_on="2026-11-23", keep_until={"d1": "31-12-2041"})


def test_what_was_chosen_is_there_after_locking_and_unlocking(encrypted: EncryptedStore, vault: Vault):
    assert encrypted.settings() == Settings()
    assert encrypted.change_settings(lambda _: CHOSEN) == CHOSEN
    encrypted.close()
    assert vault.unlock(PASSPHRASE).settings() == CHOSEN


def test_nothing_of_it_is_readable_in_the_file(encrypted: EncryptedStore, file: Path):
    encrypted.change_settings(lambda _: CHOSEN)
    raw = everything(file.parent)
    assert not any(word in raw for word in (b"lock_minutes", b"2026-11-23", b"2041", b"d1"))


def test_two_windows_that_choose_something_else_both_count(encrypted: EncryptedStore, vault: Vault):
    other = vault.unlock(PASSPHRASE)
    encrypted.change_settings(lambda now: replace(now, lock_minutes=7))
    other.change_settings(lambda now: now.keeping("d1", "31-12-2041"))
    assert encrypted.settings() == Settings(lock_minutes=7, keep_until={"d1": "31-12-2041"})


def test_a_day_that_is_taken_away_leaves_the_others():
    both = Settings().keeping("d1", "1-1-2030").keeping("d2", "1-1-2031")
    assert both.keeping("d1", "").keep_until == {"d2": "1-1-2031"}


def test_a_store_from_before_there_were_settings_has_the_defaults(encrypted: EncryptedStore, file: Path):
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("drop table setting")
    assert encrypted.settings() == Settings()
    encrypted.change_settings(lambda _: CHOSEN)
    assert encrypted.settings() == CHOSEN


def test_a_locked_store_has_no_settings(encrypted: EncryptedStore):
    encrypted.close()
    with pytest.raises(Unwritable):
        encrypted.settings()


@pytest.mark.parametrize("text", ["", "[1]", "{", "null", "3"])
def test_a_text_that_is_no_settings_is_damaged(text: str):
    with pytest.raises(Damaged):
        Settings.from_text(text)


def test_what_a_later_version_added_is_left():
    assert Settings.from_text('{"lock_minutes": 3, "colour": "green"}') == Settings(lock_minutes=3)
