"""Whose workspace a thread works in: on a laptop that of everybody, on the server of a team one a person."""

from collections.abc import Callable
from threading import Lock

from supportcycle.content.rules import rules
from supportcycle.storage.paths import data_folder, marks_folder
from supportcycle.storage.retention import RetentionPolicy
from supportcycle.storage.vault import Vault, get_ready
from supportcycle.workspace.workspace import Workspace


class _Current:
    """What gives the workspace of this process, or of the person for whom a thread of it works."""

    find: Callable[[], Workspace] | None = None
    lock = Lock()


def current_workspace() -> Workspace:
    """The workspace for whom this thread works: on a laptop everybody's. Unwritable when there is no place
    for the store."""
    with _Current.lock:
        if _Current.find is None:
            _Current.find = _always(_of_this_computer())
        find = _Current.find
    return find()


def _of_this_computer() -> Workspace:
    vault = Vault(data_folder() / "dossiers.db", keep=policy(), marks=marks_folder())
    return Workspace(vault, idle=60.0 * rules()["lock"]["minutes"])


def policy() -> RetentionPolicy:
    """Which older revisions are kept, as the rules say."""
    chosen = rules()["revisions"]
    return RetentionPolicy(every=chosen["every_seconds"], keep=chosen["keep"], days=chosen["keep_days"])


def get_store_ready() -> None:
    """Load what the store of this computer needs to be opened; to look whether it is there needs nothing."""
    get_ready()


def use_workspace(workspace: Workspace | None) -> None:
    """Put another workspace in its place; None for a fresh one at the next call."""
    find_workspace(_always(workspace) if workspace else None)


def find_workspace(find: Callable[[], Workspace] | None) -> None:
    """From now on ask this which workspace it is, each time; None for one fresh of this computer."""
    with _Current.lock:
        _Current.find = find


def _always(workspace: Workspace) -> Callable[[], Workspace]:
    return lambda: workspace
