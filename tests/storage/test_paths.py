"""Where the dossiers of a computer are kept."""

import stat
import sys
from pathlib import Path

import pytest
from platformdirs import macos, windows

from supportcycle.domain.errors import Unwritable
from supportcycle.resources import ROOT
from supportcycle.storage import paths
from supportcycle.storage.paths import data_folder, marks_folder


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


def test_the_paper_for_administrators_names_the_folders_of_each_system(monkeypatch: pytest.MonkeyPatch):
    for name in ("SUPPORTCYCLE_HOME", "SUPPORTCYCLE_STATE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(windows, "get_win_folder", lambda _: "%LOCALAPPDATA%")
    monkeypatch.setattr(Path, "mkdir", lambda *_, **__: None)
    paper = " ".join((ROOT / "docs" / "uitrollen.md").read_text(encoding="utf-8").split())
    for system, slash in ((windows.Windows, "\\"), (macos.MacOS, "/")):
        monkeypatch.setattr(paths, "user_data_dir", lambda name, of=system: of(name).user_data_dir)
        monkeypatch.setattr(paths, "user_state_dir", lambda name, of=system: of(name).user_state_dir)
        for folder in (data_folder(), marks_folder()):
            named = str(folder).replace(str(Path.home()), "~").replace("/", slash)
            assert f"`{named}`" in paper
