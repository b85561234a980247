"""What may stand in what leaves the table: only what is named here, or in health_fields.py. A field that is
new stays private until somebody puts it in one of these lists."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, TypeVar, cast

from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.family import Descent, Partnership
from supportcycle.domain.model.network.life_line import TurningPoint
from supportcycle.domain.model.network.person_facts import Gone, MayLeave
from supportcycle.domain.model.network.snapshots import Snapshot
from supportcycle.domain.model.network.ties import Cluster, Tie
from supportcycle.domain.model.people import FORMAL, NetworkMember
from supportcycle.domain.model.plan import Helper, Professional, Step
from supportcycle.domain.model.wmo import Voorziening
from supportcycle.domain.network.gone import has_died
from supportcycle.domain.privacy.health_fields import GOES, NOTHING_OF, STAYS
from supportcycle.domain.references import mapped

M = TypeVar("M", bound=Model)

OF_A_PERSON = (
    "relation", "role", "hulp", "kind", "number", "cluster", "in_client_system", "only_in_family_tree",
    "online", "vip", "gone",
)  # fmt: skip
"""Who it is to the client, and what a map is drawn from: no words about the person."""
WITH_A_TICK: Mapping[MayLeave, tuple[str, ...]] = {
    MayLeave.FAMILY_FACTS: ("sex", "birth_year", "age", "age_on", "died_year", "at_home"),
    MayLeave.TIE: ("gives", "receives"),
    MayLeave.STRAIN: ("strain", "care"),
}
"""What leaves only when that was said for this person."""
DECIDED_APART = ("name", "may_be_named", "may_leave")
OF_NOBODY = (
    "may_know", "reachable", "makes_it_harder", "remark", "schooling", "needs_care",
    "has_few_people", "known", "liked", "important", "named_by", "named_by_person", "found_by",
    "refusal",
)  # fmt: skip
"""What never leaves: words about somebody, how to reach them, and art. 9 data of others."""

OF_A_STEP: Mapping[type[Model], tuple[str, ...]] = {
    Step: (
        "text", "covers", "from_sheet", "own", "others", "professionals", "wmo", "first", "welcome", "say",
        "costs", "who_pays",
    ),
    Helper: (
        "person", "what", "hulp", "frequency", "since", "until", "hours", "asked", "who_asks", "takes_over",
        "in_return",
    ),
    Professional: ("organisation", "what", "frequency", "since", "until", "hours", "coordinates"),
    Voorziening: (
        "what", "category", "amount", "duration", "problem_since", "provider", "reason", "leveringsvorm",
        "form_reason", "other_law", "grounds", "outcome", "granted",
    ),
}  # fmt: skip

ROWS_OF_OTHERS: Mapping[str, tuple[str, ...]] = {"balance": ("around",)}
"""Rows of a sheet that are about the people around the client: what of somebody may leave is asked of each,
so of all together nothing does."""

ON_A_MAP: Mapping[type[Model], tuple[str, ...]] = {
    Tie: (
        "quality", "weight", "warmth", "reciprocity", "now", "possible", "gives", "frequency",
        "frequency_before", "reach", "digital", "formality", "ring", "quadrant", "nearness", "seat", "energy",
        "wish", "purpose", "direct", "lasting", "meaningful", "via", "sector", "zone", "since", "radio",
        "radio_step", "care",
    ),
    Cluster: ("label", "remark", "row", "tie"),
    Partnership: ("one", "other", "kind", "ended", "since", "until"),
    Descent: ("child", "parent", "kind", "twin_of", "since", "until"),
    TurningPoint: ("when", "age", "what", "tone", "weight", "came", "went", "whose", "may_leave"),
    Snapshot: ("taken_on", "people", "ties", "clusters", "partnerships", "descents", "matched"),
    NetworkMember: (
        "role", "kind", "number", "cluster", "in_client_system", "only_in_family_tree", "online", "vip",
        "gone",
    ),
}  # fmt: skip
"""What a map on paper is drawn from: no words about somebody, nor that it is not safe. Of a kept map not why
it was kept, nor what the client answered then."""
ON_A_MAP_WITH_A_TICK: Mapping[MayLeave, tuple[str, ...]] = {
    MayLeave.FAMILY_FACTS: WITH_A_TICK[MayLeave.FAMILY_FACTS],
    MayLeave.TIE: ("gives",),
    MayLeave.REACH: ("reachable",),
}
"""What a map shows of a person only when that was said for this person."""
PLACE_ON_A_MAP = (
    "ring", "quadrant", "seat", "nearness", "sector", "direct", "lasting", "meaningful", "via", "zone",
)  # fmt: skip
"""Of a tie that may not be told of: where somebody stands."""


def only_decided(dossier: Dossier) -> Dossier:
    """The dossier without any field that nobody decided about."""
    return mapped(dossier, Model, _without_undecided)


def _without_undecided(model: Model) -> Model:
    undecided = _undecided(type(model))
    return model.model_copy(update=undecided) if undecided else model


@cache
def _undecided(kind: type[Model]) -> dict[str, object]:
    """The fields of a model that stand in no list, empty."""
    name = kind.__name__
    if name in NOTHING_OF:
        return {}
    known = GOES.get(name, frozenset()) | STAYS.get(name, frozenset())
    return {
        key: field.get_default(call_default_factory=True)
        for key, field in kind.model_fields.items()
        if key not in known
    }


def on_a_map(part: M) -> M:
    """A tie, a circle, a line of the family, a moment of a life line or a kept map, with only what a map on
    paper is drawn from."""
    return _only(part, ON_A_MAP)


def place_on_a_map(tie: Tie) -> Tie:
    """The tie with only where somebody stands."""
    return _only(tie, {Tie: PLACE_ON_A_MAP})


def person_on_a_map(person: NetworkMember, may_leave: Collection[MayLeave]) -> NetworkMember:
    """The person with only what a map on paper is drawn from, and what `may_leave` lets go; no name.

    Who died, of whom that may not be told, is of the past: such a person stands not among the living."""
    more = (key for what in may_leave for key in ON_A_MAP_WITH_A_TICK.get(what, ()))
    kept = _only(person, {NetworkMember: (*ON_A_MAP[NetworkMember], *more)})
    told = MayLeave.FAMILY_FACTS in may_leave or not has_died(person)
    return kept if told else kept.model_copy(update={"gone": Gone.LOST})


def discreet(person: NetworkMember, *, named: bool) -> NetworkMember:
    """The person with only what may leave; the name when that was said, or when it is paid help."""
    allowed = [*OF_A_PERSON, *(key for what in person.may_leave for key in WITH_A_TICK.get(what, ()))]
    name = person.name if named or person.role in FORMAL else ""
    kept = {key: getattr(person, key) for key in allowed}
    return NetworkMember(name=name, may_be_named=named, may_leave=person.may_leave, **kept)


def step_that_leaves(step: Step) -> Step:
    """The step with only what may leave, of everybody and everything in it too."""
    inside = {name: getattr(step, name) for name in ("others", "professionals", "wmo")}
    parts = {name: {id: _only(each, OF_A_STEP) for id, each in held.items()} for name, held in inside.items()}
    return _only(step.model_copy(update=parts), OF_A_STEP)


def _only(model: M, allowed: Mapping[type[Model], tuple[str, ...]]) -> M:
    names = next(names for kind, names in allowed.items() if isinstance(model, kind))
    kept: Any = type(model).model_construct(**{name: getattr(model, name) for name in names})
    return cast(M, kept)
