"""Option cards: kinds of help and places to be, in the client's words, to choose from on the table."""

from supportcycle.domain.base import Model, Text
from supportcycle.domain.wmo import Laag


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
