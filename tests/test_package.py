"""The package that pip, pipx and uvx install: it carries everything, runs anywhere and is described truly."""

import os
import re
import signal
import socket
import subprocess
import sys
import sysconfig
import tomllib
import urllib.request
import venv
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from playwright.sync_api import Page, Playwright, expect

import run
from supportcycle import __main__
from supportcycle.content.catalogue import text
from supportcycle.content.practice import practice_text
from supportcycle.documents.compose.registry import composed
from supportcycle.documents.exchange.dossier_file import dossier_from_json
from supportcycle.documents.rendering import rendered
from supportcycle.launcher import installed
from supportcycle.resources import FONTS, PAGE_FILES, ROOT, STATIC, TEMPLATES
from supportcycle.storage.migrations import upgraded
from tests.one_start import one_start_at_a_time
from tests.sources import place, tracked

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HANDBOOK = ("docs/handleiding.md", "docs/your-data.md", "docs/whats-new.md", "docs/images/*")
CARRIED = ("app.py", "run.py", "pages/*", "static/*", "templates/*", ".streamlit/config.toml", *HANDBOOK)
SHIPPED = "supportcycle/shipped/"
BRAM = ("render", "practice:bram-plan", "--document", "wmo-aanvraag", "--format", "pdf")
DAY = date(2026, 11, 24)
PATIENCE = 60
LOADED = "[...document.fonts].some(each => /Atkinson/.test(each.family) && each.status === 'loaded')"
slow = pytest.mark.slow
signals = pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")


def _listed() -> dict[tuple[str, str], str]:
    """(name, marker) -> the version that requirements.txt pins."""
    lines = (ROOT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    listed = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {_key(each): str(each.specifier).removeprefix("==") for each in listed}


def _key(requirement: Requirement) -> tuple[str, str]:
    return requirement.name.lower(), str(requirement.marker or "")


def test_what_the_package_asks_for_is_what_the_list_pins_and_the_pin_fits():
    asked = {_key(each): each.specifier for each in map(Requirement, PROJECT["dependencies"])}
    pinned = _listed()
    assert asked.keys() == pinned.keys()
    assert {key: pin for key, pin in pinned.items() if not asked[key].contains(pin)} == {}
    assert [key for key, range in asked.items() if not any(part.operator == ">=" for part in range)] == []


def test_the_files_that_come_along_are_found_in_a_checkout():
    assert [folder for folder in (PAGE_FILES, STATIC, TEMPLATES, FONTS) if not folder.is_dir()] == []
    assert (ROOT / "app.py").exists()


def test_nothing_but_the_one_module_climbs_out_of_its_folder():
    climbing = re.compile(r"__file__\)(\.resolve\(\))?\.(parents\[|parent\.parent)")
    assert [
        place(file) for file in tracked("supportcycle/*.py") if climbing.search(file.read_text("utf-8"))
    ] == []


@pytest.mark.parametrize("words", [[], ["start"]])
def test_without_a_word_the_workbook_starts(words, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["supportgericht", *words])
    monkeypatch.setattr(installed, "launch", lambda: 7)
    assert __main__.main() == 7


def test_any_other_word_is_for_the_command(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["supportgericht", "dance"])
    monkeypatch.setattr(installed, "launch", lambda: pytest.fail("it starts"))
    assert __main__.main() == 2
    assert "supportgericht [start]" in capsys.readouterr().err


def test_a_start_with_a_python_that_has_all_packages_sets_nothing_up(monkeypatch):
    started = []
    monkeypatch.setattr(run, "set_up", lambda requirements: pytest.fail("it sets up"))
    monkeypatch.setattr(run, "show_running", lambda program: started.append(program) or True)
    assert run.main([], "some/python") == 0
    assert started == ["some/python"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built as every installer builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@slow
def test_the_package_carries_every_file_and_no_other(wheel):
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    ours = {place(file) for file in tracked("supportcycle/*")}
    assert names == ours | {SHIPPED + place(file) for file in tracked(*CARRIED)}


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command, in an environment of its own that borrows the other packages from this one."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    paths = {name: sysconfig.get_path(name, "venv", {"base": str(home)}) for name in ("purelib", "scripts")}
    pip = (sys.executable, "-m", "pip", "--python", str(home), "install", "--quiet")
    subprocess.run((*pip, "--no-deps", "--no-index", str(wheel)), check=True, capture_output=True)
    Path(paths["purelib"], "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return Path(paths["scripts"], "supportgericht")


def _environment(home: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    own = {"SUPPORTCYCLE_HOME": str(home), "SUPPORTCYCLE_STATE": str(home / "state")}
    return {**kept, **own, "SUPPORTCYCLE_NO_BROWSER": "1"}


def _done(program: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        (str(program), *words),
        cwd=folder,
        env=_environment(folder / "home"),
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )


@slow
def test_the_installed_command_makes_the_very_same_paper(program, tmp_path):
    out = tmp_path / "aanvraag.pdf"
    done = _done(program, tmp_path, *BRAM, "--out", str(out), "--today", DAY.isoformat())
    assert (done.returncode, done.stdout) == (0, text("command.written", file=out) + "\n")
    document = composed("wmo-aanvraag", dossier_from_json(practice_text("bram-plan"), upgraded), DAY)
    noon = datetime.combine(DAY, time(12)).astimezone()
    assert out.read_bytes() == rendered(document, "pdf", created=noon)


@pytest.mark.soak
@pytest.mark.parametrize("how", ["uvx", "pipx"])
def test_one_command_runs_the_package_in_a_clean_environment(how, wheel, tmp_path):
    """It fetches the packages, so it is at home where there is a network."""
    uv = Path(sys.executable).with_name("uv")
    pinned = ("--constraints", str(ROOT / "requirements.txt"))
    runners = {
        "uvx": (uv, "tool", "run", "--isolated", *pinned, "--from", wheel, "supportgericht"),
        "pipx": (uv, "tool", "run", "pipx", "run", "--no-cache", "--spec", wheel, "supportgericht"),
    }
    out = tmp_path / "aanvraag.pdf"
    command = (*runners[how], *BRAM, "--out", out, "--today", DAY.isoformat())
    environment = _environment(tmp_path / "home") | {"PIPX_HOME": str(tmp_path / "pipx")}
    done = subprocess.run(
        tuple(map(str, command)), cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stdout) == (0, text("command.written", file=out) + "\n"), done.stderr
    assert out.read_bytes().startswith(b"%PDF-")


@slow
def test_the_installed_command_finds_its_templates_right_and_tells_how_it_is_used(program, tmp_path):
    assert _done(program, tmp_path, "check-templates").stdout == text("command.templates_right") + "\n"
    assert "supportgericht [start]" in _done(program, tmp_path, "--help").stdout


@pytest.fixture(scope="module")
def started(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """The installed workbook while it runs: the folder it runs in, and its address."""
    folder = tmp_path_factory.mktemp("table")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    with one_start_at_a_time(tmp_path_factory):
        workbook = subprocess.Popen((str(program),), cwd=folder, env=_environment(folder / "home"), **pipes)
        ready = next((line for line in workbook.stdout if "staat klaar" in line), "")
        assert ready, workbook.stderr.read()
    yield folder, re.findall(r"http://\S+:\d+", ready)[0]
    workbook.send_signal(signal.SIGTERM)
    said, complaints = workbook.communicate(timeout=PATIENCE)
    assert (said.strip(), complaints, workbook.returncode) == (run.sentences()["stopped"], "", 0)


@slow
@signals
def test_the_first_page_of_what_was_installed_is_ours_and_only_for_this_computer(started):
    folder, url = started
    assert url.startswith(f"http://{run.ADDRESS}:")
    with socket.socket() as stranger:
        stranger.settimeout(5)
        assert stranger.connect_ex(("127.0.0.2", int(url.rpartition(":")[2]))) != 0
    with urllib.request.urlopen(url) as answer:
        page = answer.read().decode("utf-8")
    assert f"<title>{text('app.name')}</title>" in page
    assert [each.name for each in folder.iterdir()] == ["home"]


@slow
@signals
def test_a_second_start_of_what_was_installed_shows_the_one_that_runs(program, started):
    folder, url = started
    done = _done(program, folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert run.sentences()["runs_already"].format(url=url) in done.stdout


@slow
@signals
@pytest.mark.browser
def test_the_first_page_of_what_was_installed_is_drawn_in_our_typeface(started, chromium, driver: Playwright):
    browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    try:
        page: Page = browser.new_page()
        page.goto(started[1])
        expect(page.get_by_role("heading", level=1)).to_be_visible(timeout=PATIENCE * 1000)
        page.wait_for_function(LOADED)
    finally:
        browser.close()
