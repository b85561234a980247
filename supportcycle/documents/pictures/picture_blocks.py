"""Pictures as blocks of a document: how it went, and what stands in the circles of each goal."""

from collections.abc import Iterator

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.documents.pictures.progress import pictures_of
from supportcycle.documents.pictures.support import DescribedPicture, circle_words
from supportcycle.documents.svg_size import ratio_of
from supportcycle.documents.tree import Block, Heading, Picture
from supportcycle.documents.words.names import with_a_name
from supportcycle.domain.circles import circle_entries
from supportcycle.domain.model.dossier import Dossier, current_round, goals_now, phase_reached
from supportcycle.domain.model.goals import LayerTalk, goal_name
from supportcycle.domain.model.wmo import Laag
from supportcycle.figures.support_circles.drawing import CircleLayer, circles_picture


def picture_blocks(dossier: Dossier) -> tuple[Block, ...]:
    """Each picture of how it went under its title, described in the same words as on screen."""
    blocks: list[Block] = []
    before = ""
    for shown in pictures_of(dossier, phase_reached(current_round(dossier)[1])):
        if shown.key != before:
            blocks.append(Heading(text(f"pictures.{shown.key}.title"), 2))
        blocks.append(_picture(shown))
        before = shown.key
    return tuple(blocks)


def _picture(shown: DescribedPicture) -> Picture:
    width = 110.0 if shown.key == "cycle" else 160.0
    return Picture(shown.svg, shown.words, ratio_of(shown.svg), width=width)


def circle_blocks(dossier: Dossier, round_id: str, *, named: bool) -> tuple[Block, ...]:
    """The four circles of each goal, with its name when it is `named`; nothing of who is not told of."""
    return tuple(_circles(dossier, round_id, named=named))


def _circles(dossier: Dossier, round_id: str, *, named: bool) -> Iterator[Picture]:
    round = dossier.rounds[round_id]
    entries, labels = (
        circle_entries(round, with_a_name(dossier.people), discreet=True),
        choice_lists()["laag"],
    )
    for goal_id, goal in goals_now(round).items():
        held = entries.get(goal_id, {})
        layers = [
            CircleLayer(
                labels[laag], circle_words(held.get(laag, [])), goal.layers.get(laag, LayerTalk()).discussed
            )
            for laag in Laag
        ]
        if any(held.values()):
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
