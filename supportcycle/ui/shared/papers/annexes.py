"""The annexes of a document for the municipality: who does what, pgb-plan, maps, filled-in worksheets."""

import re
from collections.abc import Iterator
from dataclasses import replace

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.compose.plan.by_person import by_person
from supportcycle.documents.compose.registry import Audience, composed, offers
from supportcycle.documents.compose.request.budget_plan import budget_plan
from supportcycle.documents.compose.sections import Annex
from supportcycle.documents.maps.map_document import on_paper
from supportcycle.documents.maps.maps_by_name import map_by_name
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.pictures.support import circle_words
from supportcycle.documents.tree import Block, Heading, Picture
from supportcycle.domain.circles import circle_entries
from supportcycle.domain.model.dossier import Dossier, Round, goals_now
from supportcycle.domain.model.goals import LayerTalk, goal_name
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.privacy.sharing import as_shared
from supportcycle.figures.support_circles.drawing import CircleLayer, circles_picture
from supportcycle.ui import session

CIRCLES, MAPS, SHEETS = "circles", ("circle", "ecogram"), ("personal_profile", "quality_of_life")
OF_THE_PLAN = {"by_person": by_person, "budget_plan": budget_plan}
ANNEXES = (*OF_THE_PLAN, *MAPS, CIRCLES, *SHEETS)
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


def takes_annexes(name: str) -> bool:
    """Whether annexes may go behind this document."""
    return name in offers() and offers()[name].key in ("aanvraag", "plan", "plan_again")


def annexes_of(name: str, slip: ShareSlip) -> list[Annex]:
    """The annexes that were chosen, of what the slip lets leave the table."""
    chosen = [key for key in ANNEXES if key in slip.annexes] if takes_annexes(name) else []
    return [Annex(text(f"papers.annexes.{key}"), _blocks(key, slip)) for key in chosen]


def _blocks(key: str, slip: ShareSlip) -> tuple[Block, ...]:
    round_id, _ = session.round()
    shared = as_shared(session.dossier(), round_id, slip)
    if key in OF_THE_PLAN:
        return OF_THE_PLAN[key](shared, round_id)
    if key in MAPS:
        return _map(key, shared)
    if key == CIRCLES:
        return tuple(_circles(shared, round_id, named="intended_results" not in slip.left_out))
    sheet = next(
        name
        for name, offer in offers().items()
        if offer.key == key and offer.audience is Audience.SUPPORT_WORKER
    )
    return composed(sheet, session.dossier(), session.today(), slip).blocks


def _map(key: str, shared: Dossier) -> tuple[Block, ...]:
    """A map with only who may stand on it; nothing when that is nobody."""
    network = on_paper(shared, shared.people)
    if not on_map(network):
        return ()
    first, *rest = map_by_name(key, network, session.today()).blocks
    return (first, *(replace(block, level=2) if isinstance(block, Heading) else block for block in rest))


def empty_annexes(name: str, slip: ShareSlip) -> list[str]:
    """Which of the chosen annexes have nothing in them yet, by key."""
    chosen = [key for key in ANNEXES if key in slip.annexes] if takes_annexes(name) else []
    return [key for key in chosen if not _blocks(key, slip)]


def _circles(dossier: Dossier, round_id: str, *, named: bool) -> Iterator[Picture]:
    """One picture for each goal; its words say the same for who cannot see it."""
    round: Round = dossier.rounds[round_id]
    entries, labels = circle_entries(round, dossier.people, discreet=True), choice_lists()["laag"]
    for goal_id, goal in goals_now(round).items():
        held = entries.get(goal_id, {})
        layers = [
            CircleLayer(
                labels[laag], circle_words(held.get(laag, [])), goal.layers.get(laag, LayerTalk()).discussed
            )
            for laag in Laag
        ]
        if not any(held.values()):
            continue
        svg = circles_picture(layers, centre=text("options.me"))
        yield Picture(svg, _in_words(layers), ratio_of(svg), caption=goal_name(goal) if named else "")


def _in_words(layers: list[CircleLayer]) -> str:
    return "\n".join(
        text(
            "options.circle_words",
            layer=layer.label,
            entries=", ".join(layer.entries) or text("options.empty"),
        )
        for layer in layers
    )


def ratio_of(svg: str) -> float:
    """Height divided by width of one of our own drawings."""
    found = _SIZE.search(svg)
    return float(found[2]) / float(found[1]) if found else 1.0
