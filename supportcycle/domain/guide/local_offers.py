"""The team's own list of what there is nearby, shared between dossiers: nothing of a client is in it."""

from collections.abc import Mapping
from datetime import date

from supportcycle.domain.dates import as_date, months_later
from supportcycle.domain.guide.search import Findable
from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.names.spelling import words_key

CHECK_AFTER_MONTHS = 6
"""Our own choice: offers in a neighbourhood change often."""


class LocalOffer(Model):
    """Something that is offered nearby; every value as typed."""

    what: Text = ""
    where: Text = ""
    for_whom: Text = ""
    cost: Text = ""
    contact: Text = ""
    checked_on: Text = ""


Offers = dict[Id, LocalOffer]


def wants_check(offer: LocalOffer, today: date) -> bool:
    """Whether nobody looked for a while, or it is not known when somebody did."""
    checked = as_date(offer.checked_on)
    return checked is None or months_later(checked, CHECK_AFTER_MONTHS) <= today


def same_as(offers: Mapping[Id, LocalOffer], offer: LocalOffer) -> Id | None:
    """The one on the list that is called the same at the same place."""
    return next((id for id, other in offers.items() if place_of(other) == place_of(offer)), None)


def place_of(offer: LocalOffer) -> tuple[str, str]:
    """By what an offer is known again: what it is called, and where it is."""
    return words_key(offer.what), words_key(offer.where)


def findable_offer(id: Id, offer: LocalOffer) -> Findable:
    """What an offer can be found by."""
    texts = ((offer.what, 6.0), (offer.for_whom, 4.0), (offer.where, 3.0), (offer.contact, 1.0))
    return Findable(id=id, texts=texts)
