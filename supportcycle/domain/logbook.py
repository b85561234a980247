"""Phase 5: what happened."""

from supportcycle.domain.base import Model, PersonId, StepId, Text


class LogbookEntry(Model):
    """One line of the logbook."""

    on: Text = ""
    people: tuple[PersonId, ...] = ()
    what: Text = ""
    how_it_felt: Text = ""
    step: StepId | None = None
    new_contact: Text = ""
