"""The dossier as it is read at the table: everybody by the name that is used there."""

from supportcycle.domain.model.dossier import Dossier
from supportcycle.ui import session


def dossier_at_the_table() -> Dossier:
    """The open dossier with every name to be read. What is drawn from it does not leave the table."""
    dossier = session.dossier()
    people = {id: one.model_copy(update={"may_be_named": True}) for id, one in dossier.people.items()}
    return dossier.model_copy(update={"people": people})
