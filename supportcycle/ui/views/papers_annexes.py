"""The annexes of a document for the municipality: pictures and filled-in worksheets."""

import re
from collections.abc import Iterator

from supportcycle.content import choice_lists, text
from supportcycle.documents.compose.annexes import Annex
from supportcycle.documents.compose.register import Audience, composed, offers
from supportcycle.documents.tree import Block, Picture
from supportcycle.domain.circles import circle_entries
from supportcycle.domain.dossier import Dossier, Round, goals_now
from supportcycle.domain.goals import LayerTalk, goal_name
from supportcycle.domain.share_slip import ShareSlip
from supportcycle.domain.sharing import as_shared
from supportcycle.domain.wmo import Laag
from supportcycle.figures.circles import CircleLayer, circles_picture
from supportcycle.ui import session

CIRCLES, SHEETS = "circles", ("personal_profile", "quality_of_life")
ANNEXES = (CIRCLES, *SHEETS)
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


def takes_annexes(name: str) -> bool:
    """Whether annexes may go behind this document."""
    return name in offers() and offers()[name].key in ("aanvraag", "plan", "plan_again")


def annexes_of(name: str, slip: ShareSlip) -> list[Annex]:
    """The annexes that were chosen, of what the slip lets leave the table."""
    chosen = [key for key in ANNEXES if key in slip.annexes] if takes_annexes(name) else []
    return [Annex(text(f"papers.annexes.{key}"), _blocks(key, slip)) for key in chosen]


def _blocks(key: str, slip: ShareSlip) -> tuple[Block, ...]:
    if key == CIRCLES:
        round_id, _ = session.round()
        named = "intended_results" not in slip.left_out
        return tuple(_circles(as_shared(session.dossier(), round_id, slip), round_id, named=named))
    sheet = next(
        name
        for name, offer in offers().items()
        if offer.key == key and offer.audience is Audience.SUPPORT_WORKER
    )
    return composed(sheet, session.dossier(), session.today(), slip).blocks


def _circles(dossier: Dossier, round_id: str, *, named: bool) -> Iterator[Picture]:
    """One picture for each goal; its words say the same for who cannot see it."""
    round: Round = dossier.rounds[round_id]
    entries, labels = circle_entries(round, dossier.people), choice_lists()["laag"]
    for goal_id, goal in goals_now(round).items():
        held = entries.get(goal_id, {})
        layers = [
            CircleLayer(labels[laag], held.get(laag, []), goal.layers.get(laag, LayerTalk()).discussed)
            for laag in Laag
        ]
        if not any(held.values()):
            continue
        svg = circles_picture(layers, centre=text("options.me"))
        yield Picture(svg, _in_words(layers), _ratio(svg), caption=goal_name(goal) if named else "")


def _in_words(layers: list[CircleLayer]) -> str:
    return "\n".join(
        text(
            "options.circle_words",
            layer=layer.label,
            entries=", ".join(layer.entries) or text("options.empty"),
        )
        for layer in layers
    )


def _ratio(svg: str) -> float:
    found = _SIZE.search(svg)
    return float(found[2]) / float(found[1]) if found else 1.0
