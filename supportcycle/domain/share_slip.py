"""What was agreed about one document before it left the table."""

from supportcycle.domain.base import Id, Model, PersonId, Text


class ShareSlip(Model):
    """The share slip of one document: what stays, who is named, who is kept silent about.

    Nobody is named unless they stand in `named`; contact data never goes along, so no field allows it.
    """

    document: Text = ""
    made_on: Text = ""
    for_whom: Text = ""
    left_out: tuple[Id, ...] = ()
    named: tuple[PersonId, ...] = ()
    silent: tuple[PersonId, ...] = ()
    with_medical: bool = True
    annexes: tuple[Id, ...] = ()
