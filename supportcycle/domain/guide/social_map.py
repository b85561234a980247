"""The team's list while somebody types in it: field by field, and the new offer apart until it is whole."""

from typing import Any

from pydantic import Field

from supportcycle.domain.guide.local_offers import LocalOffer, Offers, same_as
from supportcycle.domain.model.base import Id, Model, is_blank
from supportcycle.domain.model.dossier import next_id, number_in_id

_NEW, _TYPED = "new", "t"


class SocialMap(Model):
    """The list, and beside it the offer that is being typed.

    `new_id` is another one for every offer: words that come late for the last one are known by it.
    """

    offers: Offers = Field(default_factory=dict)
    new_id: Id = f"{_NEW}1"
    new: LocalOffer = LocalOffer()


def from_kept(kept: Offers) -> SocialMap:
    """As the list is kept: flat, the offer that is being typed under the highest `new1`, `new2`, …"""
    new_id = max(filter(_is_new, kept), key=number_in_id, default=None)
    if new_id is None:
        return SocialMap(offers=kept)
    offers = {id: offer for id, offer in kept.items() if id != new_id}
    return SocialMap(offers=offers, new_id=new_id, new=kept[new_id])


def to_keep(map: SocialMap) -> Offers:
    """The other way round; a list in which nothing new was ever typed is just its offers."""
    touched = map.model_copy(update={"offers": {}}) != SocialMap()
    return {**map.offers, map.new_id: map.new} if touched else map.offers


def landing(map: SocialMap, id: Id, column: str, words: str) -> Id | None:
    """The offer that words typed for `id` belong to now; None when they are on the list already.

    What another window typed for an offer that was put on the list since is a new one. ValueError when there
    is no such offer or column.
    """
    if column not in LocalOffer.model_fields:
        raise ValueError("an offer has no such column")
    if id in map.offers or id == map.new_id:
        return id
    if not _is_new(id):
        raise ValueError("no such offer")
    became = map.offers.get(_listed_as(id))
    among = map.offers.values() if became is None else (became,)
    taken = any(words.strip() in getattr(offer, column) for offer in among)
    return None if taken or not words.strip() else map.new_id


def words_at(map: SocialMap, id: Id, column: str) -> str:
    """What stands in one column of an offer. KeyError when there is no such offer."""
    return str(getattr(map.new if id == map.new_id else map.offers[id], column))


def is_begun(offer: LocalOffer) -> bool:
    """Whether something was said of it, beside the day on which somebody checked."""
    return not is_blank(offer.model_copy(update={"checked_on": ""}))


def with_words(map: SocialMap, id: Id, column: str, words: str, *, today: str) -> SocialMap:
    """The list with these words in one column; the first words of a new offer bring the day along.

    ValidationError (a ValueError) when they do not fit, KeyError when there is no such offer.
    """
    if id != map.new_id:
        changed = _changed(map.offers[id], {column: words})
        return map.model_copy(update={"offers": {**map.offers, id: changed}})
    day = {"checked_on": map.new.checked_on or today} if words.strip() and not is_begun(map.new) else {}
    return map.model_copy(update={"new": _changed(map.new, day | {column: words})})


def with_new(map: SocialMap, id: Id, offer: LocalOffer) -> SocialMap:
    """The list with the offer that was typed as `id`; the next one begins empty, under another id.

    One that is called the same at the same place is renewed, and keeps what is left empty now. When another
    window has put that one on the list already, what is being typed since stays.
    """
    own = _listed_as(id) if _listed_as(id) not in map.offers else next_id(map.offers, "a")
    there = same_as(map.offers, offer) or own
    said = {column: words for column, words in offer.model_dump().items() if words.strip()}
    whole = _changed(map.offers.get(there, offer), said)
    changed = map.model_copy(update={"offers": {**map.offers, there: whole}})
    if id != map.new_id:
        return changed
    return changed.model_copy(update={"new_id": f"{_NEW}{number_in_id(id) + 1}", "new": LocalOffer()})


def _listed_as(id: Id) -> Id:
    """What was typed as `new3` stands on the list as `t3`: no other one comes to stand there."""
    return f"{_TYPED}{number_in_id(id)}"


def _changed(offer: LocalOffer, words: dict[str, Any]) -> LocalOffer:
    return LocalOffer.model_validate(offer.model_dump() | words)


def _is_new(id: Id) -> bool:
    return id.rstrip("0123456789") == _NEW and id != _NEW
