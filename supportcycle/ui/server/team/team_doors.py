"""Which path of a team's server asks what of who comes."""

from dataclasses import dataclass
from enum import Enum

from supportcycle.domain.access.roles import TeamRole, may_open, works_with_dossiers
from supportcycle.ui.server.browser_request import Access, access_of
from supportcycle.ui.server.lock_status import LOCK_PATH
from supportcycle.ui.server.team.sign_in_flow import CALLBACK, SIGNED_OUT
from supportcycle.ui.server.team.sign_in_routes import BACK_CHANNEL
from supportcycle.ui.server.transfer_routes import ARRIVED, BACKUP_PATH
from supportcycle.workspace.drafts import AUTOSAVE

HEALTH = "/_stcore/health"
_WAY_IN = frozenset(
    {"/sign-in", "/sign-in/start", "/sign-in/again", CALLBACK, BACK_CHANNEL, "/sign-out", SIGNED_OUT}
)
_OF_DOSSIERS = ("/_wb/", "/_stcore/upload_file/")


class DoorKind(Enum):
    """What is behind a path."""

    HEALTH = "whether the server is up: anybody, and nothing else is told"
    WAY_IN = "signing in and out: anybody"
    INSIDE = "a session"
    SHUT = "nobody"


class Count(Enum):
    """By what it is counted how often somebody asks."""

    SAVES = "words that are kept"
    EXPORTS = "files with dossiers that leave the server"
    REQUESTS = "all else"


@dataclass(frozen=True, slots=True)
class TeamDoor:
    """What one path asks."""

    path: str
    access: Access
    entry: DoorKind

    @property
    def is_export(self) -> bool:
        """Whether all dossiers leave the server through it: for that somebody signs in once more. Of a file
        that was made the door knows only when it comes what it is."""
        return self.path.startswith(BACKUP_PATH) and not self.path.endswith(ARRIVED)

    @property
    def count(self) -> Count:
        """How it is counted."""
        if self.is_export:
            return Count.EXPORTS
        return Count.SAVES if self.path == AUTOSAVE else Count.REQUESTS

    @property
    def is_presence(self) -> bool:
        """Whether asking for it shows that somebody is there; a page asks by itself how the lock is."""
        return self.access in (Access.PAGE, Access.KEY) and self.path != LOCK_PATH

    def opens_for(self, roles: frozenset[TeamRole]) -> bool:
        """Whether it opens for who has these roles."""
        if self.access is Access.PAGE:
            return may_open(self.page, roles)
        is_of_dossiers = self.path.startswith(_OF_DOSSIERS) and self.path != LOCK_PATH
        return works_with_dossiers(roles) if is_of_dossiers else bool(roles)

    @property
    def page(self) -> str:
        """The page it leads to, named as in `pages/`."""
        return self.path.strip("/") or "start"


def team_door(path: str) -> TeamDoor:
    """The door a path leads to; what nobody thought of asks for a session and the role of a worker."""
    access = access_of(path)
    if path == HEALTH:
        entry = DoorKind.HEALTH
    elif path in _WAY_IN:
        entry = DoorKind.WAY_IN
    else:
        entry = DoorKind.SHUT if access is Access.SHUT else DoorKind.INSIDE
    return TeamDoor(path, access, entry)
