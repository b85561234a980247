"""From one small step to the next: what came of it goes to the logbook, so that nothing is lost."""

from datetime import date

from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, next_id
from supportcycle.domain.model.logbook import LogbookEntry
from supportcycle.domain.model.plan import FirstStep, Step
from supportcycle.domain.update import value_at, with_value


def with_next_small_step(dossier: Dossier, path: Path, today: date) -> Dossier:
    """The dossier with room for a next small step in the step at `path`; the last one stands in the logbook.

    It is put on the day it was planned for, or on today when that day is still to come or was not said.
    Unchanged when there was no small step. KeyError without a step.
    """
    step = value_at(dossier, path)
    if not isinstance(step, Step):
        raise KeyError("no step here")
    small = step.first
    if not small.what.strip():
        return dossier
    planned = as_date(small.on)
    entry = LogbookEntry(
        on=as_typed(planned if planned and planned <= today else today),
        people=(small.who_goes_along,) if small.who_goes_along else (),
        what=small.what,
        how_it_felt=small.how_it_felt,
        step=path[-1],
        goal=path[-3],
        small_step=small.state,
    )
    logbook = (*path[:2], "logbook")
    entry_id = next_id(value_at(dossier, logbook) or {}, "e")
    return with_value(with_value(dossier, (*logbook, entry_id), entry), (*path, "first"), FirstStep())
