"""What was taken along comes back: joined with what colleagues wrote meanwhile, and nobody's words lost."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.access.taken_along import AlongRefusal, Taking, TakingState, taking_id
from supportcycle.domain.errors import Damaged, Missing, NewerVersion, NotAllowed, StoreError, Unwritable
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.reflection import Private
from supportcycle.domain.visits.kept_states import without_states
from supportcycle.storage.export.along_mark import AlongMark
from supportcycle.storage.store import Store
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.along.current import TeamAlong
from supportcycle.workspace.along.taking import ALONG
from supportcycle.workspace.conflicts import conflicts_after_merge
from supportcycle.workspace.merge import joined
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import as_text, from_text
from supportcycle.workspace.spoken_sounds import take_sounds
from supportcycle.workspace.workspace import Workspace

_NOTHING = "{}"
"""Stands for a beginning that nobody knows any more: of an empty one nothing of either is let go."""


@dataclass(frozen=True, slots=True)
class BroughtDossier:
    """A dossier out of a file that came back, with its mark and the sounds of its spoken notes."""

    dossier: Dossier = field(repr=False)
    mark: AlongMark | None
    sounds: Mapping[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ComeBack:
    """How it went: whether this very text had come before, in how many fields a colleague wrote too and there
    is something to choose, whether the beginning that both were made of was known, and whether all that was
    said aloud is there."""

    again: bool = False
    to_choose: int = 0
    knew_base: bool = True
    has_sounds: bool = True


def bring_back(
    workspace: Workspace, browser: str, id: str, brought: BroughtDossier, along: TeamAlong
) -> ComeBack:
    """Join what came back with the dossier of this id, as one step that can be undone.

    NotAllowed (its `denial` an `AlongRefusal`) when nothing is taken of it. Missing when locked; Unwritable
    when the words of both do not reach the disk yet: they stand there, and it may be brought once more.
    """
    try:
        live, taking = _known(workspace, browser, id, brought.mark, along)
    except NotAllowed:
        along.record(Act.BRING_BACK, id, ActOutcome.DENIED)
        raise
    mine = without_states(brought.dossier).model_copy(update={"id": id})
    text = as_text(mine)
    if along.takings.was_brought(taking.id, text):
        return ComeBack(again=True)
    kept = _base(live, along, taking)
    to_choose = _join(live, kept or _NOTHING, mine)
    take_sounds(workspace, browser, live.dossier, brought.sounds)
    along.takings.bring(taking.id, text)
    along.record(Act.BRING_BACK, id, ActOutcome.DONE)
    missing = set(live.dossier.spoken) - set(live.with_store(lambda store, _: store.sounds(id)))
    return ComeBack(
        to_choose=to_choose,
        knew_base=kept is not None,
        has_sounds=not missing & set(mine.spoken),
    )


def _known(
    workspace: Workspace, browser: str, id: str, mark: AlongMark | None, along: TeamAlong
) -> tuple[OpenDossier, Taking]:
    """The dossier, and the taking of which the file is. NotAllowed, Missing when locked."""
    if mark is None:
        raise NotAllowed(AlongRefusal.NO_MARK)
    if mark.dossier != id:
        raise NotAllowed(AlongRefusal.OTHER_DOSSIER)
    try:
        live = workspace.live(id, browser)
    except Missing:
        raise NotAllowed(AlongRefusal.GONE) from None
    if live is None:
        raise Missing("locked")
    taking = along.takings.find(taking_id(mark.token))
    if refusal := _refusal(taking, id, along):
        raise NotAllowed(refusal)
    assert taking is not None
    return live, taking


def _refusal(taking: Taking | None, id: str, along: TeamAlong) -> AlongRefusal | None:
    if taking is None:
        return AlongRefusal.UNKNOWN
    if taking.dossier != id:
        return AlongRefusal.OTHER_DOSSIER
    if taking.state is TakingState.LOST:
        return AlongRefusal.LOST
    if taking.person != worker():
        return AlongRefusal.OTHER_PERSON
    return None if along.takings.may_write(id) else AlongRefusal.MAY_NOT_WRITE


def _base(live: OpenDossier, along: TeamAlong, taking: Taking) -> str | None:
    """The text both were made of, as a file holds it: no visit in it points to a state of the server.

    After it came back once only the older version is left; the private part of that is the one of now, so it
    is taken to be empty. None when that is gone too.
    """
    text = along.takings.base(taking.id)
    if text is not None:
        with suppress(Damaged, NewerVersion):
            return as_text(without_states(from_text(text)))
    with suppress(Missing, Damaged, NewerVersion):
        older = live.at(taking.revision).model_copy(update={"private": Private()})
        return as_text(without_states(older))
    return None


def _join(live: OpenDossier, base: str, mine: Dossier) -> int:
    """Have both stand there, as one step; gives in how many fields there is something to choose. Unwritable,
    Damaged when the two do not fit."""

    def joining(store: Store, _: Dossier) -> int:
        live.hear_of(store.load(live.dossier.id).revision)
        now = live.dossier
        both, fields = joined(base, mine, as_text(now))
        live.conflicts = conflicts_after_merge(live.conflicts, now, both, fields, ALONG)
        live.change(lambda _: both, window=ALONG)
        return sum(each.window == ALONG for each in live.conflicts.values())

    count = live.with_store(joining)
    if live.problem:
        raise _refused(live.problem)
    return count


def _refused(code: str) -> StoreError:
    error = Unwritable("not saved")
    error.code = code
    return error
