"""A step of the plan in words to read: who is in it, and everything that was agreed."""

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.words.help import (
    helpers_words,
    professionals_words,
    provisions_words,
    welcome_words,
)
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.people import NetworkMember, shown_name
from supportcycle.domain.model.plan import Step, people_in
from supportcycle.ui import session

Facts = list[tuple[str, str]]


def names_in_step(step: Step) -> list[str]:
    """Everybody who does something in a step by name, the client first."""
    people = session.dossier().people
    names = [shown_name(people[id]) for id in people_in(step) if id in people]
    return list(dict.fromkeys([text("plan.you")] * bool(step.own.strip()) + names))


def step_facts(step: Step) -> Facts:
    """What was agreed in a step, as pairs of the printed label and the words; the unsaid is left out."""
    columns, people = worksheet("action_plan").named, _named_at_the_table()
    facts = [
        (columns["own"].label, step.own),
        (columns["others"].label, "\n".join(helpers_words(step, people))),
        (columns["professionals"].label, "\n".join(professionals_words(step, people))),
        (columns["wmo"].label, "\n".join(provisions_words(step, people))),
        (text("plan.first_step"), ", ".join(first_step_words(step))),
        (text("plan.welcome"), "\n".join(welcome_words(step, people))),
        (text("plan.say"), "\n".join(_spoken("say", step.say))),
        (columns["costs"].label, step.costs),
        (columns["who_pays"].label, step.who_pays),
    ]
    return [(label, words) for label, words in facts if words.strip()]


def first_step_words(step: Step) -> list[str]:
    """The first small step: what, who goes along, when."""
    person = session.dossier().people.get(step.first.who_goes_along or "")
    along = text("plan.goes_along", name=shown_name(person)) if person and shown_name(person) else ""
    return [words for words in (step.first.what.strip(), along, step.first.on.strip()) if words]


def _spoken(sheet: str, part: Model) -> list[str]:
    said = [(field.label, getattr(part, field.key)) for field in worksheet(sheet).fields]
    return [f"{label} {words.strip()}" for label, words in said if words.strip()]


def _named_at_the_table() -> dict[str, NetworkMember]:
    """Everybody by the name used at the table: what is read there does not leave it."""
    people = session.dossier().people.items()
    return {id: person.model_copy(update={"may_be_named": True}) for id, person in people}


def dossier_at_the_table() -> Dossier:
    """The open dossier with every name to be read. What is drawn from it does not leave the table."""
    return session.dossier().model_copy(update={"people": _named_at_the_table()})
