"""Where a bundle lies too deep for Windows that is known before a file is missed."""

import json
from pathlib import Path

import pytest

from supportcycle.launcher.path_length import MOST_OF_WINDOWS, lies_too_deep, longest_inside
from supportcycle.resources import bundle_around


def bundle(folder: Path, longest: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bundle.json").write_text(json.dumps({"longest_path": longest}), encoding="utf-8")
    return folder


def test_folder_and_longest_path_together_may_be_as_long_as_windows_takes(tmp_path):
    room = MOST_OF_WINDOWS - len(str(tmp_path)) - 1
    assert not lies_too_deep(bundle(tmp_path, room), "win32")
    assert lies_too_deep(bundle(tmp_path, room + 1), "win32")


def test_elsewhere_no_path_is_too_long_and_a_checkout_is_no_bundle(tmp_path):
    assert not lies_too_deep(bundle(tmp_path, 400), "linux")
    assert not lies_too_deep(None, "win32")


@pytest.mark.parametrize("noted", [None, "long", [1]])
def test_a_note_that_cannot_be_read_stops_nobody(noted, tmp_path):
    assert longest_inside(bundle(tmp_path, noted)) == 0
    assert longest_inside(tmp_path / "nothing") == 0


def test_a_bundle_is_known_by_its_note_two_folders_up(tmp_path):
    package = bundle(tmp_path / "Mijn map é", 1) / "packages" / "supportcycle"
    assert bundle_around(package) == tmp_path / "Mijn map é"
    assert bundle_around(tmp_path) is None
