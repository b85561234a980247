"""What was agreed with each person who helps: a sheet for each, under who it is and what they do."""

from supportcycle.content.catalogue import at_start, text
from supportcycle.documents.compose.names import named
from supportcycle.documents.compose.worksheets.contents import Contents, as_sheets
from supportcycle.domain.helper_load import Load, loads_now
from supportcycle.domain.model.dossier import Dossier, Round


def helper_agreements(key: str, dossier: Dossier, round: Round) -> Contents:
    """Nothing of who is no longer in the register; people are named as they may be on paper."""
    found = loads_now(round)
    nodes = (
        (_title(named(dossier.people, id), found.get(id, Load())), each)
        for id, each in round.helper_agreements.items()
        if id in dossier.people
    )
    return as_sheets(key, dossier, nodes)


def _title(name: str, load: Load) -> str:
    tasks = "; ".join(task.what for task in load.confirmed if task.what)
    return text("worksheets.agreed_with", name=at_start(name), tasks=tasks) if tasks else at_start(name)
