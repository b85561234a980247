"""What the person for whom this thread works may do in a team; nothing of it on a laptop."""

from collections.abc import Callable

from supportcycle.domain.access.team_rights import TeamRights


class _Given:
    """Who gives the rights of the person of now: the team edition says so when it starts."""

    rights: Callable[[], TeamRights | None] | None = None
    confirmed: Callable[[], bool] | None = None


def current_rights() -> TeamRights | None:
    """The rights of the person of now; None in the edition for one laptop, and for who is not signed in."""
    return _Given.rights() if _Given.rights else None


def is_confirmed() -> bool:
    """Whether this person signed in anew a moment ago, as an emergency and a file of the log ask."""
    return _Given.confirmed is not None and _Given.confirmed()


def use_rights(
    giver: Callable[[], TeamRights | None] | None, confirmed: Callable[[], bool] | None = None
) -> None:
    """From now on ask these for the rights of who is there, and whether that was confirmed."""
    _Given.rights, _Given.confirmed = giver, confirmed
