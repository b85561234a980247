"""Maps, pictures and annexes as documents of their own: on screen they are drawn, or go behind another."""

from collections.abc import Callable
from datetime import date
from functools import partial

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.frame import dated, framed
from supportcycle.documents.compose.offer import Audience, Offer
from supportcycle.documents.compose.plan.by_person import by_person
from supportcycle.documents.compose.request.budget_plan import budget_plan
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.maps.maps_by_name import BLANK_MAPS, MAPS, blank_map_by_name, map_by_name
from supportcycle.documents.maps.network_map import map_title, seen_on_maps
from supportcycle.documents.pictures.picture_blocks import circle_blocks, picture_blocks
from supportcycle.documents.tree import Block, Document, Notice
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import as_shared

Blocks = Callable[[Dossier, str], tuple[Block, ...]]


def map_name(key: str) -> str:
    """The name of a map as a document."""
    return text("names.map", map=text(f"maps.files.{key}"))


def maps() -> dict[str, Offer]:
    """Every map by its name as a document, with only who may stand on it."""
    return {
        map_name(key): Offer(
            Audience.CLIENT, f"map_{key}", partial(map_by_name, key), _on_maps, map_title(key)
        )
        for key in MAPS
    }


def blank_maps() -> dict[str, Offer]:
    """Every map that can be had empty, to draw on by hand."""
    return {
        text("names.blank_map", map=text(f"maps.files.{key}")): Offer(
            Audience.BLANK,
            f"blank_map_{key}",
            partial(blank_map_by_name, key),
            title=text("papers.blank_map", map=map_title(key)),
        )
        for key in BLANK_MAPS
    }


def annexes_apart() -> dict[str, Offer]:
    """What goes behind another document on screen, and is no map and no worksheet."""
    made: dict[str, Blocks] = {"by_person": by_person, "budget_plan": budget_plan, "circles": _circles}
    found = {
        text(f"names.{key}"): _offer(Audience.MUNICIPALITY, key, f"papers.annexes.{key}", blocks)
        for key, blocks in made.items()
    }
    pictures = _offer(Audience.CLIENT, "pictures", "pictures.title", _pictures)
    return {**found, text("names.pictures"): pictures._replace(seen=_in_every_round)}


def _offer(audience: Audience, key: str, title: str, blocks: Blocks) -> Offer:
    """`title`: the key of its words, which are read in the language of the paper."""
    return Offer(audience, key, partial(_alone, title, blocks), title=text(title))


def _on_maps(shared: Dossier, dossier: Dossier, _slip: ShareSlip) -> Dossier:
    return seen_on_maps(shared, dossier)


def _in_every_round(shared: Dossier, _dossier: Dossier, slip: ShareSlip) -> Dossier:
    """Pictures look back at earlier rounds too."""
    for round_id in shared.rounds:
        shared = as_shared(shared, round_id, slip)
    return shared


def _circles(shared: Dossier, round_id: str) -> tuple[Block, ...]:
    left_out = left_out_of(shared.rounds[round_id])
    return circle_blocks(shared, round_id, named="intended_results" not in left_out)


def _pictures(shared: Dossier, _round_id: str) -> tuple[Block, ...]:
    return picture_blocks(shared)


def _alone(title: str, blocks: Blocks, shared: Dossier, today: date) -> Document:
    """These blocks under their own title; only that there is nothing yet when there are none."""
    found = blocks(shared, current_round(shared)[0]) or (Notice(text("shared.nothing_in")),)
    return framed(text(title), dated(shared, today), found)
