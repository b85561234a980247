"""How it went with each goal, on the days themselves, with what was said then."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.words.days import short_day
from supportcycle.domain.dates import as_date
from supportcycle.domain.goal_progress import GoalMoment, GoalProgress, progress_of_goals
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.dossier import Dossier, number_in_id
from supportcycle.domain.model.logbook import LogbookEntry
from supportcycle.figures.charts.axes import time_axis
from supportcycle.figures.charts.chart import Chart, PlotlyFigure
from supportcycle.figures.charts.lanes import LaneMark, LaneSeries, lanes

_LOW = -0.35
_ROOM = 8
"""Letters of a score that fit at its mark."""


class _Said(NamedTuple):
    """Something said of a goal: in which lane, on which day as typed, the score with it, and the words."""

    lane: int
    on: str
    words: str
    moment: GoalMoment | None = None


def goals_chart(dossier: Dossier) -> Chart | None:
    """The goals over time; None when of none of them anything was said on a day that is known."""
    courses = progress_of_goals(dossier)
    names = [course.name or text("plan.unnamed") for course in courses]
    told = [said for lane, course in enumerate(courses) for said in _told(dossier, lane, course)]
    dated = sorted((day, place) for place, said in enumerate(told) if (day := as_date(said.on)))
    if not dated:
        return None
    rows = [_row(names, said) for said in _in_order(told)]
    return Chart(
        text("charts.goals.name"),
        "\n".join(text("charts.goals.line", on=on, goal=goal, words=words) for on, goal, words in rows),
        [text(f"charts.goals.{key}") for key in ("day", "goal", "said")],
        rows,
        partial(_figure, told, names, dated[0][0], dated[-1][0]),
        tuple(dict.fromkeys(short_day(told[place].on) for _, place in dated)),
    )


def _told(dossier: Dossier, lane: int, course: GoalProgress) -> Iterator[_Said]:
    for place, moment in enumerate(course.moments):
        yield _Said(lane, moment.on, _moment_words(moment, place), moment)
    for on, words in _from_logbook(dossier, course.id):
        yield _Said(lane, on, words)


def _moment_words(moment: GoalMoment, place: int) -> str:
    """All that was said at one moment; at the beginning that it began."""
    score = text("charts.goals.score", score=moment.score) if moment.score else ""
    verdict = text("pictures.course.verdict", verdict=choice_label("verdict", moment.verdict))
    begun = "" if place else text("charts.goals.begun")
    parts = (begun, score, moment.result, verdict if moment.verdict else "")
    return " ".join(filter(None, parts)) or text("charts.goals.looked_back")


def _from_logbook(dossier: Dossier, goal_id: str) -> Iterator[tuple[str, str]]:
    """What the logbook tells of a goal, or of a step towards it."""
    for round_id in sorted(dossier.rounds, key=number_in_id):
        round = dossier.rounds[round_id]
        plans = [version.plans[goal_id] for version in round.versions.values() if goal_id in version.plans]
        steps = {step_id for plan in plans for step_id in plan.steps}
        for entry in round.logbook.values():
            if entry.goal == goal_id or entry.step in steps:
                yield entry.on, entry_words(entry)


def entry_words(entry: LogbookEntry) -> str:
    """What happened and how it was, as it was written down."""
    told = " · ".join(filter(None, (entry.what.strip(), entry.how_it_felt.strip())))
    return told or text("charts.no_words")


def _in_order(told: Sequence[_Said]) -> list[_Said]:
    """By day; what has none that can be read at the end."""
    return sorted(told, key=lambda said: as_date(said.on) or date.max)


def _row(names: Sequence[str], said: _Said) -> tuple[str, str, str]:
    return short_day(said.on) or text("pictures.undated"), names[said.lane], said.words


def _figure(told: Sequence[_Said], names: Sequence[str], first: date, last: date) -> PlotlyFigure:
    marks = [(said, _mark(said, day)) for said in told if (day := as_date(said.on))]
    looked = [mark for said, mark in marks if said.moment]
    written = [mark for said, mark in marks if not said.moment]
    series = (
        LaneSeries(text("charts.goals.looked"), sorted(looked, key=_along), joined=True),
        LaneSeries(text("charts.goals.written"), written),
    )
    return lanes(series, names, time_axis(first, last), lane=92)


def _along(mark: LaneMark) -> tuple[int, float]:
    return mark.lane, mark.across


def _mark(said: _Said, day: date) -> LaneMark:
    height = _LOW if not said.moment else (said.moment.height or 0) / 10
    label = first_line(said.moment.score, _ROOM) if said.moment else ""
    return LaneMark(said.lane, day.toordinal(), (short_day(said.on), said.words), label, height)
