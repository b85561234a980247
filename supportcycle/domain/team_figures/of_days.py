"""What is counted of days: looking back in time, and terms that the municipality kept."""

from collections.abc import Iterator
from datetime import date, timedelta

from supportcycle.domain.dates import as_date, months_later
from supportcycle.domain.deadlines import LAST_YEAR, Terms
from supportcycle.domain.model.dossier import Round, number_in_id
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.overview.waiting import last_decision_day, last_research_day, research_over
from supportcycle.domain.team_figures.of_goals import Dated
from supportcycle.domain.upcoming_days import request_days


def over_on(round: Round, following: Round | None) -> date | None:
    """The day on which a round was over: rounded off, or followed by the next. None while it goes on."""
    days = (as_date(round.closing.ends_on), as_date(following.started_on) if following else None)
    return min((day for day in days if day), default=None)


def reviews(round: Round, ended: date | None, today: date, terms: Terms) -> Iterator[Dated]:
    """Every day that was agreed on, beside the day people looked back; until the Sunday after it is in time.

    A day that was overtaken by a newer plan or by the end of the round was let go, and counts nowhere.
    """
    ids = sorted(round.versions, key=number_in_id)
    for at, id in enumerate(ids):
        newer = as_date(round.versions[ids[at + 1]].made_on) if at + 1 < len(ids) else None
        over = min((day for day in (newer, ended) if day), default=date.max)
        agreed = _agreed(round.versions[id], terms)
        for each in (each for each in round.evaluations.values() if each.plan_version == id):
            if agreed and (held := as_date(each.on)):
                yield agreed, "in_time" if held <= _sunday(agreed) else "later"
            agreed = as_date(each.next_on)
        if agreed and agreed < over and _sunday(agreed) < today:
            yield agreed, "not_yet"


def _agreed(version: PlanVersion, terms: Terms) -> date | None:
    made = as_date(version.made_on)
    later = months_later(made, terms.evaluation_months) if made and made.year < LAST_YEAR else None
    return as_date(version.evaluate_on) or later


def _sunday(day: date) -> date:
    return day if day.year >= LAST_YEAR else day + timedelta(days=6 - day.weekday())


def law_terms(round: Round, ended: date | None, today: date, terms: Terms) -> Iterator[Dated]:
    """Terms of the municipality by their last day as the law counts it; one that runs is not counted.

    Nor is one of a round that is over in which nobody wrote a day: what the municipality did is not known.
    """
    days, is_over = request_days(round), ended is not None and ended <= today
    for kind, first, over, last_day in (
        ("research", days.melding, research_over(days), last_research_day(terms)),
        ("decision", days.aanvraag, days.decided, last_decision_day(terms)),
    ):
        last = last_day(first) if first and first <= (over or today) else None
        if over is None and is_over:
            continue
        if last and (over or today) > last:
            yield last, f"{kind}_passed"
        elif last and over:
            yield last, f"{kind}_kept"
