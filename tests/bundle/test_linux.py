"""The bundle of this very computer, started where nothing is in reach and one folder can be written in."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from datetime import date, datetime, time
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.documents.rendering import rendered
from supportcycle.storage.migrations import upgraded
from tests.bundle import alone
from tests.supply import installed_as_locked
from tools.bundle.make import Wanted, make, words
from tools.bundle.system import SYSTEMS

DAY = date(2026, 11, 24)
LACKING = (
    "it takes Linux, root and a namespace of its own: "
    f"{sys.platform}, {'root' if hasattr(os, 'geteuid') and os.geteuid() == 0 else 'no root'}"
)
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not alone.is_possible(), reason=LACKING)]


@pytest.fixture(scope="module")
def table() -> Iterator[Path]:
    """A folder that everybody may enter, with the bundle in it; its Python and packages are those of here."""
    folder = Path(tempfile.mkdtemp(prefix="supportgericht é "))
    folder.chmod(0o755)
    names = installed_as_locked()
    linux = SYSTEMS["linux"]
    made = make(Wanted(linux, folder, names=names, compiled=False, looked_at=False, packed=False))
    put_what_is_compiled_here(made.folder / "packages")
    yield folder
    shutil.rmtree(folder)


def put_what_is_compiled_here(packages: Path) -> None:
    """What this environment has compiled of the same files; to compile it all for a laptop takes a minute."""
    here = Path(sysconfig.get_path("purelib"))
    for file in packages.rglob("*.py"):
        before = Path(cache_from_source(str(here / file.relative_to(packages))))
        if before.is_file():
            after = Path(cache_from_source(str(file)))
            after.parent.mkdir(exist_ok=True)
            shutil.copy2(before, after)


@pytest.fixture(scope="module")
def told(table: Path) -> dict[str, object]:
    """What happened: as nobody, in a folder that is read only, without a network or a home."""
    command = (
        *alone.APART,
        sys.executable,
        alone.__file__,
        str(table),
        words()["folder"],
        words()["shortcut"],
    )
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_it_prints_the_request_of_bram_as_a_checkout_does(table, told):
    assert told["printed"] == 0
    document = composed("wmo-aanvraag", dossier_from_json(practice_text("bram-plan"), upgraded), DAY)
    noon = datetime.combine(DAY, time(12)).astimezone()
    assert (table / "out" / "bram.pdf").read_bytes() == rendered(document, "pdf", created=noon)


def test_a_double_click_shows_a_page_at_once_and_then_the_workbook(told):
    assert told["waiting"].startswith("http://127.0.0.1:")
    assert f"<title>{text('app.name')}</title>" in told["page"]


def test_it_wrote_nothing_but_in_the_folder_of_the_dossiers(told):
    assert told["wrote"] == ["bram.pdf", "browser", "home", "seen"]
    assert told["left_open"] is False


def test_its_python_and_every_package_come_out_of_the_bundle(table, told):
    assert {Path(place).is_relative_to(table / words()["folder"]) for place in told["loaded"]} == {True}


def test_it_wrote_no_compiled_file(table):
    bundle = table / words()["folder"]
    assert not list((bundle / "packages" / "supportcycle").rglob("__pycache__"))
