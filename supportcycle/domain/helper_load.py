"""What a plan asks of each person around the client."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from math import inf

from supportcycle.domain.model.dossier import Round, current_version, plans_now
from supportcycle.domain.model.plan import Helper, HowOften, PlanVersion, Step, helpers_now, is_helping
from supportcycle.domain.quantities.amount import Amount, exactly
from supportcycle.domain.quantities.rates import hours_each_week


@dataclass(frozen=True, slots=True, repr=False)
class Task:
    """One helper's line in one step. `hours_a_week` is None when it cannot be added up."""

    goal: str
    step: str
    helper: str
    what: str = ""
    frequency: HowOften = None
    hours: str = ""
    hours_a_week: Amount | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Load:
    """The tasks of one person. What was not asked or not promised yet is `intended` and weighs nothing."""

    tasks: tuple[Task, ...] = ()

    @property
    def confirmed(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if task.confirmed)

    @property
    def intended(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if not task.confirmed)

    @property
    def hours_a_week(self) -> Amount | None:
        """The promised hours together, at least those when more was promised that cannot be added.

        None when nothing of what was promised can be added.
        """
        known = [task.hours_a_week for task in self.confirmed if task.hours_a_week]
        if not known and self.confirmed:
            return None
        total = reduce(Amount.plus, known, exactly(0))
        return total if len(known) == len(self.confirmed) else total._replace(high=inf)


def hours_a_week(helper: Helper) -> Amount | None:
    """Hours each time × times a week; None when one of them is not known or does not repeat."""
    return hours_each_week(helper.hours, helper.frequency)


def loads(version: PlanVersion) -> dict[str, Load]:
    """Person id -> load, for everybody in a step who did not say no."""
    found: dict[str, tuple[Task, ...]] = {}
    for goal_id, plan in version.plans.items():
        for step_id, step in plan.steps.items():
            for person_id, task in _tasks(goal_id, step_id, step):
                found[person_id] = (*found.get(person_id, ()), task)
    return {person_id: Load(tasks=tasks) for person_id, tasks in found.items()}


def loads_now(round: Round) -> dict[str, Load]:
    """The loads of the current plan; goals put aside for now ask nothing."""
    _, version = current_version(round)
    return loads(version.model_copy(update={"plans": plans_now(round)}))


def _tasks(goal_id: str, step_id: str, step: Step) -> Iterator[tuple[str, Task]]:
    for helper_id, helper in helpers_now(step).items():
        task = Task(
            goal=goal_id,
            step=step_id,
            helper=helper_id,
            what=helper.what.strip() or step.text.strip(),
            frequency=helper.frequency,
            hours=helper.hours,
            hours_a_week=hours_a_week(helper),
            confirmed=is_helping(helper),
        )
        yield helper.person or "", task
