"""The pages that there are in the edition for a team only, for who may open them."""

from supportcycle.domain.access.roles import may_open
from supportcycle.ui.shell.page_registry import PageEntry
from supportcycle.workspace.rights.current_rights import current_rights

_PAGES = (
    PageEntry("caseload", walked=False),
    PageEntry("people", walked=False),
    PageEntry("audit", walked=False),
)


def is_closed(key: str) -> bool:
    """Whether a page is not for the roles of who is there; a page over an open socket asks no door."""
    rights = current_rights()
    return rights is not None and not may_open(key, rights.me().roles)


def team_pages() -> tuple[PageEntry, ...]:
    """Those for the roles of who is there; none on a laptop. They need no dossier."""
    rights = current_rights()
    return tuple(page for page in _PAGES if rights and may_open(page.key, rights.me().roles))
