"""How the client is spoken to, on the client's own screens and papers, and in which language words are."""

from enum import StrEnum

from supportcycle.domain.model.base import Model, Stamp, Text


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


class Interpreted(Model):
    """In which language the words in a field are (`language`, the name of a folder; `nl` for Dutch), and the
    same in Dutch, as an interpreter said it. `place` is the path of the field joined with a dash, `heard` a
    mark of the words as they were when they were put in Dutch."""

    place: Stamp = ""
    language: Text = ""
    dutch: Text = ""
    heard: Stamp = ""
