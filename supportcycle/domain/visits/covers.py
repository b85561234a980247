"""What must stay covered goes along from visit to visit, until the worker takes it off: who forgets to look
uncovers nothing."""

from collections.abc import Iterator

from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, current_round, number_in_id
from supportcycle.domain.model.visits import COVERS, Visit
from supportcycle.domain.update import with_values


def covers_anything(visit: Visit) -> bool:
    """Whether something was said to stay covered during a visit."""
    return any(not is_blank(getattr(visit, field)) for field in COVERS)


def with_covers_of_last(dossier: Dossier, visit_id: str) -> Dossier:
    """The dossier in which a visit of this round that covers nothing covers what the last other one did, be
    that one of an earlier round."""
    _, round = current_round(dossier)
    last = next(_latest_first(dossier, visit_id), Visit())
    return _covering(dossier, visit_id, last) if visit_id in round.visits else dossier


def with_covers_handed_on(dossier: Dossier, visit_id: str) -> Dossier:
    """The dossier in which the visits that wait and cover nothing cover what this one does."""
    _, round = current_round(dossier)
    for id, visit in round.visits.items():
        if id != visit_id and not visit.begun_at.strip():
            dossier = _covering(dossier, id, round.visits[visit_id])
    return dossier


def _covering(dossier: Dossier, visit_id: str, like: Visit) -> Dossier:
    round_id, round = current_round(dossier)
    if covers_anything(round.visits[visit_id]):
        return dossier
    path = ("rounds", round_id, "visits", visit_id)
    return with_values(dossier, path, {field: getattr(like, field) for field in COVERS})


def _latest_first(dossier: Dossier, visit_id: str) -> Iterator[Visit]:
    """The visits of all rounds, but this one and those of which no more than a day was agreed on."""
    now, _ = current_round(dossier)
    for round_id in sorted(dossier.rounds, key=number_in_id, reverse=True):
        visits = _by_number(dossier.rounds[round_id])
        own = visit_id if round_id == now else ""
        yield from (visit for id, visit in visits if id != own and (visit.kind or covers_anything(visit)))


def _by_number(round: Round) -> list[tuple[str, Visit]]:
    return sorted(round.visits.items(), key=lambda each: number_in_id(each[0]), reverse=True)
