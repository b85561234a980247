"""A whole bundle in small: what stands in it, that it is the same each time, and why none can be made."""

import hashlib
import json
import struct
import zipfile
from pathlib import Path

import pytest

from supportcycle.launcher.path_length import longest_inside
from supportcycle.resources import bundle_around, version
from tests.bundle.small import embeddable, hash_of, package
from tools.bundle import make as maker
from tools.bundle.command import bundle
from tools.bundle.make import Made, Wanted, longest_path, make, words
from tools.bundle.starters import icon
from tools.bundle.system import LONGEST_PATH, SYSTEMS, CannotBundle

WINDOWS = SYSTEMS["windows"]


@pytest.fixture(autouse=True)
def in_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two packages of a line each in place of those of the lock, and one for the workbook."""

    def fetch(system, python: str, folder: Path) -> None:
        package(folder, "streamlit", "License: Apache-2.0", __init__="", web____init__="", web__cli="")
        package(folder, "one", "License-Expression: MIT", __init__="x = 1", tests__deep="y = 2")

    def put_workbook(wheel: Path, folder: Path) -> None:
        package(folder, "supportcycle", "License-Expression: EUPL-1.2", __init__="import one")

    monkeypatch.setattr(maker.packages, "fetch", fetch)
    monkeypatch.setattr(maker.packages, "build_wheel", lambda folder: folder)
    monkeypatch.setattr(maker.packages, "put_workbook", put_workbook)
    monkeypatch.setattr(maker, "compile_all", lambda folder, python: False)


def made(folder: Path, **more: object) -> Made:
    folder.mkdir(exist_ok=True)
    file = embeddable(folder)
    return make(Wanted(WINDOWS, folder / "out", file, hash_of(file), **{"compiled": False, **more}))


def test_the_tree_of_a_bundle_for_windows(tmp_path):
    found = made(tmp_path)
    said = words()
    assert {each.name for each in found.folder.iterdir()} == {
        f"{said['shortcut']}.lnk",
        f"{said['second_way']}.cmd",
        "supportgericht.cmd",
        "workbook.ico",
        said["read_me"],
        said["licences"],
        said["contents"],
        "bundle.json",
        "requirements.lock",
        "sbom.cdx.json",
        "python",
        "packages",
    }
    assert not (found.folder / "packages" / "one" / "tests").exists()


def test_what_is_typed_or_clicked_goes_by_where_it_stands_itself(tmp_path):
    folder = made(tmp_path).folder
    for script in folder.glob("*.cmd"):
        (line,) = script.read_bytes().decode("ascii").splitlines()
        assert '"%~dp0python\\python' in line
        assert " -I -B -m supportcycle" in line
    start = (folder / f"{words()['second_way']}.cmd").read_text()
    assert 'start "" "%~dp0python\\pythonw.exe"' in start


def test_two_bundles_of_the_same_are_the_same_bytes(tmp_path):
    first, second = made(tmp_path / "1").file, made(tmp_path / "2").file
    assert first.name == second.name == f"supportgericht-werkboek-{version()}-windows.zip"
    assert first.read_bytes() == second.read_bytes()


def test_the_zip_holds_what_its_own_list_says_and_nothing_else(tmp_path):
    with zipfile.ZipFile(made(tmp_path).file) as packed:
        inside = {name.partition("/")[2]: packed.read(name) for name in packed.namelist()}
    listed = inside.pop(words()["contents"]).decode().splitlines()
    assert [f"{hashlib.sha256(inside[name]).hexdigest()}  {name}" for name in sorted(inside)] == listed


def test_the_program_in_a_bundle_knows_that_it_is_in_one_and_how_long_its_paths_are(tmp_path):
    found = made(tmp_path)
    assert bundle_around(found.folder / "packages" / "supportcycle") == found.folder
    assert longest_inside(found.folder) == len(found.longest)
    about = json.loads((found.folder / "bundle.json").read_text())
    assert (about["version"], about["system"], about["python"]) == (version(), "windows", "3.12")


def test_the_paper_beside_it_names_what_is_there(tmp_path):
    folder = made(tmp_path).folder
    read_me = (folder / words()["read_me"]).read_text(encoding="utf-8-sig")
    assert version() in read_me
    assert words()["second_way"] in read_me
    assert "{" not in read_me


def test_every_part_stands_in_the_one_file_of_licences(tmp_path):
    said = (made(tmp_path).folder / words()["licences"]).read_text(encoding="utf-8")
    assert all(
        f"\n{part}" in said for part in ("Python: ", "one 1.0: ", "streamlit 1.0: ", "supportcycle 1.0: ")
    )


def test_a_path_that_is_too_long_for_windows_is_named(tmp_path):
    (tmp_path / ("d" * 60)).mkdir()
    (tmp_path / ("d" * 60) / ("f" * (LONGEST_PATH - 61))).touch()
    assert len(longest_path(tmp_path)) == LONGEST_PATH
    (tmp_path / ("d" * 60) / ("f" * (LONGEST_PATH - 60))).touch()
    with pytest.raises(CannotBundle, match="bundle_long_path"):
        longest_path(tmp_path)


class Said(list):
    """What was told, by key."""

    def __call__(self, key: str, **more: object) -> None:
        self.append(key)


def test_without_a_python_for_windows_all_else_is_made_and_looked_at_and_no_bundle_is(tmp_path):
    said = Said()
    assert bundle(said, (), "windows", "--out", str(tmp_path)) == 1
    assert said[-1] == "bundle_dry_run"
    assert not list(tmp_path.glob("*.zip"))
    assert (tmp_path / words()["folder"] / "packages" / "one").is_dir()


def test_with_it_the_bundle_is_made_and_told(tmp_path):
    said, file = Said(), embeddable(tmp_path)
    arguments = ("windows", "--out", str(tmp_path), "--python", str(file), "--sha256", hash_of(file))
    assert bundle(said, (), *arguments) == 0
    assert said[-1] == "bundle_made"


def test_another_file_than_was_meant_is_refused_in_a_sentence(tmp_path):
    said = Said()
    assert bundle(said, (), "windows", "--out", str(tmp_path), "--python", str(embeddable(tmp_path))) == 1
    assert said == ["bundle_other_hash"]


def test_what_the_workbook_lacks_makes_no_bundle(tmp_path, monkeypatch):
    monkeypatch.setattr(
        maker.packages,
        "put_workbook",
        lambda wheel, folder: package(folder, "supportcycle", "License: x", __init__="import gone"),
    )
    with pytest.raises(CannotBundle) as refused:
        made(tmp_path)
    assert refused.value.words["names"] == "gone"


def test_a_package_that_would_run_something_at_each_start_makes_no_bundle(tmp_path, monkeypatch):
    def fetch(system, python, folder):
        (folder / "sly.pth").write_text("import os")

    monkeypatch.setattr(maker.packages, "fetch", fetch)
    with pytest.raises(CannotBundle, match="bundle_starter"):
        made(tmp_path)


def test_a_mac_is_asked_for_a_python_too(tmp_path):
    said = Said()
    assert bundle(said, (), "macos", "--out", str(tmp_path)) == 1
    assert said[-1] == "bundle_dry_run"
    script = (tmp_path / words()["folder"] / f"{words()['shortcut']}.command").read_text()
    assert 'exec "$here/python/bin/python3" -I -B -m supportcycle.launcher' in script


def test_the_icon_has_each_size_that_windows_asks_for():
    drawn = icon()
    count = struct.unpack_from("<HHH", drawn)[2]
    assert sorted(drawn[6 + 16 * each] for each in range(count)) == [0, 16, 32, 48]


def test_every_word_of_a_bundle_is_used():
    source = "".join(file.read_text(encoding="utf-8") for file in Path(maker.__file__).parent.glob("*.py"))
    systems = {f"words_{name}" for name in SYSTEMS}
    assert {key for key in words() if f'"{key}"' not in source} == systems
