"""The packages for Windows as they really are: every module and library is there. They are fetched for it."""

import json
import zipfile
from pathlib import Path

import pytest

import run
from tests import supply
from tests.bundle.small import embeddable, hash_of
from tools.bundle.make import Made, Wanted, make, words
from tools.bundle.system import LONGEST_PATH, SYSTEMS

pytestmark = pytest.mark.soak


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Whole, but for a Python that is one in name only."""
    folder = tmp_path_factory.mktemp("windows")
    file = embeddable(folder)
    return make(Wanted(SYSTEMS["windows"], folder, file, hash_of(file), compiled=False))


def test_every_module_is_there_and_no_path_is_too_long(made):
    assert made.modules > 1500
    assert len(made.longest) <= LONGEST_PATH


def test_every_package_of_the_lock_is_there_once_for_windows_and_named_with_its_licence(made):
    about = sorted((made.folder / "packages").glob("*.dist-info"))
    there = {
        folder.name.removesuffix(".dist-info").rpartition("-")[0].lower().replace("_", "-")
        for folder in about
    }
    locked = {pin.name for pin in supply.pins((run.HERE / run.RUNTIME).read_text(encoding="utf-8"))}
    assert there - {"supportcycle"} <= locked
    assert not list((made.folder / "packages").rglob("*.so"))
    licences = (made.folder / words()["licences"]).read_text(encoding="utf-8")
    parts = [folder.name.removesuffix(".dist-info").replace("-", " ").replace("_", "-") for folder in about]
    told = {line.partition(":")[0].replace("_", "-").lower() for line in licences.splitlines()}
    assert [part for part in parts if part.lower() not in told] == []


def test_the_zip_opens_and_says_for_which_python_it_is(made):
    with zipfile.ZipFile(made.file) as packed:
        assert packed.testzip() is None
        (note,) = [name for name in packed.namelist() if Path(name).name == "bundle.json"]
        assert json.loads(packed.read(note))["python"] == "3.12"
