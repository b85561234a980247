"""While the page at the table is there the lock stays open by itself, at most three hours from the start."""

from datetime import datetime

from supportcycle import clock
from supportcycle.domain.visits.planning import running
from supportcycle.ui import session, state
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.lock.visit_holds import LONGEST_HOLD


def heed_visit(page: str) -> None:
    """Have this window hold the lock when it shows the page of a visit that goes on; else let go of it."""
    lock = current_workspace().store_lock
    if page != "at_table" or not session.has_dossier() or session.is_practice():
        lock.release(session.browser(), state.window())
        return
    round_id, round = session.round()
    visit_id = running(round)
    if not visit_id:
        lock.release(session.browser(), state.window())
        return
    begun_at = round.visits[visit_id].begun_at
    why = f"{state.open_id()}/{round_id}/{visit_id}/{begun_at}"
    lock.hold(session.browser(), state.window(), why, LONGEST_HOLD - _since(begun_at))


def _since(begun_at: str) -> float:
    """Seconds since a moment; the whole time is over when it cannot be read."""
    try:
        return max(0.0, (clock.now() - datetime.fromisoformat(begun_at)).total_seconds())
    except (ValueError, TypeError):
        return LONGEST_HOLD
