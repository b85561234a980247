"""A new dossier, and a new turn of the cycle in an old one."""

from datetime import date

from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.dossier import (
    Dossier,
    Round,
    current_round,
    current_version,
    next_id,
    next_visit_id,
)
from supportcycle.domain.model.meeting import Meeting
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.together.gathering import Gathering
from supportcycle.domain.model.together.together import that_lasts
from supportcycle.domain.model.visits import ParkedQuestion, Visit, is_running, open_questions, waits
from supportcycle.domain.update import with_value

LASTING = ("language", "interpreter", "story", "call", "call_how")
"""What of a first meeting still holds in a later round."""
_KEPT = (
    "sheets", "wishes", "marks", "links", "existing_help", "goals", "option_sheets", "helper_agreements",
)  # fmt: skip


def new_dossier(id: str, name: str, today: date) -> Dossier:
    """An empty dossier with its first round. ValidationError (a ValueError) when the id does not fit."""
    day = as_typed(today)
    return Dossier(id=id, name=name.strip(), created_on=day, rounds={"r1": Round(started_on=day)})


def new_round(dossier: Dossier, today: date) -> Dossier:
    """The dossier with a next round, begun from what the last one ended with.

    Profile, wishes, goals, options, cards and the running plan come along, without dates to look back, with
    what was agreed with those who help and what is still to be done. What is to come moves to it: visits that
    wait, what was put aside for one, and meetings of which a day lies ahead or is not known yet; a visit that
    goes on is over. Talks, logbook, reviews and the request begin empty. All else of the last round stays as
    it was.
    """
    last_id, last = current_round(dossier)
    _, version = current_version(last)
    ahead = {id: each for id, each in last.together.gatherings.items() if _lies_ahead(each, today)}
    update = {
        "started_on": as_typed(today),
        "meeting": Meeting(**{name: getattr(last.meeting, name) for name in LASTING}),
        "versions": {"v1": undated(version, today)} if last.versions else {},
        "together": that_lasts(last.together).model_copy(update={"gatherings": ahead}),
        "actions": {id: each for id, each in last.actions.items() if not each.result.strip()},
        "visits": _visits_to_come(dossier),
    }
    started = Round(**{name: getattr(last, name) for name in _KEPT}, **update)
    left = last.together.model_copy(update={"gatherings": _without(last.together.gatherings, ahead)})
    over = {id: _over(each, today) for id, each in last.visits.items() if not waits(each)}
    dossier = with_value(dossier, ("rounds", last_id, "together"), left)
    dossier = with_value(dossier, ("rounds", last_id, "visits"), over)
    return with_value(dossier, ("rounds", next_id(dossier.rounds, "r")), started)


def undated(version: PlanVersion, today: date) -> PlanVersion:
    """A copy of a plan, drawn up today, with no day yet to look back."""
    return version.model_copy(update={"made_on": as_typed(today), "reason": "", "evaluate_on": ""})


def _visits_to_come(dossier: Dossier) -> dict[str, Visit]:
    """The visits that wait; the first takes along what was put aside before and is still open, and one is
    made for that when none waits."""
    _, last = current_round(dossier)
    coming = {id: each for id, each in last.visits.items() if waits(each)}
    asked = [
        question
        for each in last.visits.values()
        if not waits(each)
        for question in open_questions(each).values()
    ]
    if asked:
        id = next(iter(coming), next_visit_id(dossier))
        coming[id] = _asking(coming.get(id, Visit()), asked)
    return coming


def _asking(visit: Visit, questions: list[ParkedQuestion]) -> Visit:
    parked = dict(visit.parked)
    for question in questions:
        parked[next_id(parked, "q")] = question
    return visit.model_copy(update={"parked": parked})


def _over(visit: Visit, today: date) -> Visit:
    """The visit as it stays behind: nobody sits at the table with it, and no question waits there."""
    gone = {id: each.model_copy(update={"is_done": True}) for id, each in open_questions(visit).items()}
    ended_at = today.isoformat() if is_running(visit) else visit.ended_at
    return visit.model_copy(update={"parked": {**visit.parked, **gone}, "ended_at": ended_at})


def _lies_ahead(gathering: Gathering, today: date) -> bool:
    """Whether something of it is to come; a day that cannot be read may be, until people looked back."""
    days = (as_date(gathering.on), as_date(gathering.again_on))
    if any(day >= today for day in days if day):
        return True
    again = gathering.again_on.strip()
    held = as_date(gathering.on) or gathering.looked_back.strip()
    return not as_date(again) if again else not held


def _without(gatherings: dict[str, Gathering], ids: dict[str, Gathering]) -> dict[str, Gathering]:
    return {id: each for id, each in gatherings.items() if id not in ids}
