"""A visit as it is declared in templates: an order of moments, each with one question and one place for the
answer."""

from typing import Literal

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.visits import Visit

MomentKind = Literal[
    "opening", "text", "choice", "lines", "life_domains", "dimensions", "flower", "people", "circle",
    "energy", "rank", "goal", "ideas", "weigh", "pick", "helper", "reading", "agreement", "read_back",
    "faces", "next",
]  # fmt: skip
"""How the answer is given: a box, a few large choices, names or ideas with Enter, tiles, the circle …"""
Each = Literal["life_domains", "dimensions", "ideas", "parts", "steps", "goals"]
Audience = Literal["everybody", "client"]
"""Who the moment is for. With `client` the question is left out while somebody else sits at the table."""
Need = Literal["people", "around", "dimensions", "wish", "wishes", "goal", "ideas", "choice", "step"]
"""What must have been said before a moment has anything to ask; `wishes` is more than one,
`around` somebody who does not sit at the table, `dimensions` one that was tapped open."""


class Moment(Model):
    """One question at the table.

    `place` is where the answer stands in the dossier, with `{round}`, `{goal}` and the like for what is
    talked about now; `field` the field that is declared for it, as `<worksheet>.<field>`; `value` is what a
    tap puts there. `each`: asked anew for every one of these, which is `{item}` in the place. `words` stand
    below the question. `proposed`: ticked beforehand."""

    key: Id
    question: Text
    kind: MomentKind
    words: Text = ""
    place: Text = ""
    field: Text = ""
    value: Text = ""
    each: Each | None = None
    picture: Id | None = None
    audience: Audience = "everybody"
    needs: tuple[Need, ...] = ()
    proposed: bool = True


class VisitDeclaration(Model):
    """One kind of visit: its name, what it is for, how long it takes, and its moments in order. `bring`: the
    papers to have at hand, by the key of their name."""

    key: Id
    title: Text
    purpose: Text
    minutes: int = Field(gt=0)
    picture: Id | None = None
    bring: tuple[Id, ...] = ()
    moments: tuple[Moment, ...]

    @property
    def named(self) -> dict[str, Moment]:
        """The moments by key."""
        return {moment.key: moment for moment in self.moments}

    @property
    def proposal(self) -> tuple[str, ...]:
        """The moments that are ticked beforehand."""
        return tuple(moment.key for moment in self.moments if moment.proposed)


def declared_for(visit: Visit, kinds: dict[str, VisitDeclaration]) -> VisitDeclaration:
    """What is declared for a visit; of a kind that is no longer there, what may be chosen freely."""
    return kinds.get(visit.kind or "") or next(reversed(kinds.values()))
