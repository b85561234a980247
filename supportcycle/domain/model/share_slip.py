"""What was agreed about one document before it left the table."""

from supportcycle.domain.model.base import Id, Model, PersonId, Text


class ShareSlip(Model):
    """The share slip of one document: what stays, who is named, who is kept silent about.

    Nobody is named unless they stand in `named`; contact data never goes along, so no field allows it.
    `medical_asked`: whether somebody said of `with_medical` what it is; before that it is no consent, and
    nothing medical goes along on a paper for others.
    A name in somebody's own words is asked about: `told_by_relation` are those for whom the relation stands
    there instead, `as_typed` the keys of names that stay in exactly the sentences they stood in.
    `profile_rows`: the rows of the profile that go behind the paper; None for those that a wish hangs on.
    """

    document: Text = ""
    made_on: Text = ""
    for_whom: Text = ""
    left_out: tuple[Id, ...] = ()
    named: tuple[PersonId, ...] = ()
    silent: tuple[PersonId, ...] = ()
    with_medical: bool = True
    medical_asked: bool = False
    told_by_relation: tuple[PersonId, ...] = ()
    as_typed: tuple[Id, ...] = ()
    annexes: tuple[Id, ...] = ()
    profile_rows: tuple[Id, ...] | None = None
