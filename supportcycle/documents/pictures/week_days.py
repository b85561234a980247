"""Who does what on which day of the week, as far as that was agreed: no day is made up."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from supportcycle.content.catalogue import choice_label, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import (
    Frequency,
    Helper,
    HowOften,
    PlanVersion,
    Professional,
    Step,
    helpers_now,
    is_helping,
)
from supportcycle.domain.quantities.weekdays import days_named
from supportcycle.figures.charts.axes import Axis, columns_axis
from supportcycle.figures.charts.chart import Chart, PlotlyFigure
from supportcycle.figures.charts.lanes import LaneMark, LaneSeries, lanes

_NO_DAY = 7
_APART = 7.6
"""Where what has no day stands: a little apart from the days."""
_BELOW = -0.5
"""Where what is still to be asked stands, so that it does not lie over what was agreed."""
_EVERY_DAY = frozenset(range(7))


class WeekTask(NamedTuple):
    """What somebody does: who, what, how often and when in their words, and on which days, 0 for Monday.
    `agreed`: whether it is sure."""

    person: str
    what: str
    often: str
    days: frozenset[int]
    agreed: bool


def week_chart(dossier: Dossier, version: PlanVersion) -> Chart | None:
    """The week of a plan; None when nobody does anything in it yet."""
    tasks = list(week_tasks(dossier, version))
    if not tasks:
        return None
    days = [*text("day.weekdays").split(), text("charts.week.no_day")]
    rows = [(task.person, task.what, _often(task), _days(task, days)) for task in tasks]
    return Chart(
        text("charts.week.name"),
        "\n".join(" · ".join(filter(None, row)) for row in rows),
        [text(f"charts.week.{key}") for key in ("who", "what", "often", "days")],
        rows,
        partial(_figure, tasks),
    )


def week_tasks(dossier: Dossier, version: PlanVersion) -> Iterator[WeekTask]:
    """All that is done in the steps of a plan, the client's own first."""
    steps = [step for plan in version.plans.values() for step in plan.steps.values()]
    for step in steps:
        if step.own.strip():
            yield _task(dossier.name, step.own, step.say.frequency, step)
    for step in steps:
        for helper in helpers_now(step).values():
            yield from _of(dossier, helper.person, helper, step, agreed=is_helping(helper))
    for step in steps:
        for paid in step.professionals.values():
            yield from _of(dossier, paid.organisation, paid, step, agreed=True)


def _of(
    dossier: Dossier, person: str | None, share: Helper | Professional, step: Step, *, agreed: bool
) -> Iterator[WeekTask]:
    if person in dossier.people:
        name = shown_name(dossier.people[person])
        yield _task(name, share.what.strip() or step.text, share.frequency, step, agreed=agreed)


def _task(person: str, what: str, frequency: HowOften, step: Step, *, agreed: bool = True) -> WeekTask:
    often = ", ".join(filter(None, (choice_label("frequency", frequency), step.say.moment.strip())))
    named = days_named(f"{step.say.moment} {frequency or ''}")
    days = _EVERY_DAY if frequency is Frequency.DAILY and named == frozenset() else named or frozenset()
    return WeekTask(person, what.strip(), often, days, agreed)


def _often(task: WeekTask) -> str:
    return task.often if task.agreed else text("charts.week.asked", often=task.often).strip(" ,")


def _days(task: WeekTask, names: Sequence[str]) -> str:
    if task.days == _EVERY_DAY:
        return text("charts.week.every_day")
    return ", ".join(names[day] for day in sorted(task.days or {_NO_DAY}))


def _figure(tasks: Sequence[WeekTask]) -> PlotlyFigure:
    people = list(dict.fromkeys(task.person for task in tasks))
    kinds = (("agreed", True, 0), ("not_agreed", False, _BELOW))
    series = [
        LaneSeries(
            text(f"charts.week.{key}"),
            [
                LaneMark(people.index(task.person), _place(day), (task.what, _often(task)), height=height)
                for task in tasks
                if task.agreed is agreed
                for day in sorted(task.days or {_NO_DAY})
            ],
            is_open=not agreed,
        )
        for key, agreed, height in kinds
    ]
    return lanes(series, people, _week_axis(), lane=58)


def _place(day: int) -> float:
    return _APART if day == _NO_DAY else day


def _week_axis() -> Axis:
    days = columns_axis([*text("day.weekdays_short").split(), text("charts.week.no_day_short")])
    ticks = {_place(int(day)): words for day, words in days.ticks.items()}
    return Axis(ticks, (days.span[0], _APART + 0.6))
