"""What is different between two versions of the plan: kinds and ids, for somebody else to put into words."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import chain

from supportcycle.domain.model.base import Id, Model, is_blank
from supportcycle.domain.model.plan import Asked, Helper, Plan, PlanVersion, Step

_LINES = ("others", "professionals", "wmo")


class PlanChangeKind(StrEnum):
    """In what way a version of the plan is different from an earlier one."""

    DIRECTION = "direction"
    RESOURCES = "resources"
    STEP_NEW = "step_new"
    STEP_GONE = "step_gone"
    STEP_NAME = "step_name"
    OWN = "own"
    HELPER_NEW = "helper_new"
    HELPER_GONE = "helper_gone"
    HELPER_OTHER = "helper_other"
    HELPER_DIFFERENT = "helper_different"
    PROFESSIONAL_NEW = "professional_new"
    PROFESSIONAL_GONE = "professional_gone"
    PROFESSIONAL_DIFFERENT = "professional_different"
    PROVISION_NEW = "provision_new"
    PROVISION_GONE = "provision_gone"
    PROVISION_DIFFERENT = "provision_different"
    AGREEMENTS = "agreements"


class PlanChange(Model):
    """One difference. `line` is the id of a helper, professional or provision in the step."""

    kind: PlanChangeKind
    goal: Id | None = None
    step: Id | None = None
    line: Id | None = None


def plan_changes(before: PlanVersion, after: PlanVersion) -> list[PlanChange]:
    """Everything that is different, in the order of the newer plan; what went away comes with its goal.

    The day a version was made, its reason and the day to look back are no difference.
    """
    found = list(_direction(before, after))
    for goal in dict.fromkeys((*after.plans, *before.plans)):
        old, new = before.plans.get(goal, Plan()), after.plans.get(goal, Plan())
        if old.resources != new.resources:
            found.append(PlanChange(kind=PlanChangeKind.RESOURCES, goal=goal))
        for step in dict.fromkeys((*new.steps, *old.steps)):
            found += (
                PlanChange(kind=kind, goal=goal, step=step, line=line)
                for kind, line in _of_step(old.steps.get(step), new.steps.get(step))
            )
    return found


def _direction(before: PlanVersion, after: PlanVersion) -> Iterator[PlanChange]:
    if (before.direction, before.direction_help) != (after.direction, after.direction_help):
        yield PlanChange(kind=PlanChangeKind.DIRECTION)


_Found = tuple[PlanChangeKind, str | None]


def _of_step(old: Step | None, new: Step | None) -> Iterator[_Found]:
    before, after = old or Step(), new or Step()
    if is_blank(before) and is_blank(after):
        return
    if is_blank(before):
        yield PlanChangeKind.STEP_NEW, None
    elif is_blank(after):
        yield PlanChangeKind.STEP_GONE, None
    else:
        yield from _differences(before, after)


def _differences(before: Step, after: Step) -> Iterator[_Found]:
    if before.text != after.text:
        yield PlanChangeKind.STEP_NAME, None
    if before.own != after.own:
        yield PlanChangeKind.OWN, None
    yield from _helpers(before.others, after.others)
    yield from _lines("professional", before.professionals, after.professionals)
    yield from _lines("provision", before.wmo, after.wmo)
    aside = {"text": "", "own": "", **{name: {} for name in _LINES}}
    if before.model_copy(update=aside) != after.model_copy(update=aside):
        yield PlanChangeKind.AGREEMENTS, None


def _helpers(before: Mapping[str, Helper], after: Mapping[str, Helper]) -> Iterator[_Found]:
    """Somebody who said no in the newer plan does not help any more, but is still written there."""
    for id in dict.fromkeys((*after, *before)):
        old, new = before.get(id, Helper()), after.get(id, Helper())
        if old == new or (is_blank(old) and is_blank(new)):
            continue
        yield _kind_of_helper(old, new), id


def _kind_of_helper(old: Helper, new: Helper) -> PlanChangeKind:
    if is_blank(old):
        return PlanChangeKind.HELPER_NEW
    if is_blank(new) or (old.person == new.person and new.asked is Asked.NO):
        return PlanChangeKind.HELPER_GONE
    return PlanChangeKind.HELPER_DIFFERENT if old.person == new.person else PlanChangeKind.HELPER_OTHER


def _lines(name: str, before: Mapping[str, Model], after: Mapping[str, Model]) -> Iterator[_Found]:
    for id in dict.fromkeys(chain(after, before)):
        old, new = before.get(id), after.get(id)
        if old == new or (is_blank(old) and is_blank(new)):
            continue
        ending = "new" if is_blank(old) else "gone" if is_blank(new) else "different"
        yield PlanChangeKind(f"{name}_{ending}"), id
