"""What is asked at a visit: its moments in order, each with a tick."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.visits.declaration import Moment, VisitDeclaration
from supportcycle.domain.visits.planning import planned_minutes
from supportcycle.domain.visits.screens import waits_for
from supportcycle.domain.visits.turning import visit_path
from supportcycle.ui import session
from supportcycle.ui.shared.visit import declaration_of, parts_to_read


def draw_moments(visit_id: str, visit: Visit) -> None:
    """Each moment with a tick; what has nothing to ask now says what it waits for."""
    declared = declaration_of(visit)
    path = (*visit_path(session.dossier(), visit_id), "moments")
    ticked = [moment for moment in declared.moments if moment.key in visit.moments]
    total = planned_minutes(visit, declared)
    st.markdown(text("visit.moments", count=len(ticked), minutes=total))
    parts = parts_to_read(session.dossier(), declared.moments)
    half = (len(declared.moments) + 1) // 2
    for column, some in zip(st.columns(2), (declared.moments[:half], declared.moments[half:]), strict=True):
        with column:
            for moment in some:
                _draw_tick(
                    path, declared, moment, visit, waits_for(moment, session.dossier(), visit_id, parts)
                )


def _draw_tick(
    path: Path, declared: VisitDeclaration, moment: Moment, visit: Visit, waits: str | None
) -> None:
    label = moment.question
    if waits:
        label = text("visit.waits", question=label, waits=text(f"visit.waits_for.{waits}"))
    st.checkbox(
        label,
        value=moment.key in visit.moments,
        key=session.field_key((*path, moment.key)),
        on_change=_tick,
        args=(path, declared, moment.key),
        width="stretch",
    )


def _tick(path: Path, declared: VisitDeclaration, key: str) -> None:
    """Take the moment in or leave it out; the order stays as it was declared."""
    on = bool(session.typed((*path, key)))
    visit = session.round()[1].visits[path[3]]
    session.write(
        path, tuple(each for each in declared.named if (on if each == key else each in visit.moments))
    )
