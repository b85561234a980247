"""The dossiers to try things out with, as they come with the workbook."""

from functools import cache

from supportcycle.content.practice import practice_names, practice_text
from supportcycle.domain.errors import Missing
from supportcycle.domain.model.dossier import Dossier
from supportcycle.workspace.serialization import from_text

PRACTICE = "practice_"


def is_practice(id: str) -> bool:
    """Whether this is a dossier to try things out with."""
    return id.startswith(PRACTICE)


def practice_id(name: str) -> str:
    """The id of a practice dossier; a file's name may hold what an id may not."""
    return PRACTICE + name.replace("-", "_")


@cache
def practice_dossier(id: str) -> Dossier:
    """One of the practice dossiers as it comes with the workbook, under its own id. Missing, Damaged."""
    name = next((name for name in practice_names() if practice_id(name) == id), None)
    if name is None:
        raise Missing("practice dossier")
    return from_text(practice_text(name)).model_copy(update={"id": id})
