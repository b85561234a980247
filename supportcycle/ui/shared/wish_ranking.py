"""The wishes as cards to tap in the order of the client: which comes first, which next."""

from collections.abc import Collection, Mapping
from functools import partial

from supportcycle.content.catalogue import text
from supportcycle.domain.editing.wish_ranking import in_order, with_rank_tapped
from supportcycle.domain.model.profile import Wish, rank_of
from supportcycle.ui import session
from supportcycle.ui.widgets.tiles import Tile, draw_tiles


def draw_wish_ranking(label: str, wishes: Mapping[str, Wish]) -> None:
    """A card for each of these wishes of the current round. A tap gives it the next place, another tap takes
    it off again; the places are counted among these alone."""
    places = in_order({id: rank for id, wish in wishes.items() if (rank := rank_of(wish))})
    tiles = {
        id: Tile(text("profile.ranked", number=places[id], wish=wish.text) if id in places else wish.text)
        for id, wish in wishes.items()
    }
    key = session.field_key(("rounds", session.round()[0], "wishes", "of_all", "rank"))
    draw_tiles(label, tiles, tuple(places), partial(_tap, tuple(places)), key, visibility="collapsed")


def _tap(before: Collection[str], now: Collection[str]) -> None:
    """What was tapped on goes last; what was tapped off goes out."""
    for wish_id in sorted({*before} ^ {*now}):
        session.change(partial(with_rank_tapped, wish_id=wish_id))
