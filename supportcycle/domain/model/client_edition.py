"""How the client is spoken to, on the client's own screens and papers."""

from enum import StrEnum

from supportcycle.domain.model.base import Model, Text


class Address(StrEnum):
    """How somebody wants to be spoken to: the formal or the familiar form of you."""

    U = "u"
    JE = "je"


class ClientEdition(Model):
    """In which words the client's screens and papers are. `simple` says less, with je and with pictures.

    `language` is the name of a folder with words (templates/<language>/); empty for Dutch.
    """

    address: Address = Address.U
    simple: bool = False
    language: Text = ""
