"""What an earlier version wrote is opened ever after: store, back-up, dossiers and the team's list."""

import json
import shutil
from pathlib import Path

import pytest

from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.storage.export.sealed_export import opened_export
from supportcycle.storage.migrations import upgraded
from supportcycle.storage.social_map import social_map
from supportcycle.storage.vault import Vault
from supportcycle.workspace.serialization import from_text

VERSIONS = sorted(folder for folder in Path(__file__).parent.iterdir() if (folder / "dossiers.db").exists())
DOSSIERS = ("bram-review", "hostile", "tavenier")
CLIENTS = {"b" * 31 + "1": 5, "c" * 31 + "2": 5, "d" * 31 + "3": 1}
"""How many times each dossier of the store was saved."""


@pytest.fixture(params=VERSIONS, ids=lambda folder: folder.name)
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy to open: opening may write."""
    return shutil.copytree(request.param, tmp_path / "home")


def _secret(kept: Path, name: str) -> str:
    return json.loads((kept / "secrets.json").read_text(encoding="utf-8"))[name]


def test_the_store_opens_with_its_passphrase_and_every_dossier_is_read(kept: Path):
    store = Vault(kept / "dossiers.db").unlock(_secret(kept, "passphrase"))
    assert {entry.id: entry.revision for entry in store.entries()} == CLIENTS
    assert all(from_text(store.load(id).text).id == id for id in CLIENTS)
    store.close()


def test_the_store_opens_with_its_recovery_code(kept: Path):
    store = Vault(kept / "dossiers.db").unlock_with_code(_secret(kept, "recovery_code"))
    assert {entry.id for entry in store.entries()} == set(CLIENTS)
    store.close()


def test_older_versions_of_a_kept_dossier_are_still_there_and_can_be_put_back(kept: Path):
    store = Vault(kept / "dossiers.db").unlock(_secret(kept, "passphrase"))
    id = "b" * 31 + "1"
    oldest = store.history(id)[-1]
    story = from_text(store.load(id, oldest.revision).text)
    revision = store.restore(id, expected=store.load(id).revision, revision=oldest.revision)
    assert from_text(store.load(id, revision).text) == story
    store.close()


def test_what_was_chosen_for_the_store_still_holds(kept: Path):
    store = Vault(kept / "dossiers.db").unlock(_secret(kept, "passphrase"))
    settings = store.settings()
    assert not settings.damaged
    assert settings.lock_minutes == 30
    assert settings.keep_until == {"c" * 31 + "2": "01-01-2028"}
    store.close()


def test_the_back_up_is_taken_in_whole(kept: Path):
    texts = opened_export((kept / "backup.werkboek").read_bytes(), _secret(kept, "backup"))
    assert {dossier_from_json(text, upgraded).id for text in texts.values()} == set(CLIENTS)


@pytest.mark.parametrize("name", DOSSIERS)
def test_a_dossier_kept_as_a_file_is_taken_in(kept: Path, name: str):
    text = (kept / f"{name}.json").read_text(encoding="utf-8")
    assert dossier_from_json(text, upgraded).id in CLIENTS


def test_the_teams_list_is_read(kept: Path):
    offers = social_map(kept)
    assert [offer.what for offer in offers.offers.values()] == ["Visclub"]
    assert offers.new.what == "Half getypt"
