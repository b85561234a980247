"""Option cards: kinds of help and places to be, in the client's words, to choose from on the table."""

from supportcycle.domain.guide.search import Findable
from supportcycle.domain.model.base import Model, Text
from supportcycle.domain.model.wmo import Laag


class OptionCard(Model):
    """One card. `option` is what would stand on the Werkblad Opties; `source` names the idea."""

    id: str
    group: str
    name: Text
    what: Text
    option: Text
    asks: Text = ""
    fits: Text = ""
    careful: Text = ""
    layer: Laag | None = None
    everyday: Text = ""
    source: Text = ""


def findable_card(card: OptionCard) -> Findable:
    """What a card can be found by."""
    small_print = f"{card.fits} {card.asks}"
    texts = ((card.name, 6.0), (card.everyday, 5.0), (card.option, 4.0), (card.what, 2.0), (small_print, 0.5))
    return Findable(id=card.id, texts=texts)
