"""Every document there is, by the name it has on the command line and in file names."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from supportcycle.content import worksheet
from supportcycle.documents.compose.aanvraag import wmo_aanvraag
from supportcycle.documents.compose.evaluation import evaluation_report
from supportcycle.documents.compose.municipality import municipality_report
from supportcycle.documents.compose.persoonlijk_plan import persoonlijk_plan
from supportcycle.documents.compose.words import said
from supportcycle.documents.compose.worksheets import FILLED_IN, printable_worksheets, worksheet_document
from supportcycle.documents.tree import Document
from supportcycle.domain.dossier import Dossier, current_round

Composer = Callable[[Dossier, date], Document]


@cache
def documents() -> Mapping[str, Composer]:
    """All documents by name (templates/nl/documents/names.toml); every worksheet as a blank form too."""
    found: dict[str, Composer] = {
        said("names.aanvraag"): partial(_of_round, wmo_aanvraag),
        said("names.plan"): partial(_of_round, persoonlijk_plan),
        said("names.evaluation"): partial(_of_evaluation, evaluation_report),
        said("names.municipality"): partial(_of_evaluation, municipality_report),
    }
    for key in printable_worksheets():
        if key in FILLED_IN:
            found[said("names.worksheet", key=key)] = partial(_worksheet, key)
        found[said("names.blank", key=key)] = partial(_blank, key)
    return found


def composed(name: str, dossier: Dossier, today: date) -> Document:
    """The document of this name about the current round. KeyError for an unknown name."""
    return documents()[name](dossier, today)


def _of_round(compose: Callable[..., Document], dossier: Dossier, today: date) -> Document:
    return compose(dossier, round_id=current_round(dossier)[0], today=today)


def _of_evaluation(compose: Callable[..., Document], dossier: Dossier, today: date) -> Document:
    round_id, round = current_round(dossier)
    last = next(reversed(round.evaluations), "")
    return compose(dossier, round_id=round_id, evaluation_id=last, today=today)


def _worksheet(key: str, dossier: Dossier, today: date) -> Document:
    return worksheet_document(worksheet(key), dossier, today=today)


def _blank(key: str, _dossier: Dossier, today: date) -> Document:
    return worksheet_document(worksheet(key), None, today=today)
