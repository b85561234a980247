"""All in one line of time: talks, plans, steps, terms, reviews, and people who came and went."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.pictures.goals_over_time import entry_words
from supportcycle.documents.words.days import short_day
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.dossier import Dossier, Round, number_in_id, versions_of
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.plan import (
    FirstStep,
    FirstStepState,
    Helper,
    PlanVersion,
    Professional,
    Step,
    is_helping,
)
from supportcycle.domain.model.review import helper_key
from supportcycle.domain.network.snapshot_taking import by_date
from supportcycle.figures.charts.axes import time_axis
from supportcycle.figures.charts.chart import Chart, PlotlyFigure
from supportcycle.figures.charts.lanes import LaneMark, LaneSeries, lanes

_HelpKey = tuple[str, str | None]
"""A line of a step, and whoever stands in it."""
LANES = ("talks", "plan", "steps", "logbook", "people", "reviews", "terms")


class TimelineEvent(NamedTuple):
    """Something on a day, as that was typed: in which lane, and in which words."""

    lane: str
    on: str
    words: str


def timeline_chart(dossier: Dossier, terms: Iterable[tuple[date, str]]) -> Chart | None:
    """All of it over time, with the `terms` that count now; None when nothing has a day that is known."""
    ahead = [TimelineEvent("terms", as_typed(day), words) for day, words in terms]
    events = sorted({*events_of(dossier), *ahead}, key=_order)
    days = [day for each in events if (day := as_date(each.on))]
    if not days:
        return None
    rows = [_row(each) for each in events]
    return Chart(
        text("charts.timeline.name"),
        "\n".join(text("charts.timeline.line", on=on, kind=kind, words=words) for on, kind, words in rows),
        [text(f"charts.timeline.{key}") for key in ("day", "kind", "said")],
        rows,
        partial(_figure, events, days[0], days[-1]),
        tuple(dict.fromkeys(short_day(as_typed(day)) for day in days)),
    )


def events_of(dossier: Dossier) -> Iterator[TimelineEvent]:
    """All that has a place in time in the rounds and the kept maps, also when its day cannot be read."""
    rounds = [dossier.rounds[id] for id in sorted(dossier.rounds, key=number_in_id)]
    yield from _planned(dossier, versions_of(rounds))
    for round in rounds:
        if round.started_on.strip():
            yield TimelineEvent("plan", round.started_on, text("charts.timeline.begun"))
        yield from _talks(dossier, round)
        for entry in round.logbook.values():
            yield TimelineEvent("logbook", entry.on, _with_names(dossier, entry.people, entry_words(entry)))
        for review in round.evaluations.values():
            said = review.appreciated.strip() or review.process.strip()
            words = _after(text("charts.timeline.looked_back"), said)
            yield TimelineEvent("reviews", review.on, _with_names(dossier, review.present, words))
    yield from _on_kept_maps(dossier)


def _talks(dossier: Dossier, round: Round) -> Iterator[TimelineEvent]:
    for talk in round.meeting.talks.values():
        words = _after(text("charts.timeline.talk"), talk.remark.strip())
        yield TimelineEvent("talks", talk.on, _with_names(dossier, talk.present, words))


def _planned(dossier: Dossier, versions: Sequence[PlanVersion]) -> Iterator[TimelineEvent]:
    """A next version takes steps and help along: each is told once, as it was said last."""
    for version in versions:
        if version.made_on.strip():
            words = _after(text("charts.timeline.plan_made"), version.reason.strip())
            yield TimelineEvent("plan", version.made_on, words)
    steps = [each for version in versions for plan in version.plans.values() for each in plan.steps.items()]
    for step in _said_last(steps):
        if step.first.on.strip():
            state = choice_label("first_step_state", step.first.state).lower()
            yield TimelineEvent("steps", step.first.on, _after(step.first.what.strip() or step.text, state))
    helped = {key: each for id, step in steps for key, each in _help_in(id, step)}
    for (_, person), (help, what) in helped.items():
        yield from _came_and_went(dossier, person, help, what)


def _said_last(steps: Iterable[tuple[str, Step]]) -> list[Step]:
    """For each step its first small step, and those before it that were set and are not the same."""
    found: dict[str, list[Step]] = {}
    for id, step in steps:
        told = found.setdefault(id, [])
        if told and not _is_another(told[-1].first, step.first):
            told.pop()
        told.append(step)
    return [step for told in found.values() for step in told]


def _is_another(before: FirstStep, now: FirstStep) -> bool:
    is_same = before.on == now.on or before.what.strip() == now.what.strip()
    return before.state is FirstStepState.DONE and not is_same


def _help_in(id: str, step: Step) -> Iterator[tuple[_HelpKey, tuple[Helper | Professional, str]]]:
    for line, helper in step.others.items():
        if is_helping(helper):
            yield (helper_key(id, line), helper.person), (helper, helper.what or step.text)
    for line, paid in step.professionals.items():
        key = helper_key(id, line), paid.organisation
        yield key, (paid, paid.what or step.text)


def _came_and_went(
    dossier: Dossier, person: str | None, help: Helper | Professional, what: str
) -> Iterator[TimelineEvent]:
    if person not in dossier.people:
        return
    name = shown_name(dossier.people[person])
    for key, on in (("starts", help.since), ("stops", help.until)):
        if on.strip():
            words = text(f"charts.timeline.{key}", name=name, what=first_line(what))
            yield TimelineEvent("people", on, words)


def _on_kept_maps(dossier: Dossier) -> Iterator[TimelineEvent]:
    """Who was not on the map kept before, and who no longer."""
    kept = [each for _, each in by_date(dossier)]
    for then, later in pairwise(kept):
        was = {then.matched.get(id, id): name for id, name in on_map(then).items()}
        now = on_map(later)
        for key, names in (("came", _only_in(now, was)), ("went", _only_in(was, now))):
            for name in names:
                yield TimelineEvent("people", later.taken_on, text(f"charts.timeline.{key}", name=name))


def _only_in(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return [name for id, name in one.items() if id not in other]


def _with_names(dossier: Dossier, people: Iterable[str], words: str) -> str:
    names = ", ".join(shown_name(dossier.people[id]) for id in people if id in dossier.people)
    return text("charts.timeline.with", words=words, names=names) if names else words


def _after(words: str, more: str) -> str:
    return text("charts.timeline.and", words=words, more=more) if more else words


def _order(event: TimelineEvent) -> tuple[date, int, str]:
    """By day; what has none that can be read at the end."""
    return as_date(event.on) or date.max, LANES.index(event.lane), event.words


def _row(event: TimelineEvent) -> tuple[str, str, str]:
    on = short_day(event.on) or text("pictures.undated")
    return on, text(f"charts.timeline.lanes.{event.lane}"), event.words


def _figure(events: Sequence[TimelineEvent], first: date, last: date) -> PlotlyFigure:
    dated = [(day, each) for each in events if (day := as_date(each.on))]
    drawn = [lane for lane in LANES if any(each.lane == lane for _, each in dated)]
    marks = [
        LaneMark(drawn.index(each.lane), day.toordinal(), (short_day(each.on), each.words))
        for day, each in dated
    ]
    of_lane = [[mark for mark in marks if mark.lane == place] for place in range(len(drawn))]
    names = [text(f"charts.timeline.lanes.{lane}") for lane in drawn]
    series = [LaneSeries(name, some) for name, some in zip(names, of_lane, strict=True)]
    return lanes(series, names, time_axis(first, last), lane=56, legend=False)
