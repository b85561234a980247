"""Local offers out of a file beside the list of the team, and put on it."""

from collections.abc import Iterable, Mapping

from supportcycle.domain.bringing_in.comparison import (
    ComparedRow,
    IncomingRow,
    Recognition,
    RowChoice,
    Values,
    compared,
)
from supportcycle.domain.bringing_in.taking import Taken, taken
from supportcycle.domain.guide.local_offers import LocalOffer, Offers, place_of
from supportcycle.domain.model.base import Id


def compared_offers(rows: Iterable[IncomingRow], offers: Mapping[Id, LocalOffer]) -> list[ComparedRow]:
    """Each row beside the list: an offer is known by what it is called at which place."""
    here = {id: dict(offer) for id, offer in offers.items()}
    return compared(rows, here, Recognition(by=_place, named_by="what"))


def _place(values: Values) -> tuple[str, str]:
    return place_of(LocalOffer(what=values.get("what", ""), where=values.get("where", "")))


def taken_offers(rows: Iterable[tuple[ComparedRow, RowChoice]], offers: Offers) -> Taken[LocalOffer]:
    """The list with each row as chosen. ValueError when a value does not fit."""
    return taken(rows, offers, LocalOffer, "a")


def without_taken(before: Offers, after: Offers, now: Offers) -> Offers:
    """The list now without what a file brought to it; what somebody changed in it since stays."""
    back = dict(now)
    for id, offer in after.items():
        if offer != before.get(id) and now.get(id) == offer:
            back.pop(id)
            back |= {id: before[id]} if id in before else {}
    return {id: back[id] for id in now if id in back}
