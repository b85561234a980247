"""Why help that is asked for does not come from the people around the client: only what may be told."""

from collections.abc import Iterator

from supportcycle.content.catalogue import choice_label
from supportcycle.documents.compose.typed_text import quoted
from supportcycle.documents.words.names import People
from supportcycle.domain.model.dossier import Round, steps_now
from supportcycle.domain.model.network.asking import Answer, Ask
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.network.ask_overview import printable_reasons

_AGREED = (Answer.YES, Answer.PARTLY)


def why_not_network(step: Step, round: Round, people: People) -> list[str]:
    """What the client said of this circle, and the reasons not to ask that the client lets be printed.

    Nobody is named: whom it was about stays at the table.
    """
    place = next(((goal, id) for goal, id, each in steps_now(round) if each is step), None)
    if place is None:
        return []
    goal_id, step_id = place
    talk = round.goals[goal_id].layers.get(Laag.SOCIAAL_NETWERK)
    words = [talk.reason] if talk and talk.reason.strip() else []
    codes = dict.fromkeys(
        code
        for ask in _about(goal_id, step_id, step, round)
        if ask.person in people and ask.answer not in _AGREED
        for code in printable_reasons(ask)
    )
    return [quoted(each) for each in (*words, *(choice_label("reason_not_to_ask", code) for code in codes))]


def _about(goal_id: str, step_id: str, step: Step, round: Round) -> Iterator[Ask]:
    """The questions to people that were about this step, or about a need that it covers."""
    for ask in round.asks.values():
        if ask.step == step_id or (ask.goal == goal_id and ask.help_wanted in step.covers):
            yield ask
