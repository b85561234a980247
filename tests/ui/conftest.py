"""A workspace of its own for every test, with a passphrase that costs little to check."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.encryption.key_slots import KdfCost
from supportcycle.storage.paths import marks_folder
from supportcycle.storage.vault import Vault
from supportcycle.ui.server.cookies import fresh_cookie, signing_key
from supportcycle.workspace.acting.current import use_workspace
from supportcycle.workspace.browser_name import cookie_of
from supportcycle.workspace.workspace import Workspace
from tests.ui.door import Door, browser_with

IDLE = 900.0
PASSPHRASE = "vier gewone woorden hier"


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def vault(tmp_home: Path) -> Vault:
    return Vault(
        tmp_home / "dossiers.db", cost=KdfCost(memory_kib=64, passes=1, lanes=1), marks=marks_folder()
    )


@pytest.fixture
def workspace(vault: Vault, clock: Clock) -> Iterator[Workspace]:
    """The workspace of this process for as long as the test runs."""
    workspace = Workspace(vault, idle=IDLE, clock=clock)
    use_workspace(workspace)
    yield workspace
    workspace.store_lock.lock()
    use_workspace(None)


@pytest.fixture
def open_workspace(workspace: Workspace) -> Workspace:
    """The workspace, unlocked for the browser that AppTest is: one without a cookie."""
    workspace.store_lock.found("", PASSPHRASE)
    workspace.store_lock.code_to_note = ""
    return workspace


@pytest.fixture
def cookie(tmp_home: Path) -> str:
    """The name the workspace knows a browser by: its cookie, and the key of its pages."""
    return browser_with(fresh_cookie(signing_key(tmp_home)))


@pytest.fixture
def browser(workspace, cookie) -> Door:
    """A browser that typed the passphrase; d1 is a dossier of Bram."""
    workspace.store_lock.found(cookie, PASSPHRASE)
    workspace.add(Dossier(id="d1", name="Bram"), cookie)
    return Door(cookie_of(cookie))
