"""Taking a dossier along to a table: what goes in the file, the mark in the server, and calling it lost."""

import secrets
from dataclasses import dataclass, field

from supportcycle.clock import today
from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.access.taken_along import AlongRefusal, Taking, taking_id
from supportcycle.domain.dates import as_typed
from supportcycle.domain.errors import Missing, NotAllowed
from supportcycle.domain.model.dossier import Dossier
from supportcycle.storage.export.along_mark import AlongMark
from supportcycle.storage.store import Store
from supportcycle.workspace.along.current import TeamAlong
from supportcycle.workspace.serialization import as_text
from supportcycle.workspace.workspace import Workspace

ALONG = "along"
"""The window in which a dossier goes along and comes back: no page is it, so no typing joins its step."""


@dataclass(frozen=True, slots=True)
class PreparedDossier:
    """What goes in the file: the dossier as it is kept, and the mark by which it is known when it comes
    back."""

    dossier: Dossier = field(repr=False)
    mark: AlongMark


def prepared(workspace: Workspace, browser: str, id: str, along: TeamAlong) -> PreparedDossier:
    """Keep the dossier as it is now among its older versions, and say what goes along.

    NotAllowed for who may not write in it, Missing (also when locked), Unwritable.
    """
    if not along.takings.may_write(id):
        along.record(Act.TAKE_ALONG, id, ActOutcome.DENIED)
        raise NotAllowed(AlongRefusal.MAY_NOT_WRITE)
    if (live := workspace.live(id, browser)) is None:
        raise Missing(id)

    def kept(_store: Store, _dossier: Dossier) -> PreparedDossier:
        revision = live.keep(window=ALONG)
        mark = AlongMark(secrets.token_hex(32), id, revision, as_typed(today()))
        return PreparedDossier(live.dossier, mark)

    return live.with_store(kept)


def mark_taken(along: TeamAlong, gone: PreparedDossier) -> None:
    """From now on it is out: tell the server once the file is made, before anybody has it. ReadOnly,
    Unwritable."""
    mark = gone.mark
    along.record(Act.TAKE_ALONG, mark.dossier, ActOutcome.DONE)
    along.takings.take(taking_id(mark.token), mark.dossier, mark.revision, as_text(gone.dossier))


def call_lost(along: TeamAlong, taking: Taking) -> None:
    """From now on nothing of it is taken. ReadOnly, Unwritable."""
    along.takings.call_lost(taking.id)
    along.record(Act.CALL_LOST, taking.dossier, ActOutcome.DONE)
