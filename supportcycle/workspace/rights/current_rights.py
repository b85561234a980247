"""What the person for whom this thread works may do in a team; nothing of it on a laptop."""

from collections.abc import Callable

from supportcycle.domain.access.team_rights import TeamRights


class _Given:
    """Who gives the rights of the person of now: the team edition says so when it starts."""

    rights: Callable[[], TeamRights | None] | None = None


def current_rights() -> TeamRights | None:
    """The rights of the person of now; None in the edition for one laptop, and for who is not signed in."""
    return _Given.rights() if _Given.rights else None


def use_rights(giver: Callable[[], TeamRights | None] | None) -> None:
    """From now on ask this for the rights of who is there; None for a laptop."""
    _Given.rights = giver
