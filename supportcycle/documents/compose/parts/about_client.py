"""The chapters of the persoonlijk plan about the client: who I am, what I do, other help, costs."""

from collections.abc import Iterator

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.compose.parts.asked import asked_lines
from supportcycle.documents.compose.parts.contribution import said_exceptions
from supportcycle.documents.compose.parts.existing_help import existing_help, of_others
from supportcycle.documents.compose.parts.in_dutch import words_in_dutch
from supportcycle.documents.compose.parts.problems import marked
from supportcycle.documents.compose.support_circles import is_for_everybody, step_name
from supportcycle.documents.compose.typed_text import listed, quoted, told
from supportcycle.documents.words.help import professional_words, provision_name
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Round, goals_now, steps_now
from supportcycle.domain.model.profile import MarkKind, Wish, ranked


def who_i_am(dossier: Dossier, round_id: str) -> str:
    """The story, what the client is good at, wishes in their order, and how it should be done."""
    round = dossier.rounds[round_id]
    goals = goals_now(round).values()
    wishes = ranked(round.wishes) or list(round.wishes.items())
    preferences = [quoted(goal.preferences) for goal in goals if goal.preferences.strip()]
    otherwise = [quoted(goal.rather_not_free) for goal in goals if goal.rather_not_free.strip()]
    wished = [_wish(wish, dossier, round_id) for _, wish in wishes if wish.text.strip()]
    parts = [
        told(text("plan.says.story"), round.meeting.story),
        listed(text("plan.says.strengths"), marked(round, MarkKind.STRENGTH)),
        listed(text("plan.says.wishes"), wished),
        listed(text("plan.says.preferences"), preferences),
        listed(text("plan.says.rather_not_how"), otherwise),
    ]
    return "\n\n".join(filter(None, parts))


def _wish(wish: Wish, dossier: Dossier, round_id: str) -> str:
    """The wish in the client's words, and beside them those for the municipality."""
    in_dutch = words_in_dutch(wish.application_words, dossier, round_id)
    return " ".join(filter(None, (quoted(wish.text), in_dutch)))


def own(dossier: Dossier, round_id: str) -> str:
    """What the client does: what was said with the goals, and in each step."""
    round = dossier.rounds[round_id]
    shares = [quoted(goal.own_share) for goal in goals_now(round).values() if goal.own_share.strip()]
    steps = [
        text("plan.says.step", step=step_name(step), words=step.own.strip())
        for _, _, step in steps_now(round)
        if step.own.strip()
    ]
    parts = [listed(text("plan.says.own_share"), shares), listed(text("plan.says.own_steps"), steps)]
    return "\n\n".join(filter(None, parts))


def other_help(dossier: Dossier, round_id: str) -> str:
    """Help under other laws and from other organisations."""
    round = dossier.rounds[round_id]
    professionals = professionals_in_plan(dossier, round_id)
    other = [
        text("plan.says.other_law", line=provision_name(line), law=choice_label("other_law", line.other_law))
        for _, line in asked_lines(round)
        if line.other_law.strip()
    ]
    parts = [
        told(text("plan.says.other_laws"), round.aanvraag.other_laws),
        listed(text("plan.says.professionals"), [*professionals, *other]),
        existing_help(dossier, round_id, of_others),
    ]
    return "\n\n".join(filter(None, parts))


def professionals_in_plan(dossier: Dossier, round_id: str) -> list[str]:
    """Paid help in the plan, in words; not what is asked of the municipality or is there for everybody."""
    round, people = dossier.rounds[round_id], dossier.people
    return [
        professional_words(one, people)
        for _, _, step in steps_now(round)
        for one in step.professionals.values()
        if not is_blank(one)
        and one.organisation not in {line.provider for line in step.wmo.values()} - {None}
        and not is_for_everybody(round, step, people.get(one.organisation or ""))
    ]


def costs(dossier: Dossier, round_id: str) -> str:
    """Why the client pays nothing or another amount, what else was said of that, and what the plan costs."""
    round = dossier.rounds[round_id]
    parts = [
        *said_exceptions(round),
        told(text("plan.says.contribution_said"), round.aanvraag.own_contribution),
        listed(text("plan.says.costs_in_plan"), list(_costs(round))),
    ]
    return "\n\n".join(filter(None, parts))


def _costs(round: Round) -> Iterator[str]:
    for _, _, step in steps_now(round):
        if step.costs.strip():
            cost = text("plan.says.cost", step=step_name(step), words=step.costs.strip())
            who = step.who_pays.strip()
            yield text("plan.says.paid_by", cost=cost, who=who) if who else cost
