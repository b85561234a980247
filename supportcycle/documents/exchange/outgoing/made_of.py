"""What each file for another program is made of: one row a format, as `rendering.TAKEN_ALONG` names them."""

from collections.abc import Callable, Mapping
from typing import Any

from supportcycle.documents.exchange.outgoing.book import book
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.contacts import contact_cards
from supportcycle.documents.exchange.outgoing.family_tree import family_tree
from supportcycle.documents.exchange.outgoing.network_tables import network_tables
from supportcycle.documents.exchange.outgoing.taken_along import GoesAlong
from supportcycle.domain.model.dossier import Dossier

Make = Callable[[Dossier, Codes, GoesAlong], Any]

MADE_OF: Mapping[str, Make] = {
    "book": lambda dossier, codes, along: book([dossier], codes, along),
    "nodes_and_edges": network_tables,
    "graphml": network_tables,
    "gedcom": family_tree,
    "vcard": contact_cards,
}
