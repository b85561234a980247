"""What the municipality looks into for each help that is asked (art. 2.3.2 lid 4 and 2.3.5 Wmo 2015)."""

from enum import StrEnum

from supportcycle.domain.model.base import Model, Text


class WlzRight(StrEnum):
    """Whether long-term care comes first (art. 2.3.5 lid 6); not said is None."""

    INDICATION = "indication"
    APPLIED = "applied"
    NOT_APPLIED = "not_applied"
    NO_RIGHT = "no_right"


class Grounds(Model):
    """In the order of the Centrale Raad van Beroep: what fails, what is needed, who can do it, why this.

    The last are why nothing does that is usual to buy, cheaper, or of another law.
    """

    problem: Text = ""
    needed: Text = ""
    usual_help: Text = ""
    beyond_usual: Text = ""
    network_help: Text = ""
    general_offer: Text = ""
    ordinary: Text = ""
    cheaper: Text = ""
    wlz: WlzRight | None = None
    other_laws: Text = ""
