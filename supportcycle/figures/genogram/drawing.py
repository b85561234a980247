"""The genogram: generations in rows, with partners, children, households and, when asked, emotional lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.svg import letters, picture
from supportcycle.figures.base.text_metrics import wrap
from supportcycle.figures.base.theme import BODY, SOFT
from supportcycle.figures.genogram.bond_routes import BondRoute, kinds, routes
from supportcycle.figures.genogram.bond_strokes import stroke
from supportcycle.figures.genogram.cards import PersonCard, cards, names
from supportcycle.figures.genogram.data import (
    Bond,
    GenogramDescent,
    GenogramPartnership,
    GenogramPerson,
    GenogramWords,
)
from supportcycle.figures.genogram.family.relations import related
from supportcycle.figures.genogram.family.row_order import ordered
from supportcycle.figures.genogram.family.unions import Family
from supportcycle.figures.genogram.family_lines import family_lines, marks
from supportcycle.figures.genogram.households import areas, named
from supportcycle.figures.genogram.layout import GenogramLayout, layout_of
from supportcycle.figures.genogram.legend import entries, legend, used
from supportcycle.figures.genogram.listing import listing
from supportcycle.figures.genogram.notation import BONDS
from supportcycle.figures.genogram.notes import dots, explained, not_drawn
from supportcycle.figures.genogram.periods import periods
from supportcycle.figures.genogram.sheets import LYING, UPRIGHT, FamilyPart, fits, sheets
from supportcycle.figures.genogram.spacing import spread

EDGE = 28
NARROWEST = 480
BELOW = 14
MOST, TANGLED = 60, 12


def genogram(
    persons: Iterable[GenogramPerson],
    partnerships: Iterable[GenogramPartnership],
    descents: Iterable[GenogramDescent],
    bonds: Sequence[Bond] = (),
    *,
    words: GenogramWords,
    households: Mapping[str, str] | None = None,
) -> Drawing:
    """The family as SVG. `bonds` is the second layer: it changes nothing to who stands where, though many
    lines make more room between rows. `households` gives names to the households people are in. Ties to
    people who are not there are left out; a family that is too large or too tangled becomes a list. What is
    too large for one sheet has parts.

    An alt text holds: per row the people, of each their partners, parents and household; then the bonds.
    """
    piece = FamilyPart(list(persons), list(partnerships), list(descents), bonds)
    draw = partial(_one, words=words, households=households or {})
    whole = draw(piece)
    if fits(whole, LYING) or fits(whole, UPRIGHT):
        return whole
    return replace(whole, in_parts=cache(lambda: sheets(piece, draw, words.also_on)))


def _one(piece: FamilyPart, words: GenogramWords, households: Mapping[str, str]) -> Drawing:
    """A family, or a piece of one, as one drawing."""
    bonds = piece.bonds
    family = related(piece.persons, piece.partnerships, piece.descents)
    if len(family.people) > MOST:
        return _as_list(family, bonds, words)
    rows, price = ordered(family)
    if price.crossings > TANGLED:
        return _as_list(family, bonds, words)
    people = cards(family.people, words)
    x = _centred(people, spread(family, rows, people))
    plan = layout_of(family, people, rows, x, {})
    found, short = routes(plan, bonds)
    if short:
        plan = layout_of(family, people, rows, x, short)
        found, _ = routes(plan, bonds)
    return _drawn(plan, found, words, households)


def _centred(people: Sequence[PersonCard], x: Mapping[int, float]) -> dict[int, float]:
    """The places in the middle of a sheet that is wide enough for a legend."""
    right = max((at + people[node].right for node, at in x.items()), default=0)
    left = max(EDGE, (NARROWEST - right) / 2)
    return {node: at + left for node, at in x.items()}


def _drawn(
    plan: GenogramLayout, found: Sequence[BondRoute], words: GenogramWords, households: Mapping[str, str]
) -> Drawing:
    width = max(NARROWEST, plan.right + EDGE)
    parts = [areas(plan), *(line.drawn() for line in family_lines(plan)), *marks(plan)]
    parts += [stroke(route.way, BONDS[route.bond.kind]) for route in found]
    parts += [card.drawn(plan.centre(node)) for node, card in enumerate(plan.cards)]
    parts += [one.drawn() for one in periods(plan)] + [one.drawn() for one in dots(plan, found)]
    shown = _names(plan.family, words)
    alone, top = _nobody(plan.family, words, width, plan.y.end + EDGE)
    told, top = explained(found, shown, (EDGE, top, width - EDGE))
    left_out, top = not_drawn(plan.family, shown, words, (EDGE, top, width - EDGE))
    keys = [*used(plan.family), *(f"bond.{kind}" for kind in kinds(found))]
    signs, end = legend(entries(keys, words.signs, named(plan, households)), EDGE, top + 6, width - EDGE)
    return _sheet(width, end, [*parts, alone, told, left_out, signs], words)


def _sheet(width: float, end: float, parts: Sequence[str], words: GenogramWords) -> Drawing:
    height = end + BELOW
    return Drawing(picture(width, height, *parts, title=words.title), width, height)


def _nobody(family: Family, words: GenogramWords, width: float, top: float) -> tuple[str, float]:
    """The words beside somebody without family, and where they end."""
    if len(family.people) > 1:
        return "", top
    block = wrap(words.nobody, width - 2 * EDGE, BODY)
    return letters(block, width / 2, top - 8, anchor="middle", fill=SOFT), top + block.height


def _as_list(family: Family, bonds: Sequence[Bond], words: GenogramWords) -> Drawing:
    body, width, top = listing(family, _names(family, words), bonds, words)
    keys = [key for key in used(family) if key.startswith("person.")]
    signs, end = legend(entries(keys, words.signs, ()), EDGE, top, width - EDGE)
    return _sheet(width, end, [body, signs], words)


def _names(family: Family, words: GenogramWords) -> list[str]:
    return [name or words.unknown for name in names(family.people)]
