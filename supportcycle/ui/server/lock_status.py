"""What an open page asks every now and then: did the lock turn, do words still wait for the disk."""

import json
from dataclasses import dataclass
from typing import Any

from supportcycle.domain.errors import SupportCycleError
from supportcycle.workspace.drafts import RequestRefused, must_be_of_this_start, must_be_whole
from supportcycle.workspace.workspace import Workspace

LOCK_PATH = "/_wb/lock"


@dataclass(frozen=True, slots=True)
class LockStatus:
    """How the lock is for one browser; `waiting` when its dossier is not on disk yet."""

    unlocked: bool
    soon: bool
    waiting: bool


def lock_status(workspace: Workspace, browser: str, body: bytes) -> LockStatus:
    """Answer a page. Asking does not keep the lock open, but what its window holds it goes on holding;
    saying that somebody is there does.

    What the disk refused is tried again. Refused: 400 unreadable, 403 another start of the program.
    """
    token, window, here, waiting = _read(body)
    must_be_of_this_start(workspace, token)
    workspace.store_lock.heard(browser, window)
    unlocked = workspace.store_lock.store_for(browser) is not None
    if here:
        workspace.store_lock.touch(browser)
    return LockStatus(
        unlocked,
        unlocked and workspace.store_lock.closes_soon(),
        _still_waits(workspace, browser, waiting),
    )


def _read(body: bytes) -> tuple[str, str, bool, str]:
    try:
        raw: Any = json.loads(body)
        must_be_whole(raw["token"], raw["window"], raw["waiting"])
        return str(raw["token"]), str(raw["window"]), raw["here"] is True, str(raw["waiting"])
    except (ValueError, LookupError, TypeError, RecursionError):
        raise RequestRefused(400) from None


def _still_waits(workspace: Workspace, browser: str, id: str) -> bool:
    try:
        live = workspace.live(id, browser) if id else None
    except SupportCycleError:
        return True
    return bool(live and live.problem and not live.save())
