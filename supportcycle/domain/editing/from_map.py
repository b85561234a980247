"""From somebody on a map into the cycle: a wish, a goal, an option, a helper; nothing is doubled."""

from supportcycle.domain.circles import layer_of
from supportcycle.domain.model.base import Path, first_line
from supportcycle.domain.model.dossier import Dossier, current_round, current_version, next_id
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.network.asking import Answer, Ask
from supportcycle.domain.model.options import Option, OptionSheet
from supportcycle.domain.model.plan import Asked, Helper, Plan, Step
from supportcycle.domain.model.profile import CONTACTS, Wish
from supportcycle.domain.sanitize_text import without_capitals
from supportcycle.domain.update import value_at, with_value

_AS_ASKED = {
    Answer.YES: Asked.YES,
    Answer.PARTLY: Asked.YES,
    Answer.NO: Asked.NO,
    Answer.LATER: Asked.LATER,
}


def wish_about(dossier: Dossier, person_id: str, words: str) -> Dossier:
    """The dossier with a wish about this person; the same wish is not made twice."""
    round_id, round = current_round(dossier)
    if any(person_id in wish.people and _same(wish.text, words) for wish in round.wishes.values()):
        return dossier
    id = next_id(round.wishes, f"{CONTACTS}__")
    return with_value(dossier, ("rounds", round_id, "wishes", id), Wish(text=words, people=(person_id,)))


def goal_about(dossier: Dossier, person_id: str, words: str) -> Dossier:
    """The dossier with a goal about this person; it belongs to the wish of the same words."""
    round_id, round = current_round(dossier)
    if any(person_id in goal.people and _same(goal.own_words, words) for goal in round.goals.values()):
        return dossier
    wishes = [id for id, wish in round.wishes.items() if person_id in wish.people and _same(wish.text, words)]
    goal = Goal(own_words=words, wishes=tuple(wishes), people=(person_id,))
    return with_value(dossier, ("rounds", round_id, "goals", next_id(round.goals, "g")), goal)


def option_with(
    dossier: Dossier, person_id: str, words: str, *, sheet: str = "", goal: str | None = None
) -> Dossier:
    """The dossier with an option for this person on `sheet`, or on a new sheet for `goal`."""
    round_id, round = current_round(dossier)
    sheet_id = sheet or next_id(round.option_sheets, "s")
    kept = round.option_sheets.get(sheet_id, OptionSheet(goal=goal))
    if any(each.person == person_id and _same(each.text, words) for each in kept.options.values()):
        return dossier
    option = Option(text=words, person=person_id, layer=layer_of(dossier.people.get(person_id)))
    options = {**kept.options, next_id(kept.options, "o"): option}
    path = ("rounds", round_id, "option_sheets", sheet_id)
    return with_value(dossier, path, kept.model_copy(update={"options": options}))


def helper_in(dossier: Dossier, person_id: str, step: Path, words: str = "") -> Dossier:
    """The dossier with this person, still to be asked, as a helper in the step at `step`."""
    held = value_at(dossier, step)
    if not isinstance(held, Step) or is_in_step(dossier, step, person_id):
        return dossier
    helper = Helper(person=person_id, what=words, asked=Asked.NOT_YET)
    return with_value(dossier, (*step, "others", next_id(held.others, "o")), helper)


def step_of_ask(dossier: Dossier, ask: Ask) -> Path | None:
    """The step of the current plan that a question is about: its own, or one that covers the same help."""
    round_id, round = current_round(dossier)
    version_id, version = current_version(round)
    base = ("rounds", round_id, "versions", version_id, "plans")
    for goal_id, plan in version.plans.items():
        for id, step in plan.steps.items():
            same_help = goal_id == ask.goal and ask.help_wanted in step.covers
            if id == ask.step or (ask.step is None and same_help):
                return (*base, goal_id, "steps", id)
    return None


def is_in_step(dossier: Dossier, path: Path, person_id: str) -> bool:
    """Whether this person is a helper in the step at `path`, whatever they answered."""
    held = value_at(dossier, path)
    return isinstance(held, Step) and any(each.person == person_id for each in held.others.values())


def is_taken_over(dossier: Dossier, ask: Ask) -> bool:
    """Whether the plan says of this helper what they answered; a no of who is not in it changes nothing."""
    path = step_of_ask(dossier, ask)
    held = value_at(dossier, path) if path else None
    lines = held.others.values() if isinstance(held, Step) else ()
    said = [each.asked for each in lines if each.person == ask.person]
    if ask.answer is None or not ask.person or (path is None and not ask.goal):
        return True
    return _AS_ASKED[ask.answer] in said if said else ask.answer is Answer.NO


def answer_in_plan(dossier: Dossier, ask_id: str) -> Dossier:
    """The dossier with the answer to a question in the plan: a helper who said so, in a step for that help.

    Without a step one is made for the goal. Nothing changes without a person, a goal and an answer, nor by
    the no of somebody who is not in the plan.
    """
    round_id, round = current_round(dossier)
    ask = round.asks[ask_id]
    if not ask.person or ask.answer is None:
        return dossier
    path = step_of_ask(dossier, ask)
    if ask.answer is Answer.NO and not (path and is_in_step(dossier, path, ask.person)):
        return dossier
    if path is None:
        if not ask.goal:
            return dossier
        dossier, path = _new_step(dossier, ask)
    dossier = with_value(dossier, (*path, "others", *_line(dossier, path, ask)), _helper(dossier, path, ask))
    return with_value(dossier, ("rounds", round_id, "asks", ask_id, "step"), path[-1])


def _new_step(dossier: Dossier, ask: Ask) -> tuple[Dossier, Path]:
    round_id, round = current_round(dossier)
    version_id, version = current_version(round)
    goal = ask.goal or ""
    steps = version.plans.get(goal, Plan()).steps
    path = ("rounds", round_id, "versions", version_id, "plans", goal, "steps", next_id(steps, f"{goal}_t"))
    covers = (ask.help_wanted,) if ask.help_wanted else ()
    return with_value(dossier, path, Step(text=first_line(ask.need, 500), covers=covers)), path


def _line(dossier: Dossier, path: Path, ask: Ask) -> Path:
    held: Step = value_at(dossier, path)
    own = next((id for id, each in held.others.items() if each.person == ask.person), "")
    return (own or next_id(held.others, "o"),)


def _helper(dossier: Dossier, path: Path, ask: Ask) -> Helper:
    held = value_at(dossier, (*path, "others", *_line(dossier, path, ask)))
    return as_answered(held or Helper(person=ask.person), ask)


def as_answered(was: Helper, ask: Ask) -> Helper:
    """The helper as they answered; what was agreed before stays in place of what the question says of it."""
    said = {
        "what": first_line(ask.exactly, 500),
        "until": ask.until.strip(),
        "in_return": ask.in_return.strip(),
    }
    answer = _AS_ASKED[ask.answer] if ask.answer else was.asked
    new = {key: getattr(was, key).strip() or words for key, words in said.items()}
    return was.model_copy(update={**new, "asked": answer})


def _same(one: str, other: str) -> bool:
    return without_capitals(one.strip()) == without_capitals(other.strip())
