"""What every test gets: a folder of its own for dossiers, and a browser where there is one."""

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from supportcycle.content import language
from supportcycle.resources import TEMPLATES
from tests.commands import find_browser
from tests.examples import house
from tests.running.costs import leave_what_stays_alone, remember_installed_components, wait_for_pages_in_peace
from tests.running.limit import let_go_of_the_browser
from tests.running.order import in_running_order
from tests.running.team_fixtures import (
    keeper_database,
    organisation,
    own_team,
    postgres,
    shared_team,
    team_database,
    team_template,
)

if TYPE_CHECKING:
    from playwright.sync_api import Playwright

__all__ = [
    "keeper_database",
    "organisation",
    "own_team",
    "postgres",
    "shared_team",
    "team_database",
    "team_template",
]
"""Fixtures that are defined beside what they start."""
Speak = Callable[..., None]
SPOKEN: dict[str, dict[str, str]] = {}
"""The languages that tests made in this process: what is read of one is kept."""

settings.register_profile("house", house)
settings.load_profile("house")


@pytest.fixture(scope="session")
def new_homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Folders to be made; looking among all that are there for a free name costs more with every test."""
    base = tmp_path_factory.mktemp("homes")
    return (base / f"{number}" for number in count())


@pytest.fixture(autouse=True)
def tmp_home(new_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for dossiers, so that no test can touch the real one."""
    own = next(new_homes)
    for variable, name in (("SUPPORTCYCLE_HOME", "home"), ("SUPPORTCYCLE_STATE", "state")):
        (own / name).mkdir(parents=True)
        monkeypatch.setenv(variable, str(own / name))
    return own / "home"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The browser's program file."""
    return find_browser() or pytest.skip("no Chromium found")


@pytest.fixture(scope="session")
def driver() -> Iterator["Playwright"]:
    """What steers browsers; there can be only one of it in a process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Speak:
    """Gives the templates one language more: its name (for other words another), and its words by file."""
    for file in TEMPLATES.iterdir():
        (tmp_path / file.name).symlink_to(file)
    monkeypatch.setattr(language, "TEMPLATES", tmp_path)

    def speak(name: str, **files: str) -> None:
        assert SPOKEN.setdefault(name, files) == files, "another test has a language of this name"
        for path, words in files.items():
            file = tmp_path / name / f"{path.replace('__', '/')}.toml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(words, encoding="utf-8")

    return speak


SERVERS = {"postgres", "_providers"}
"""The fixtures that start a server which is not ours."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Say which tests need a server, before those are left out; put long modules first where several
    processes share them; skip browser tests without a browser."""
    for item in items:
        if SERVERS & set(getattr(item, "fixturenames", ())):
            item.add_marker("server")
    if hasattr(config, "workerinput"):
        items[:] = in_running_order(items)
    if find_browser():
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="no Chromium found; name one in SUPPORTCYCLE_CHROMIUM"))


def pytest_runtest_makereport(call: pytest.CallInfo[object]) -> None:
    """The report itself is made by pytest."""
    let_go_of_the_browser(call)


def pytest_collection_finish() -> None:
    """Everything is imported: from here on only tests cost time."""
    remember_installed_components()
    wait_for_pages_in_peace()
    leave_what_stays_alone()
