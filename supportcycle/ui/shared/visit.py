"""The visit that goes on in the open dossier: which it is, its screens, and what may be seen of the
dossier."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import NamedTuple

from supportcycle import clock
from supportcycle.content.rules import name_words
from supportcycle.content.visits import visits
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.parts.reading import blocks_of
from supportcycle.domain.errors import StoreError
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.declaration import Moment, VisitDeclaration, declared_for
from supportcycle.domain.visits.guard import TableGuard
from supportcycle.domain.visits.hearing import all_heard, field_heard, with_heard_from
from supportcycle.domain.visits.kept_states import is_state_of
from supportcycle.domain.visits.places import VisitContext, context_of, place_of
from supportcycle.domain.visits.planning import running
from supportcycle.domain.visits.screens import Screen, place_in, screens
from supportcycle.domain.visits.turning import visit_path
from supportcycle.ui import session

SUBJECT, PREPARE, AFTERWARDS = "subject_visit", "prepare", "afterwards"
"""Where a window keeps which half of the office page of visits it shows, and the two halves."""
CHOSEN, GONE_THROUGH = "visit_chosen", "visit_gone_through"
"""Which visit this window prepares, and which one it goes through."""
SEEN = "visit_seen"
"""Whether this window came to the office page of visits before."""
TABLE, HIDDEN, OVER = "subject_at_table", "hidden", "over"
"""Where it keeps that the screen at the table is hidden, or shows the end of a visit: also after a
refresh."""


class MomentView(NamedTuple):
    """What is before the people at the table: the visit, one screen of it, and where its answer stands."""

    visit_id: str
    visit: Visit
    screen: Screen
    context: VisitContext
    place: Path
    guard: TableGuard
    before: Dossier | None
    """The dossier the visit began with; None when that is not kept."""


def visit_now() -> str:
    """The id of the visit that goes on in the open dossier, the latest; empty when there is none."""
    return running(session.round()[1])


def declaration_of(visit: Visit) -> VisitDeclaration:
    """What is declared for a visit; of a kind that is no longer there, what may be chosen freely."""
    return declared_for(visit, visits())


def screens_of(dossier: Dossier, visit_id: str) -> list[Screen]:
    """All screens of a visit as this dossier is."""
    visit = current_round(dossier)[1].visits[visit_id]
    declared = declaration_of(visit)
    needed = [moment for moment in declared.moments if moment.key in visit.moments]
    return screens(declared, dossier, visit_id, parts_to_read(dossier, needed))


def table_at(visit_id: str, screen: Screen) -> MomentView:
    """One screen of a visit, with where its answer stands and what may be seen."""
    dossier = session.dossier()
    visit = session.round()[1].visits[visit_id]
    context, began = context_of(dossier, visit_id, screen.item), before(visit_id)
    guard = TableGuard(dossier, visit, name_words(), _heard(visit_id, visit))
    return MomentView(visit_id, visit, screen, context, place_of(screen.moment, context), guard, began)


def screen_now(dossier: Dossier, visit_id: str, all: Sequence[Screen]) -> int:
    """Which of the screens of a visit is before the client in this dossier."""
    visit = current_round(dossier)[1].visits[visit_id]
    return place_in(all, visit, declaration_of(visit))


def before(visit_id: str) -> Dossier | None:
    """The open dossier as it was when the visit began; None when that is not kept."""
    return _state(visit_id, "revision")


def after(visit_id: str) -> Dossier:
    """The open dossier as it was when the visit ended; as it is now while it goes on, or when that is not
    kept."""
    return _state(visit_id, "ended_revision") or session.dossier()


def keep_end(visit_id: str) -> None:
    """Have the dossier as it is now, right after the visit ended, be what `after` gives."""
    live = session.live()
    if live is None:
        return
    with suppress(StoreError):
        revision = live.keep(window="")
        path = (*visit_path(session.dossier(), visit_id), "ended_revision")
        session.change(lambda dossier: with_value(dossier, path, revision))


def _state(visit_id: str, field: str) -> Dossier | None:
    """The saved state whose number stands in this field of a visit; None when it is not kept here."""
    live, visit = session.live(), session.round()[1].visits[visit_id]
    revision = getattr(visit, field)
    then = live.as_of(revision) if live and revision is not None else None
    return then if then and is_state_of(then, visit_id, visit, field) else None


def note(table: MomentView, what: str, person_id: str) -> None:
    """Keep in this window that somebody was put somewhere or chosen at the table: that was said aloud."""
    session.remember(hearing_key(f"table_{what}", table.visit_id), (*noted(table, what), person_id))


def noted(table: MomentView, what: str) -> tuple[str, ...]:
    """Of whom that was kept since everybody at the table hears what is said."""
    return tuple(session.recall(hearing_key(f"table_{what}", table.visit_id)) or ())


def hearing_key(name: str, visit_id: str) -> str:
    """Under what something is kept that everybody at the table heard: another name once the visit went on on
    another day, or somebody joined."""
    since = session.round()[1].visits[visit_id].heard_from
    return f"{name}_{visit_id}" if since is None else f"{name}_{visit_id}_{since}"


def hear_anew(visit_id: str) -> None:
    """Have what is said from now on count as heard by everybody at the table, when that is not so yet: the
    visit goes on on another day, or somebody joined."""
    live, visit = session.live(), session.round()[1].visits[visit_id]
    if live is None or _heard(visit_id, visit):
        return
    try:
        revision, at = live.keep(window=""), clock.now().isoformat(timespec="seconds")
    except StoreError:
        return
    session.change(lambda dossier: with_heard_from(dossier, visit_id, revision, at))


def _heard(visit_id: str, visit: Visit) -> Dossier | None:
    """The open dossier as it was from when on everybody at the table heard what was said; None when that is
    not known, and nothing counts as said aloud."""
    then = _state(visit_id, field_heard(visit))
    return then if all_heard(session.dossier(), visit_id, then, session.today()) else None


def parts_to_read(dossier: Dossier, moments: Iterable[Moment]) -> list[str]:
    """What can be read together, of what there is something to read; nothing when no moment reads."""
    if all(moment.each != "parts" for moment in moments):
        return []
    round_id, round = current_round(dossier)
    blocks = blocks_of(round.aanvraag)
    return [key for key in blocks if part_text(dossier, round_id, key).text.strip()]
