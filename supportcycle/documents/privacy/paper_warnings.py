"""What somebody should know of a paper that is made without a screen: what a screen would ask first."""

from collections.abc import Iterator
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.evaluation.municipality import told_of_unshared_help
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import documents
from supportcycle.documents.privacy.health_words import health_headings, tells_more_with_medical
from supportcycle.documents.privacy.name_consent import names_asked
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import is_medical_open


def paper_warnings(
    name: str, document: Document, dossier: Dossier, today: date, slip: ShareSlip
) -> Iterator[str]:
    """A sentence for each: names nobody agreed to, words about health, help of which nothing may be told.
    KeyError for an unknown name."""
    yield from _names(document, dossier, slip)
    yield from _health(name, document, dossier, today, slip)
    if documents()[name].key in ("municipality", "plan_again"):
        yield from _unshared_help(dossier)


def _names(document: Document, dossier: Dossier, slip: ShareSlip) -> Iterator[str]:
    for id, places in names_asked(document, dossier, slip).items():
        where = ", ".join(dict.fromkeys(place.heading for place in places))
        yield text("command.name_asked", name=shown_name(dossier.people[id]), where=where)


def _health(name: str, document: Document, dossier: Dossier, today: date, slip: ShareSlip) -> Iterator[str]:
    """What tells of health where that stays, and that nobody said whether it goes."""
    if slip.with_medical or documents()[name].audience is Audience.BLANK:
        return
    if where := ", ".join(health_headings(document)):
        yield text("command.health_words", where=where)
    _, round = current_round(dossier)
    if is_medical_open(slip, round) and tells_more_with_medical(name, dossier, today, slip):
        yield text("command.health_stays")


def _unshared_help(dossier: Dossier) -> Iterator[str]:
    labels = {field.key: field.label for field in worksheet("municipality_review").fields}
    for help, keys in told_of_unshared_help(current_round(dossier)[1]).items():
        yield text("command.unshared_help", help=help, where=", ".join(labels[key] for key in keys))
