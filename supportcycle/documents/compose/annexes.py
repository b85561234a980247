"""What may go behind a document: each annex is itself a document of the registry, without its title."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, in_language
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.map_documents import map_name
from supportcycle.documents.compose.parts.problems import rows_without_wish
from supportcycle.documents.compose.registry import composed, documents, edition_for, seen_by, worksheet_name
from supportcycle.documents.compose.worksheets.worksheet import FILLED_IN, contents
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.tree import Block, Document, Heading, PageBreak, why_empty
from supportcycle.domain.model.dossier import Dossier, Round, current_round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.model.worksheet import Sheet, written_rows
from supportcycle.domain.update import with_value

MAP_ANNEXES, PICTURES, PROFILE = ("circle", "ecogram"), "pictures", "personal_profile"
ANNEXES = ("by_person", "budget_plan", *MAP_ANNEXES, "circles", PROFILE, "quality_of_life")
"""What goes behind a request or a plan, in this order."""
LONG = "aanvraag"
_MAY_HAVE = {
    "aanvraag": ANNEXES,
    "short_aanvraag": (LONG, *ANNEXES),
    "plan": ANNEXES,
    "plan_again": ANNEXES,
    "evaluation": (PICTURES,),
}


def annexes_for(name: str) -> tuple[str, ...]:
    """What may go behind the document of this name, by key; nothing for a name that is not known."""
    offer = documents().get(name)
    return _MAY_HAVE.get(offer.key, ()) if offer else ()


def chosen_on_slip(name: str) -> bool:
    """Whether the annexes of this document are chosen on its slip."""
    return set(ANNEXES) <= set(annexes_for(name))


@cache
def annex_names() -> Mapping[str, str]:
    """Key of an annex -> the name it has as a document of its own."""
    with in_language(HOME):
        apart = {key: text(f"names.{key}") for key in (LONG, "by_person", "budget_plan", "circles", PICTURES)}
        maps = {key: map_name(key) for key in MAP_ANNEXES}
        sheets = {key: worksheet_name(key) for key in (PROFILE, "quality_of_life")}
        return apart | maps | sheets


def annexes_by_name(name: str) -> Mapping[str, str]:
    """What may go behind the document of this name, by the name it has as a document -> its key."""
    return {annex_names()[key]: key for key in annexes_for(name)}


class Annex(NamedTuple):
    """One annex: what it is called and what stands in it."""

    title: str
    blocks: tuple[Block, ...]


def with_annexes(document: Document, annexes: Sequence[Annex]) -> Document:
    """The document with each annex numbered on a page of its own; those without anything in them left out."""
    behind: list[Block] = []
    for number, annex in enumerate((annex for annex in annexes if annex.blocks), 1):
        title = text("shared.annex", number=number, title=annex.title)
        behind += [PageBreak(), Heading(title), *annex.blocks]
    return replace(document, blocks=(*document.blocks, *behind))


class WithAnnexes(NamedTuple):
    """A document with its annexes behind it; `empty`: the keys of those that do not go along, as nothing is
    in them."""

    document: Document
    empty: tuple[str, ...]


def composed_with(
    name: str, keys: Collection[str], dossier: Dossier, today: date, slip: ShareSlip, *, language: str = ""
) -> WithAnnexes:
    """The document of this name, with those of `keys` behind it that may go there. KeyError for an unknown
    name."""
    document = composed(name, dossier, today, slip, language=language)
    behind = language or edition_for(name, dossier)
    with in_language(behind):
        chosen = [key for key in annexes_for(name) if key in keys]
        annexes = {key: Annex(_title(key), _blocks(key, dossier, today, slip, behind)) for key in chosen}
        whole = with_annexes(document, list(annexes.values()))
    return WithAnnexes(whole, tuple(key for key, annex in annexes.items() if not annex.blocks))


def nothing_in(empty: Collection[str]) -> str:
    """The sentence about the annexes that do not go along; no words when there are none."""
    titles = ", ".join(map(_title, empty))
    return text("papers.annexes.nothing_in", annexes=titles) if titles else ""


def _blocks(key: str, dossier: Dossier, today: date, slip: ShareSlip, language: str) -> tuple[Block, ...]:
    """What stands in an annex; nothing while it is empty, or when nobody may stand on the map."""
    if key == PROFILE:
        rows = profile_rows(current_round(dossier)[1], slip)
        if not rows:
            return ()
        dossier = _with_rows(dossier, rows)
    name = annex_names()[key]
    document = composed(name, dossier, today, slip, language=language)
    if why_empty(document) or _is_blank_form(key, seen_by(name, dossier, slip)):
        return ()
    if key not in MAP_ANNEXES:
        return document.blocks
    if not on_map(seen_by(name, dossier, slip)):
        return ()
    return tuple(replace(each, level=2) if isinstance(each, Heading) else each for each in document.blocks)


def _is_blank_form(key: str, seen: Dossier) -> bool:
    """Whether it is a worksheet on which nothing was written: at the table a form to fill in, no annex."""
    return key in FILLED_IN and not any(contents(key, seen, current_round(seen)[1]))


def profile_rows(round: Round, slip: ShareSlip) -> tuple[str, ...]:
    """The rows of the profile that go behind a paper: as chosen, otherwise those the plan tells of."""
    if slip.profile_rows is not None:
        return slip.profile_rows
    written = written_rows(worksheet(PROFILE), round.sheets.get(PROFILE, Sheet()))
    silent = rows_without_wish(round)
    return tuple(row.key for row in written if row.key not in silent)


def _with_rows(dossier: Dossier, rows: Collection[str]) -> Dossier:
    round_id, round = current_round(dossier)
    if PROFILE not in round.sheets:
        return dossier
    sheet = round.sheets[PROFILE]
    cells = {row: cell for row, cell in sheet.cells.items() if row in rows}
    return with_value(
        dossier, ("rounds", round_id, "sheets", PROFILE), sheet.model_copy(update={"cells": cells})
    )


def _title(key: str) -> str:
    return text("pictures.title") if key == PICTURES else text(f"papers.annexes.{key}")
