"""The visit that goes on in the open dossier: which it is, its screens, and what may be seen of the
dossier."""

from typing import NamedTuple

from supportcycle.content.rules import name_words
from supportcycle.content.visits import visits
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, number_in_id
from supportcycle.domain.model.visits import Visit, is_running
from supportcycle.domain.visits.declaration import VisitDeclaration
from supportcycle.domain.visits.guard import TableGuard
from supportcycle.domain.visits.places import VisitContext, context_of, place_of
from supportcycle.domain.visits.screens import Screen, screens
from supportcycle.ui import session
from supportcycle.ui.shared.part_reading import BLOCKS


class MomentView(NamedTuple):
    """What is before the people at the table: the visit, one screen of it, and where its answer stands."""

    visit_id: str
    visit: Visit
    screen: Screen
    context: VisitContext
    place: Path
    guard: TableGuard


def visit_now() -> str:
    """The id of the visit that goes on in the open dossier, the latest; empty when there is none."""
    running = {id: visit for id, visit in session.round()[1].visits.items() if is_running(visit)}
    return max(running, key=number_in_id, default="")


def latest_visit() -> str:
    """The id of the visit that was prepared or held last; empty when there is none."""
    return max(session.round()[1].visits, key=number_in_id, default="")


def declaration_of(visit: Visit) -> VisitDeclaration:
    """What is declared for a visit; of a kind that is no longer there, what may be chosen freely."""
    return visits().get(visit.kind or "") or next(reversed(visits().values()))


def screens_of(dossier: Dossier, visit_id: str) -> list[Screen]:
    """All screens of a visit as the dossier is now."""
    visit = session.round()[1].visits[visit_id]
    return screens(declaration_of(visit), dossier, visit_id, _parts(dossier, visit))


def table_at(visit_id: str, screen: Screen) -> MomentView:
    """One screen of a visit, with where its answer stands and what may be seen."""
    dossier = session.dossier()
    visit = session.round()[1].visits[visit_id]
    context = context_of(dossier, visit_id, screen.item)
    return MomentView(visit_id, visit, screen, context, place_of(screen.moment, context), guard_of(visit))


def guard_of(visit: Visit) -> TableGuard:
    """What may be seen of the open dossier during this visit."""
    return TableGuard(session.dossier(), visit, name_words(), before(visit))


def before(visit: Visit) -> Dossier | None:
    """The open dossier as it was when the visit began; None when that is not kept."""
    live = session.live()
    return live.as_of(visit.revision) if live and visit.revision is not None else None


def _parts(dossier: Dossier, visit: Visit) -> list[str]:
    """What can be read together, of what there is something to read."""
    if not any(
        moment.each == "parts" for key, moment in declaration_of(visit).named.items() if key in visit.moments
    ):
        return []
    round_id, _ = session.round()
    return [key for key in BLOCKS if part_text(dossier, round_id, key).text.strip()]
