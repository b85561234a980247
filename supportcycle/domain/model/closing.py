"""Phase 6: rounding off with an open door: what stays, who notices that it goes less well, who calls whom."""

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId, Text


class Aftercare(Model):
    """One sign that it goes less well: who may notice it, whom they call, and what we do then."""

    sign: Text = ""
    notices: PersonId | None = None
    calls: PersonId | None = None
    action: Text = ""


class Closing(Model):
    """How the help ends or becomes less, and how to come back. Nothing of it is a condition."""

    ends_on: Text = ""
    goes_on: Text = ""
    stays: Text = ""
    less: Text = ""
    for_carers: Text = ""
    contact_on: Text = ""
    contact_by: PersonId | None = None
    way_back: Text = ""
    aftercare: dict[Id, Aftercare] = Field(default_factory=dict)
