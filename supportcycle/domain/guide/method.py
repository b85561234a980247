"""One method of the guide, and the facets by which somebody may choose."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from supportcycle.domain.guide.search import Findable
from supportcycle.domain.model.base import Model, Text
from supportcycle.domain.model.dossier import Phase

FACETS = ("theme", "for_whom", "carried_out_by", "setting", "time", "training", "phases", "evidence")
"""The fields of a method to choose by, in the order they are asked."""

MUST_EXIST_NEARBY = frozenset({"neighbourhood", "organisation", "client", "relatives", "network"})
"""At these levels somebody has to offer the method; a worker's own way of working can simply begin."""


class Method(Model):
    """What the guide says of one method. Values of facets are keys; `option` is in the client's words.

    Evidence, costs and training are as of about 2014. `own_addition` is ours and not the guide's.
    """

    id: str
    name: Text
    kind: Literal["mapping", "strengthening"]
    theme: str
    level: str
    aim: Text
    for_whom: tuple[str, ...] = ()
    carried_out_by: tuple[str, ...] = ()
    setting: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    time: str
    duration: Text
    costs: Text
    training: str
    training_note: Text
    evidence: str
    evidence_note: Text
    phases: tuple[Phase, ...] = ()
    columns: tuple[str, ...] = ()
    option: Text = ""
    suits: tuple[str, ...] = ()
    pitfalls: tuple[str, ...] = ()
    own_addition: tuple[str, ...] = ()
    page: str = ""
    subject: str = ""
    here: Text = ""
    everyday: Text = ""
    source: Text = ""


def values_of(method: Method, facet: str) -> tuple[str, ...]:
    """What a method holds for one facet, as keys, also when it is only one."""
    value = getattr(method, facet)
    return (value,) if isinstance(value, str) else tuple(value)


def matching(methods: Iterable[Method], chosen: Mapping[str, Collection[str]]) -> list[Method]:
    """The methods that have, for every facet with a choice, at least one of the chosen values."""
    wanted = {facet: set(values) for facet, values in chosen.items() if values}
    return [
        method
        for method in methods
        if all(values & set(values_of(method, facet)) for facet, values in wanted.items())
    ]


def asks_whether_it_exists(method: Method) -> bool:
    """Whether somebody nearby has to offer this before it can be done."""
    return method.level in MUST_EXIST_NEARBY


def findable(method: Method) -> Findable:
    """What a method can be found by: its name and everyday words first, the small print last."""
    small_print = " ".join((*method.steps, *method.suits, *method.pitfalls))
    return Findable(
        id=method.id,
        texts=(
            (method.name, 6),
            (method.everyday, 5),
            (method.option, 4),
            (method.aim, 2),
            (small_print, 0.5),
        ),
    )
