"""What is remembered of where dossiers came from that were taken over: of which back-up, of which server."""

from collections.abc import Iterable, Mapping
from contextlib import suppress

from supportcycle.domain.errors import SupportCycleError
from supportcycle.storage.export.along_mark import AlongMark
from supportcycle.storage.settings import Settings
from supportcycle.workspace.workspace import Workspace


def remember_origin(
    workspace: Workspace,
    browser: str,
    beside_another: Iterable[str],
    day: str,
    marks: Mapping[str, AlongMark | None],
) -> None:
    """Of what was put beside the one that is here, the `day` of its back-up: without that nothing would tell
    which of them is which. Of each other one whether it was taken along; that is for a laptop only."""
    from_backup = list(beside_another) if day else []
    carried = _changed(workspace, browser, marks) if workspace.has_secrets else {}

    def remembered(settings: Settings) -> Settings:
        for id, mark in carried.items():
            settings = settings.carrying(id, mark)
        return settings.brought(from_backup, day) if from_backup else settings

    if from_backup or carried:
        with suppress(SupportCycleError):
            workspace.choose(browser, remembered)


def _changed(
    workspace: Workspace, browser: str, marks: Mapping[str, AlongMark | None]
) -> dict[str, AlongMark | None]:
    """Those of which something else is known now: what is chosen is not written anew for nothing."""
    with suppress(SupportCycleError):
        known = workspace.settings(browser)
        return {id: mark for id, mark in marks.items() if mark != known.mark_of(id)}
    return {}
