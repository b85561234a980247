"""What the registry knows of a document: whom it is for, how it is composed, and what it is called."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from supportcycle.content.catalogue import texts
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.share_slip import ShareSlip

Composer = Callable[[Dossier, date], Document]
Seen = Callable[[Dossier, Dossier, ShareSlip], Dossier]


class Audience(StrEnum):
    """Whom a document is for."""

    MUNICIPALITY = "municipality"
    CLIENT = "client"
    HELPER = "helper"
    TAKE_ALONG = "take_along"
    SUPPORT_WORKER = "support_worker"
    BLANK = "blank"


OUTSIDE = (Audience.MUNICIPALITY, Audience.HELPER, Audience.TAKE_ALONG)
"""For whom a paper is, that does not stay with the client."""


def _no_more(shared: Dossier, _dossier: Dossier, _slip: ShareSlip) -> Dossier:
    return shared


class Offer(NamedTuple):
    """A document, whom it is for, and how it is composed of what is shared.

    `seen`: the dossier it is composed of, made of the shared one, the whole one and the slip. `title`: what
    it is called at the table, when that is not in texts/papers.toml nor on its worksheet.
    """

    audience: Audience
    key: str
    compose: Composer
    seen: Seen = _no_more
    title: str = ""


def title_of(offer: Offer) -> str:
    """What a document is called at the table; a worksheet by its title, a map by its subject."""
    return offer.title or texts().get(f"papers.names.{offer.key}") or worksheet(offer.key).title
