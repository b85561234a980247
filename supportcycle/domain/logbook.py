"""Phase 5: what happened."""

from supportcycle.domain.base import Id, Model, Text


class LogbookEntry(Model):
    """One line of the logbook."""

    on: Text = ""
    people: tuple[Id, ...] = ()
    what: Text = ""
    how_it_felt: Text = ""
    step: Id | None = None
    new_contact: Text = ""
