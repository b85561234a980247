"""What the client would rather not: no question pushes against that, until a day the client named."""

from datetime import date

from supportcycle.domain.dates import as_date
from supportcycle.domain.model.dossier import Dossier, Round, current_round, goals_now
from supportcycle.domain.model.network.asking import Ask
from supportcycle.domain.model.network.network_talk import WantedNow
from supportcycle.domain.model.network.tie_qualities import RadioMove, TieWish
from supportcycle.domain.model.network.ties import Tie
from supportcycle.domain.model.wmo import Approval, RequestPart
from supportcycle.domain.network.ask_overview import is_against
from supportcycle.domain.network.gone import has_died
from supportcycle.domain.network.who_counts import is_present

_LATER = frozenset({WantedNow.LATER, WantedNow.RATHER_NOT})


def people_left(dossier: Dossier, today: date) -> frozenset[str]:
    """Whom not to bring up: who is not to be asked, and contact that is left, further away or over."""
    left = (id for id, tie in dossier.ties.items() if _is_left(tie))
    gone = (id for id in dossier.people if not is_present(dossier, id))
    return frozenset((*people_not_to_ask(dossier, today), *left, *gone))


def people_not_to_ask(dossier: Dossier, today: date) -> frozenset[str]:
    """Whom not to ask, also when they stand in a step: rather not, not safe, or who died. That a contact
    stays as it is or is over says nothing of that.

    A question with a reason not to ask it rests until the day to come back to it, else until that of asking.
    """
    _, round = current_round(dossier)
    rather_not = (id for goal in goals_now(round).values() for id in goal.rather_not)
    resting = (ask.person for ask in round.asks.values() if ask.person and _rests(ask, today))
    unsafe = (id for id, tie in dossier.ties.items() if tie.unsafe)
    died = (id for id, person in dossier.people.items() if has_died(person))
    return frozenset((*rather_not, *resting, *unsafe, *died))


def _rests(ask: Ask, today: date) -> bool:
    day = as_date(ask.refusal.return_on) or as_date(ask.on)
    return is_against(ask) and (day is None or day > today)


def _is_left(tie: Tie) -> bool:
    return tie.radio is RadioMove.LEAVE_AS_IS or tie.wish is TieWish.FURTHER


def rows_left(round: Round) -> frozenset[str]:
    """The parts of life that were put aside for now, on any sheet."""
    return frozenset(row for sheet in round.sheets.values() for row in sheet.not_now)


def leaves_network(round: Round) -> bool:
    """Whether the client rather not talks about the people around, or not yet."""
    return round.network.wanted in _LATER


def leaves_out(round: Round, part: str) -> bool:
    """Whether this part of the request is not to be written, or not to leave."""
    said = round.aanvraag.parts.get(part, RequestPart())
    return said.stays or said.approval is Approval.DO_NOT_WRITE
