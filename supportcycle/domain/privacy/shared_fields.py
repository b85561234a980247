"""What of a person and of a step may stand in what leaves the table. Only what is named here does: a field
that is new stays private until somebody puts it in one of these lists."""

from collections.abc import Mapping
from typing import TypeVar

from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import FORMAL, NetworkMember
from supportcycle.domain.model.plan import Helper, Professional, Step
from supportcycle.domain.model.wmo import Voorziening

M = TypeVar("M", Step, Helper, Professional, Voorziening)

OF_A_PERSON = (
    "relation", "role", "hulp", "kind", "number", "cluster", "in_client_system", "only_in_family_tree",
    "online", "vip", "from_the_past", "died",
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
    "may_know", "reachable", "makes_it_harder", "remark", "schooling", "traits", "needs_care",
    "has_few_people", "known", "liked", "important", "named_by", "named_by_person", "found_by",
)  # fmt: skip
"""What never leaves: words about somebody, how to reach them, and art. 9 data of others."""

OF_A_STEP: Mapping[type[Step | Helper | Professional | Voorziening], tuple[str, ...]] = {
    Step: (
        "text", "covers", "from_sheet", "own", "others", "professionals", "wmo", "first", "say", "costs",
        "who_pays",
    ),
    Helper: (
        "person", "what", "frequency", "since", "until", "hours", "asked", "who_asks", "takes_over",
        "in_return",
    ),
    Professional: ("organisation", "what", "frequency", "since", "until", "hours", "coordinates"),
    Voorziening: (
        "what", "category", "amount", "duration", "provider", "reason", "leveringsvorm", "form_reason",
        "other_law", "outcome", "granted",
    ),
}  # fmt: skip


def discreet(person: NetworkMember, *, named: bool) -> NetworkMember:
    """The person with only what may leave; the name when that was said, or when it is paid help."""
    allowed = [*OF_A_PERSON, *(key for what in person.may_leave for key in WITH_A_TICK.get(what, ()))]
    name = person.name if named or person.role in FORMAL else ""
    kept = {key: getattr(person, key) for key in allowed}
    return NetworkMember(name=name, may_be_named=named, may_leave=person.may_leave, **kept)


def step_that_leaves(step: Step) -> Step:
    """The step with only what may leave, of everybody and everything in it too."""
    inside = {name: getattr(step, name) for name in ("others", "professionals", "wmo")}
    parts = {name: {id: _only(each) for id, each in held.items()} for name, held in inside.items()}
    return _only(step.model_copy(update=parts))


def _only(model: M) -> M:
    kept = {name: getattr(model, name) for name in OF_A_STEP[type(model)]}
    return type(model).model_construct(**kept)
