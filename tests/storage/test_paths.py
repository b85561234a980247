"""Where the dossiers of a computer are kept."""

import stat
import sys
from pathlib import Path

import pytest

from supportcycle.domain.errors import Unwritable
from supportcycle.storage.paths import data_folder


def test_the_folder_that_was_asked_for_is_made_for_its_owner_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SUPPORTCYCLE_HOME", str(tmp_path / "deep" / "folder"))
    assert data_folder() == tmp_path / "deep" / "folder"
    assert data_folder().is_dir()
    if sys.platform != "win32":
        assert stat.S_IMODE(data_folder().stat().st_mode) == 0o700


@pytest.mark.skipif(sys.platform != "linux", reason="every system has its own place")
def test_without_a_wish_it_is_the_data_folder_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SUPPORTCYCLE_HOME", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert data_folder() == tmp_path / "supportgericht-werken"


def test_a_place_that_is_a_file_is_unwritable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("SUPPORTCYCLE_HOME", str(tmp_path / "file"))
    with pytest.raises(Unwritable):
        data_folder()
