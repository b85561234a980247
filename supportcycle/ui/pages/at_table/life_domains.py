"""The eight life domains as something to tap, and the wishes in those that were tapped."""

from collections.abc import Collection, Sequence
from functools import partial

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.worksheet import Field
from supportcycle.ui import session
from supportcycle.ui.pages.at_table.boxes import draw_covered, draw_say_on_line
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.shared.wish_ranking import draw_wish_ranking
from supportcycle.ui.widgets.collections import draw_lines
from supportcycle.ui.widgets.tiles import Tile, draw_tiles

_WISH = Field(key="text", label="", kind="line")


def draw_life_domains(table: MomentView) -> None:
    """A tile for each life domain that may be talked about."""
    sheet = worksheet("personal_profile")
    rows = {row.key: row for row in sheet.rows if row.key not in table.visit.covered_life_domains}
    draw_tiles(
        table.screen.moment.question,
        {key: Tile(row.name, f"{sheet.key}.{key}") for key, row in rows.items()},
        table.visit.life_domains,
        partial(set_tapped, table.place, tuple(rows)),
        session.field_key(table.place),
        visibility="collapsed",
    )


def draw_wishes(table: MomentView) -> None:
    """A line for each wish in this life domain."""
    prefix = f"{table.screen.item}__"
    wish = _WISH.model_copy(update={"label": table.screen.moment.question})
    shows, say = partial(_shows, table), partial(draw_say_on_line, table)
    draw_lines(table.place, prefix, wish, label="", shows=shows, say=say)
    wishes = session.round()[1].wishes
    if not all(_shows(table, id, wish.text) for id, wish in wishes.items() if id.startswith(prefix)):
        draw_covered()


def draw_rank(table: MomentView) -> None:
    """The wishes as cards, to tap in order."""
    wishes = {id: wish for id, wish in session.round()[1].wishes.items() if wish.text.strip()}
    shown = {id: wish for id, wish in wishes.items() if _shows(table, id, wish.text)}
    draw_wish_ranking(table.screen.moment.question, shown)


def _shows(table: MomentView, id: str, words: str) -> bool:
    return table.guard.shows((*table.place, id, "text"), words)


def set_tapped(place: Path, order: Sequence[str], chosen: Collection[str]) -> None:
    """Keep what was tapped, in the order in which it is offered."""
    session.write(place, tuple(key for key in order if key in chosen))
