"""The visits of a round: those that are prepared, the one that goes on, those that were held."""

from collections.abc import Iterator, Sequence
from math import floor

from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import (
    Dossier,
    Round,
    current_round,
    next_id,
    next_visit_id,
    number_in_id,
)
from supportcycle.domain.model.visits import ParkedQuestion, Visit, is_running, open_questions, waits
from supportcycle.domain.quantities.rates import minutes_in
from supportcycle.domain.update import with_value
from supportcycle.domain.visits.covers import with_covers_of_last
from supportcycle.domain.visits.declaration import Moment, MomentKind, VisitDeclaration
from supportcycle.domain.visits.turning import ended, visit_path

_WEIGHT: dict[MomentKind, int] = {
    "opening": 2, "text": 3, "choice": 1, "lines": 4, "life_domains": 2, "dimensions": 2, "flower": 2,
    "people": 4, "circle": 4, "energy": 2, "rank": 2, "goal": 3, "ideas": 5, "weigh": 5, "pick": 2,
    "helper": 3, "reading": 6, "agreement": 2, "read_back": 3, "faces": 1, "next": 2,
}  # fmt: skip
"""How much of the time a moment takes beside the others."""

_DAY = 24 * 60


def running(round: Round) -> str:
    """The id of the visit that goes on, the latest; empty when there is none."""
    return max((id for id, visit in round.visits.items() if is_running(visit)), key=number_in_id, default="")


def prepared(round: Round) -> dict[str, Visit]:
    """The visits that did not begin yet, by id."""
    return {id: visit for id, visit in round.visits.items() if waits(visit)}


def held(round: Round) -> dict[str, Visit]:
    """The visits that were begun, whether or not they ended, the latest first."""
    begun = [(visit.begun_at, number_in_id(id), id) for id, visit in round.visits.items() if visit.begun_at]
    return {id: round.visits[id] for _, _, id in sorted(begun, reverse=True)}


def at_hand(round: Round) -> str:
    """The id of the visit that papers are about: the one that was prepared last, else the one that goes on,
    else the one that was held last; empty when there is none."""
    return next(reversed(prepared(round)), "") or running(round) or next(iter(held(round)), "")


def with_prepared(dossier: Dossier, declaration: VisitDeclaration, on: str) -> tuple[Dossier, str]:
    """The dossier with a visit of this kind that waits to begin, and its id: the one that was prepared
    before, else the one of which only the day was agreed on, else a new one; with the moments that are
    proposed, and with what had to stay covered at the visit before."""
    round_id, round = current_round(dossier)
    waiting = prepared(round)
    for id, visit in waiting.items():
        if visit.kind == declaration.key:
            return with_covers_of_last(dossier, id), id
    id = next((id for id, visit in waiting.items() if not visit.kind), "") or next_visit_id(dossier)
    agreed = waiting.get(id) or Visit()
    proposed = {"kind": declaration.key, "moments": declaration.proposal}
    typed = {"on": agreed.on.strip() or on, "minutes": agreed.minutes.strip() or str(declaration.minutes)}
    visit = agreed.model_copy(update={**proposed, **typed})
    return with_covers_of_last(with_value(dossier, ("rounds", round_id, "visits", id), visit), id), id


def with_others_ended(dossier: Dossier, visit_id: str, at: str, revision: int | None = None) -> Dossier:
    """The dossier in which no other visit goes on than this one: those that were left open end now, in this
    saved state."""
    for id, visit in current_round(dossier)[1].visits.items():
        if id != visit_id and is_running(visit):
            dossier = ended(dossier, id, at)
            dossier = with_value(dossier, (*visit_path(dossier, id), "ended_revision"), revision)
    return dossier


def parked_open(round: Round) -> Iterator[tuple[Path, ParkedQuestion]]:
    """What was put aside at a visit and still waits: the place within the round, and the question."""
    for id, visit in round.visits.items():
        for key, question in open_questions(visit).items():
            yield ("visits", id, "parked", key), question


def with_carried(dossier: Dossier, path: Path, to: str) -> Dossier:
    """The dossier in which a question that waits goes along to another visit; `path` within the round."""
    round_id, round = current_round(dossier)
    question = round.visits[path[1]].parked[path[3]]
    key = next_id(round.visits[to].parked, "q")
    dossier = with_value(dossier, ("rounds", round_id, "visits", to, "parked", key), question)
    return with_value(dossier, ("rounds", round_id, *path, "is_done"), True)


def minutes_of(moments: Sequence[Moment], minutes: int) -> list[int]:
    """How the time is divided over the moments, in whole minutes that add up to it; none below one."""
    weights = [_WEIGHT[moment.kind] for moment in moments]
    shares = [minutes * weight / (sum(weights) or 1) for weight in weights]
    whole = [max(1, floor(share)) for share in shares]
    left = minutes - sum(whole)
    for at in sorted(range(len(moments)), key=lambda at: floor(shares[at]) - shares[at])[: max(0, left)]:
        whole[at] += 1
    return whole


def planned_minutes(visit: Visit, declaration: VisitDeclaration) -> int:
    """How long a visit is to take: as typed where that is understood, else as declared."""
    return known_minutes(visit, declaration) or declaration.minutes


def known_minutes(visit: Visit, declaration: VisitDeclaration) -> int:
    """How long a visit was said to take, for what tells it as a fact: as typed, else as its kind usually
    does; 0 when that is not known."""
    if visit.minutes.strip():
        said = minutes_in(visit.minutes)
        length = round(said.number or 0) if said else 0
        return length if 0 < length < _DAY else 0
    return declaration.minutes if visit.kind else 0
