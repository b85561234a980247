"""A calm list of everybody with their ties, when a family is too large or too tangled to draw."""

from collections.abc import Sequence

from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.svg import letters
from supportcycle.figures.base.text_metrics import Lettering, wrap
from supportcycle.figures.base.theme import BODY, SMALL, SOFT
from supportcycle.figures.genogram.data import Bond, GenogramWords
from supportcycle.figures.genogram.family.unions import Family
from supportcycle.figures.genogram.shapes import drawn_sign
from supportcycle.figures.genogram.years import life, period

COLUMN, GUTTER, INDENT, EDGE = 330, 24, 40, 20
TALL = 900
BETWEEN = 14


def listing(
    family: Family, names: Sequence[str], bonds: Sequence[Bond], words: GenogramWords
) -> tuple[str, float, float]:
    """The list as SVG, with its width and height."""
    ties = _ties(family, names, bonds, words)
    blocks = [_block(family, names, node, ties[node]) for node in range(len(family.people))]
    heights = [max(30.0, sum(line.height for line in block)) + BETWEEN for block in blocks]
    columns = max(1, min(4, round((sum(heights) / TALL) ** 0.5 + 0.4)))
    width = columns * COLUMN + (columns - 1) * GUTTER + 2 * EDGE
    heading = wrap(words.listed, width - 2 * EDGE, BODY, bold=True)
    top = EDGE + (heading.height + 16 if heading.lines else 0)
    parts, bottom = [letters(heading, EDGE, EDGE)], top
    column, y = 0, top
    for node, (block, height) in enumerate(zip(blocks, heights, strict=True)):
        if y > top and column < columns - 1 and y + height > top + sum(heights) / columns + height / 2:
            column, y = column + 1, top
        left = EDGE + column * (COLUMN + GUTTER)
        parts.append(_drawn(family, node, block, left, y))
        y += height
        bottom = max(bottom, y)
    return "".join(parts), width, bottom


def _drawn(family: Family, node: int, block: Sequence[Lettering], left: float, y: float) -> str:
    parts = [drawn_sign(family.people[node], (left + 14, y + 14), 13)]
    for at, line in enumerate(block):
        fill = {} if at == 0 else {"fill": SOFT}
        parts.append(letters(line, left + INDENT, y, **fill))
        y += line.height
    return "".join(parts)


def _block(family: Family, names: Sequence[str], node: int, ties: Sequence[str]) -> list[Lettering]:
    person = family.people[node]
    facts = " ".join([one_line(person.age), *life(person)])
    room = COLUMN - INDENT
    lines = [wrap(names[node], room, BODY, bold=person.index)]
    lines += [wrap(text, room, SMALL) for text in (facts, person.note, *ties)]
    return [line for line in lines if line.lines]


def _ties(
    family: Family, names: Sequence[str], bonds: Sequence[Bond], words: GenogramWords
) -> list[list[str]]:
    """For each of the people their ties in words."""
    ties: list[list[str]] = [[] for _ in family.people]
    for union in family.unions:
        for node in union.partners:
            other = union.other(node)
            if other is not None:
                kinds = dict.fromkeys(_said(words, f"partnership.{tie.kind}") for tie in union.ties)
                ties[node].append(
                    _tie(", ".join(filter(None, kinds)), names[other], " ".join(period(union).lines))
                )
        parents = " – ".join(names[node] for node in union.partners)
        for child in union.children:
            ties[child.node].append(_tie(_said(words, f"descent.{child.kind}"), parents))
    for tie in family.unplaced:
        ties[tie.b].append(_tie(_said(words, tie.sign), names[tie.a]))
    nodes = {person.id: node for node, person in enumerate(family.people) if person.id}
    for bond in bonds:
        if bond.a in nodes and bond.b in nodes:
            ties[nodes[bond.a]].append(
                _tie(_said(words, f"bond.{bond.kind}"), names[nodes[bond.b]], bond.note)
            )
    return ties


def _said(words: GenogramWords, key: str) -> str:
    return one_line(words.signs.get(key, ""))


def _tie(kind: str, who: str, more: str = "") -> str:
    said = f"{kind}: {who}" if kind else who
    return f"{said} ({more})" if one_line(more) else said
