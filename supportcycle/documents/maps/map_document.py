"""A map on paper, and the network with only what people let be seen of them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any, TypeVar, cast

from supportcycle.content.catalogue import text
from supportcycle.documents.balanced_table import balanced_widths
from supportcycle.documents.tree import Block, Column, Document, Heading, PageBreak, Paragraph, Picture, Table
from supportcycle.documents.words.names import named
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import CLIENT, MayLeave
from supportcycle.domain.model.network.snapshots import Network
from supportcycle.domain.model.network.ties import Cluster, Tie, ends
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.privacy.shared_fields import on_a_map, person_on_a_map, place_on_a_map
from supportcycle.figures.base.drawing import Drawing
from supportcycle.figures.base.text_metrics import SMALLEST

N = TypeVar("N", bound=Network)
A3_WIDER = 1.48
UPRIGHT, LYING = 186.0, 273.0
"""How wide a drawing is at most on a sheet of A4, in mm."""
_SHEET, _SHEET_LYING = (541.0, 669.0), (787.0, 421.0)
"""What a sheet holds of a drawing under its title, in points: how wide and how high."""
FEW_COLUMNS, ENOUGH_ROWS = 5, 12
WIDE, WIDER = 1.4, 2.6
"""How wide the first column is, of what another one is, where no words decide that."""
LEAST_POINTS = 9
"""Smaller letters cannot be read from arm's length."""


def on_paper(network: N, people: Mapping[str, NetworkMember]) -> N:
    """The network with only who may stand on a map, and of them only what they let leave.

    `people` is the register of today: what it says holds for an older copy too. Names become relations
    unless naming is allowed. What is said of a tie needs the consent of both, family lines too; a moment of a
    life needs its own. Maps that were kept hold no more than the map of now.
    """
    allowed = {id: people[id] for id in network.people if id in people and _may(people, id, MayLeave.ON_MAP)}
    model: Any = network
    copy = model.model_copy(
        update=_over_time(network, people)
        | {
            "people": {id: _discreet(network.people[id], now) for id, now in allowed.items()},
            "ties": _ties(network, allowed),
            "clusters": {id: _of_cluster(each) for id, each in network.clusters.items()},
            "partnerships": _family(network.partnerships, allowed, "one", "other"),
            "descents": _family(network.descents, allowed, "child", "parent"),
        }
    )
    return cast(N, copy)


def _over_time(network: Network, people: Mapping[str, NetworkMember]) -> dict[str, Any]:
    if not isinstance(network, Dossier):
        return {}
    points = {id: on_a_map(each) for id, each in network.turning_points.items() if each.may_leave}
    kept = {id: on_a_map(on_paper(each, people)) for id, each in network.snapshots.items()}
    return {"turning_points": points, "snapshots": kept}


def map_document(
    title: str, drawing: Drawing, words: str, *, subtitle: str = "", notes: Sequence[str] = (),
    landscape: bool = False, tables: Sequence[Table] = (),
) -> Document:  # fmt: skip
    """One map, what it shows in words for who cannot see it, and the same as a table.

    It has one sheet; several, one for each of its parts, when its letters would be too small to read on one.
    """
    sheets = legible(drawing, lying=landscape)
    landscape = landscape if len(sheets) == 1 else _lie(sheets, landscape)
    blocks: list[Block] = []
    for part in sheets:
        above = text("maps.print.goes_on") if blocks else ""
        width = LYING if landscape else UPRIGHT
        ratio = part.height / part.width
        picture = Picture(part.svg, above or words, ratio, width=width, caption=above, fills=True)
        blocks += [PageBreak(), picture] if blocks else [picture]
    blocks += [Paragraph(" ".join(notes), "note")] if notes else []
    for each in tables:
        if each.rows:
            blocks += [Heading(each.caption), Table("", each.columns, each.rows)]
    return replace(_in_its_language(title, blocks, subtitle, landscape), drawn=True)


def legible(drawing: Drawing, *, lying: bool = False) -> tuple[Drawing, ...]:
    """The drawing, or as many parts of it as it takes to read every letter on a sheet of A4. One that cannot
    be taken apart stays as it is."""
    if letters_on_a_sheet(drawing, lying=lying) >= LEAST_POINTS or not drawing.parts:
        return (drawing,)
    return tuple(chain.from_iterable(map(legible, drawing.parts)))


def _lie(sheets: Sequence[Drawing], would_lie: bool) -> bool:
    """Whether several sheets lie on their side: when all can be read so, and the whole would or not all can
    be read upright."""
    upright, lying = (
        min(letters_on_a_sheet(each, lying=lies) for each in sheets) >= LEAST_POINTS for lies in (False, True)
    )
    return lying and (would_lie or not upright)


def letters_on_a_sheet(drawing: Drawing, *, lying: bool = False) -> float:
    """How many points the smallest letters of a drawing have on a sheet of A4."""
    wide, high = _SHEET_LYING if lying else _SHEET
    return SMALLEST * min(wide / drawing.width, high / drawing.height)


def on_a3(document: Document) -> Document:
    """The same on a sheet twice as large, with the drawing as wide as that holds."""
    blocks = tuple(
        replace(block, width=block.width * A3_WIDER) if isinstance(block, Picture) else block
        for block in document.blocks
    )
    return replace(document, a3=True, blocks=blocks)


def rows_table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
    """A table whose first column names the row; a column that says nothing of anybody is left out, unless
    nobody is there and all are to be filled in."""
    said = {at for row in rows for at, cell in enumerate(row) if cell.strip()} or set(range(len(columns)))
    shown = [at for at in range(len(columns)) if at == 0 or at in said]
    titles = tuple(columns[at] for at in shown)
    cells = tuple(tuple(row[at] for at in shown) for row in rows)
    return Table(caption, tuple(map(Column, titles, _widths(titles, cells))), cells)


def _widths(titles: tuple[str, ...], cells: Sequence[tuple[str, ...]]) -> Sequence[float]:
    """By what stands in the longest rows; of many columns, which hold figures, and of a form to fill in by
    hand the first is wider."""
    if len(titles) > FEW_COLUMNS or not any(map(any, cells)):
        return [WIDER if len(titles) > FEW_COLUMNS else WIDE, *(1.0 for _ in titles[1:])]
    longest = sorted(cells, key=lambda row: sum(map(len, row)))[-ENOUGH_ROWS:]
    return balanced_widths([titles, *longest])


def _may(people: Mapping[str, NetworkMember], id: str, what: MayLeave) -> bool:
    return id == CLIENT or (id in people and what in people[id].may_leave)


def _discreet(then: NetworkMember, now: NetworkMember) -> NetworkMember:
    name = named({"it": now}, "it")
    told = {"name": name, "relation": name, "may_leave": now.may_leave, "may_be_named": now.may_be_named}
    return person_on_a_map(then, now.may_leave).model_copy(update=told)


def _ties(network: Network, allowed: Mapping[str, NetworkMember]) -> dict[str, Tie]:
    known = {key: tie for key, tie in network.ties.items() if all(_on(allowed, id) for id in ends(key))}
    return {key: _of_tie(tie, all(_may(allowed, id, MayLeave.TIE) for id in ends(key)), allowed)
            for key, tie in known.items()}  # fmt: skip


def _on(allowed: Mapping[str, NetworkMember], id: str) -> bool:
    return id == CLIENT or id in allowed


def _of_tie(tie: Tie, whole: bool, allowed: Mapping[str, NetworkMember]) -> Tie:
    seen = on_a_map(tie) if whole else place_on_a_map(tie)
    return seen.model_copy(update={"via": tie.via if tie.via in allowed else None})


def _of_cluster(cluster: Cluster) -> Cluster:
    return on_a_map(cluster).model_copy(update={"tie": on_a_map(cluster.tie)})


M = TypeVar("M", bound=Model)


def _family(
    held: Mapping[str, M], allowed: Mapping[str, NetworkMember], one: str, other: str
) -> dict[str, M]:
    def may(id: str | None) -> bool:
        return id is None or _may(allowed, id, MayLeave.FAMILY_FACTS)

    return {
        id: on_a_map(each)
        for id, each in held.items()
        if may(getattr(each, one)) and may(getattr(each, other))
    }


def table_document(title: str, tables: Sequence[Table], *, subtitle: str = "") -> Document:
    """What was read from a map, as tables on one sheet."""
    return _in_its_language(title, tables, subtitle, True)


def _in_its_language(title: str, blocks: Sequence[Block], subtitle: str, landscape: bool) -> Document:
    language = text("shared.language")
    return Document(title, tuple(blocks), subtitle=subtitle, landscape=landscape, language=language)
