"""What may go behind a document: each annex is itself a document of the register, without its title."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, in_language
from supportcycle.content.language import language as language_now
from supportcycle.documents.compose.map_documents import map_name
from supportcycle.documents.compose.registry import composed, documents, seen_by, worksheet_name
from supportcycle.documents.compose.sections import Annex, with_annexes
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.tree import Block, Document, Heading, why_empty
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.share_slip import ShareSlip

MAP_ANNEXES, PICTURES = ("circle", "ecogram"), "pictures"
ANNEXES = ("by_person", "budget_plan", *MAP_ANNEXES, "circles", "personal_profile", "quality_of_life")
"""What goes behind a request or a plan, in this order."""
_MAY_HAVE = {"aanvraag": ANNEXES, "plan": ANNEXES, "plan_again": ANNEXES, "evaluation": (PICTURES,)}


def annexes_for(name: str) -> tuple[str, ...]:
    """What may go behind the document of this name, by key; nothing for a name that is not known."""
    offer = documents().get(name)
    return _MAY_HAVE.get(offer.key, ()) if offer else ()


def chosen_on_slip(name: str) -> bool:
    """Whether the annexes of this document are chosen on its slip."""
    return annexes_for(name) == ANNEXES


def annex_names() -> Mapping[str, str]:
    """Key of an annex -> the name it has as a document of its own."""
    with in_language(HOME):
        apart = {key: text(f"names.{key}") for key in ("by_person", "budget_plan", "circles", PICTURES)}
        maps = {key: map_name(key) for key in MAP_ANNEXES}
        sheets = {key: worksheet_name(key) for key in ("personal_profile", "quality_of_life")}
        return apart | maps | sheets


def annexes_by_name(name: str) -> Mapping[str, str]:
    """What may go behind the document of this name, by the name it has as a document -> its key."""
    return {annex_names()[key]: key for key in annexes_for(name)}


def composed_with(
    name: str,
    annexes: Collection[str],
    dossier: Dossier,
    today: date,
    slip: ShareSlip,
    *,
    language: str = HOME,
) -> Document:
    """The document of this name with the annexes of these names behind it. KeyError for an unknown name."""
    keys = [key for each, key in annexes_by_name(name).items() if each in annexes]
    with in_language(language):
        behind = annexes_of(name, keys, dossier, today, slip)
        return with_annexes(composed(name, dossier, today, slip, language=language), behind)


def annexes_of(
    name: str, keys: Collection[str], dossier: Dossier, today: date, slip: ShareSlip
) -> list[Annex]:
    """Those of `keys` that may go behind the document, of what the slip lets leave the table."""
    chosen = [key for key in annexes_for(name) if key in keys]
    return [Annex(_title(key), annex_blocks(key, dossier, today, slip)) for key in chosen]


def annex_blocks(key: str, dossier: Dossier, today: date, slip: ShareSlip) -> tuple[Block, ...]:
    """What stands in an annex; nothing while it is empty, or when nobody may stand on the map."""
    document = composed(annex_names()[key], dossier, today, slip, language=language_now())
    if why_empty(document):
        return ()
    if key not in MAP_ANNEXES:
        return document.blocks
    if not on_map(seen_by(annex_names()[key], dossier, slip)):
        return ()
    return tuple(replace(each, level=2) if isinstance(each, Heading) else each for each in document.blocks)


def _title(key: str) -> str:
    return text("pictures.title") if key == PICTURES else text(f"papers.annexes.{key}")
