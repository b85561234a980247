"""What was chosen for the store is kept sealed in it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from supportcycle.domain.errors import Damaged, Unwritable
from supportcycle.storage.encrypted_store import EncryptedStore
from supportcycle.storage.settings import MOST_VIEWS, Settings
from supportcycle.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE
from tests.storage.raw_file import everything

CHOSEN = Settings(lock_minutes=5, backed_up_on="2026-11-23", keep_until={"a_long_id": "31-12-2041"})


def test_what_was_chosen_is_there_after_locking_and_unlocking(encrypted: EncryptedStore, vault: Vault):
    assert encrypted.settings() == Settings()
    assert encrypted.change_settings(lambda _: CHOSEN) == CHOSEN
    encrypted.close()
    assert vault.unlock(PASSPHRASE).settings() == CHOSEN


def test_nothing_of_it_is_readable_in_the_file(encrypted: EncryptedStore, file: Path):
    encrypted.change_settings(lambda _: CHOSEN.placed("b1", {"dossier": "a_long_id", "page": "page_of_it"}))
    raw = everything(file.parent)
    assert not any(
        word in raw for word in (b"lock_minutes", b"2026-11-23", b"31-12-2041", b"a_long_id", b"page_of_it")
    )


def test_two_windows_that_choose_something_else_both_count(encrypted: EncryptedStore, vault: Vault):
    other = vault.unlock(PASSPHRASE)
    encrypted.change_settings(lambda now: replace(now, lock_minutes=7))
    other.change_settings(lambda now: now.keeping("d1", "31-12-2041"))
    assert encrypted.settings() == Settings(lock_minutes=7, keep_until={"d1": "31-12-2041"})


def test_a_day_that_is_taken_away_leaves_the_others():
    both = Settings().keeping("d1", "1-1-2030").keeping("d2", "1-1-2031")
    assert both.keeping("d1", "").keep_until == {"d2": "1-1-2031"}


def test_of_kept_views_none_goes_for_a_new_one_and_one_that_is_there_may_change():
    full = Settings(views={f"v{number}": {"about": "all"} for number in range(MOST_VIEWS)})
    assert full.viewing("another", {"about": "all"}) == full
    assert full.viewing("v0", {"about": "this_week"}).views == {**full.views, "v0": {"about": "this_week"}}
    assert list(full.viewing("v0", None).viewing("another", {}).views)[-1] == "another"


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


@pytest.mark.parametrize(
    "text", ['{"places": [1]}', '{"places": {"b1": 3}}', '{"lock_minutes": "x"}', '{"keep_until": null}']
)
def test_a_choice_of_another_kind_than_it_should_be_is_damaged(text: str):
    with pytest.raises(Damaged):
        Settings.from_text(text)


def test_the_places_of_the_five_browsers_that_moved_last_are_kept():
    settings = Settings()
    for number in (1, 2, 3, 4, 5, 1, 6):
        settings = settings.placed(f"b{number}", {"dossier": f"d{number}"})
    assert list(settings.places) == ["b3", "b4", "b5", "b1", "b6"]
    assert list(settings.deserted("d4").places) == ["b3", "b5", "b1", "b6"]


def test_nothing_of_a_removed_dossier_stays():
    settings = Settings().keeping("d1", "1-1-2030").placed("b1", {"dossier": "d1"})
    assert settings.placed("b2", {"dossier": "d2"}).without("d1") == Settings(
        places={"b2": {"dossier": "d2"}}
    )


def test_where_somebody_is_does_not_stand_in_for_choices_that_are_damaged():
    damaged = Settings(damaged=True)
    assert damaged.placed("b1", {"dossier": "d1"}) == damaged == damaged.deserted("d1")


def test_a_change_that_changes_nothing_writes_nothing(encrypted: EncryptedStore, file: Path):
    encrypted.change_settings(lambda _: CHOSEN)
    with closing(sqlite3.connect(file)) as raw:
        before = raw.execute("select sealed from setting").fetchall()
        encrypted.change_settings(lambda now: now.deserted("d1"))
        assert raw.execute("select sealed from setting").fetchall() == before
