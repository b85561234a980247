"""What was looked at in the own circle, and needs at which nobody stands."""

from collections.abc import Mapping

from supportcycle.domain.model.base import Id, Model, Text
from supportcycle.domain.model.dossier import Dossier, Round, current_round, goals_now, steps_now
from supportcycle.domain.model.network.asking import Answer, Ask, KnownBy, ReasonNotToAsk
from supportcycle.domain.model.network.network_talk import StandingQuestions
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import Step, has_paid_help, is_helping

_AGREED = frozenset({Answer.YES, Answer.PARTLY})
_NOBODY = NetworkMember()


class LookedAt(Model):
    """One line of "looked at in the own circle": only the reasons that the client lets be printed."""

    ask: Id
    person: Id
    need: Text
    known_by: KnownBy | None
    answer: Answer | None
    reasons: tuple[ReasonNotToAsk, ...]


def asks_of(round: Round, person_id: str) -> dict[str, Ask]:
    """All questions to one person."""
    return {id: ask for id, ask in round.asks.items() if ask.person == person_id}


def is_against(ask: Ask) -> bool:
    """Whether there is a reason not to ask this, and no yes."""
    return bool(ask.reasons) and ask.answer not in _AGREED


def is_left(ask: Ask) -> bool:
    """Whether it was said at once that this person is rather not asked, and nothing was asked since."""
    return ask.known_by is KnownBy.ASSUMED and ask.answer is None and not ask.exactly.strip()


def not_to_ask(dossier: Dossier) -> frozenset[str]:
    """Who is rather not asked now: by a goal that is worked on, or with a reason and no yes."""
    _, round = current_round(dossier)
    rather_not = (id for goal in goals_now(round).values() for id in goal.rather_not)
    with_reason = (ask.person for ask in round.asks.values() if ask.person and is_against(ask))
    return frozenset((*rather_not, *with_reason))


def went_wrong_with(dossier: Dossier) -> frozenset[str]:
    """Who did the client harm, by whichever place that was said: violence or a threat, or that it went wrong
    before as a reason not to ask, in whichever round."""
    unsafe = (id for id, tie in dossier.ties.items() if tie.unsafe)
    asks = (ask for round in dossier.rounds.values() for ask in round.asks.values())
    before = (ask.person for ask in asks if ask.person and ReasonNotToAsk.BAD_BEFORE in ask.reasons)
    return frozenset((*unsafe, *before))


def printable_reasons(ask: Ask) -> tuple[ReasonNotToAsk, ...]:
    """The reasons the client lets be printed, in the order of the list."""
    return tuple(code for code in ReasonNotToAsk if code in ask.reasons and ask.reasons[code].may_be_printed)


def looked_at(round: Round, people: Mapping[str, NetworkMember]) -> list[LookedAt]:
    """What may be told of the questions in this round: of people who let that leave, nobody else."""
    return [
        LookedAt(
            ask=id,
            person=ask.person or "",
            need=ask.need,
            known_by=ask.known_by,
            answer=ask.answer,
            reasons=printable_reasons(ask),
        )
        for id, ask in round.asks.items()
        if MayLeave.ASKED in people.get(ask.person or "", _NOBODY).may_leave
    ]


def asks_without_return(round: Round) -> tuple[str, ...]:
    """Questions where nothing is said about giving back or keeping it even: a soft reminder."""
    return tuple(
        id
        for id, ask in round.asks.items()
        if ask.person and ask.exactly.strip() and not ask.in_return.strip()
    )


def needs_with_nobody(round: Round) -> list[tuple[str, str]]:
    """Goal id and id of each help that is wanted where nobody stands at all: the autonomy paradox.

    Nobody: no step for it with somebody who said yes or with paid help, and nobody who was asked said yes.
    Help that is only thought of, or guessed at, is not help.
    """
    helped = {
        (goal_id, id) for goal_id, _, step in steps_now(round) if _is_helped(step) for id in step.covers
    }
    promised = {(ask.goal, ask.help_wanted) for ask in round.asks.values() if _is_promised(ask)}
    return [
        (goal_id, id)
        for goal_id, goal in goals_now(round).items()
        for id, wanted in goal.help_wanted.items()
        if wanted.text.strip() and (goal_id, id) not in helped | promised
    ]


def _is_helped(step: Step) -> bool:
    return has_paid_help(step) or any(is_helping(helper) for helper in step.others.values())


def _is_promised(ask: Ask) -> bool:
    return bool(ask.person) and ask.known_by is KnownBy.ASKED and ask.answer in _AGREED


def is_answered(standing: StandingQuestions | None) -> bool:
    """Whether the two standing questions were answered, or passed over with a reason."""
    if standing is None:
        return False
    asked = standing.realistic is not None and standing.network_needs_care is not None
    return asked or bool(standing.passed_over.strip())
