"""The rows of the sheets about the cycle: goals, options, steps, what was agreed, the logbook and terms.

Goals, steps and options have a number, as they stand in the dossier; their own keys stay there.
"""

from collections.abc import Callable, Iterator, Mapping

from supportcycle.content.catalogue import text
from supportcycle.content.rules import rules
from supportcycle.documents.exchange.outgoing.book_network import Facts
from supportcycle.documents.exchange.outgoing.told_dossier import ToldDossier
from supportcycle.domain.circles import layer_of, professional_layer
from supportcycle.domain.deadlines import deadlines, terms_from
from supportcycle.domain.model.dossier import Round, current_version, number_in_id
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.plan import Step, helpers_now, people_in
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.upcoming_days import happened

OfRound = Callable[[ToldDossier, Round], Iterator[Facts]]


def of_rounds(dossier: ToldDossier, facts: OfRound) -> Iterator[Facts]:
    """The rows of every round, each with the code of the dossier and the number of the round."""
    for id in sorted(dossier.rounds.rounds, key=number_in_id):
        where = {"dossier": dossier.code, "round": number_in_id(id)}
        for each in facts(dossier, dossier.rounds.rounds[id]):
            yield {**each, **where}


def _numbers(ids: Mapping[str, object]) -> dict[str, int]:
    return {id: number for number, id in enumerate(ids, 1)}


def goals_facts(dossier: ToldDossier, round: Round) -> Iterator[Facts]:
    """The goals, also those put aside for now."""
    for number, goal in enumerate(round.goals.values(), 1):
        yield {
            "goal": number,
            "term": goal.term,
            "lasting": goal.lasting,
            "not_now": goal.not_now,
            "intended_results": goal.intended_results,
            "benefits": goal.benefits,
            "people": dossier.people(goal.people),
            "own_words": goal.own_words,
            "application_words": goal.application_words,
        }


def options_facts(dossier: ToldDossier, round: Round) -> Iterator[Facts]:
    """The ideas of each sheet, as on paper without those of somebody the client rather does not ask."""
    goals, number = _numbers(round.goals), 0
    for sheet in round.option_sheets.values():
        goal = round.goals.get(sheet.goal or "")
        for id, option in sheet.options.items():
            if goal and option.person in goal.rather_not:
                continue
            number += 1
            yield {
                "goal": goals.get(sheet.goal or "", ""),
                "option": number,
                "layer": option.layer,
                "person": dossier.person(option.person),
                "not_yet_existing": option.not_yet_existing,
                "liking": option.liking,
                "best": id == sheet.best,
                "second_best": id == sheet.second_best,
                "text": option.text,
                "advantages": option.advantages,
                "disadvantages": option.disadvantages,
            }


def _steps(round: Round) -> Iterator[tuple[int, int, str, Step]]:
    """The number of its goal, its own number, its key, and each step of the latest version."""
    goals, (_, version) = _numbers(round.goals), current_version(round)
    for goal_id, plan in version.plans.items():
        for number, (id, step) in enumerate(plan.steps.items(), 1):
            if goal_id in goals:
                yield goals[goal_id], number, id, step


def steps_facts(dossier: ToldDossier, round: Round) -> Iterator[Facts]:
    """The steps of the latest version of the plan."""
    for goal, number, _, step in _steps(round):
        yield {
            "goal": goal,
            "step": number,
            "people": dossier.people(people_in(step)),
            "first_on": step.first.on,
            "first_state": step.first.state,
            "goes_along": dossier.person(step.first.who_goes_along),
            "text": step.text,
            "own": step.own,
            "first_what": step.first.what,
        }


def agreements_facts(dossier: ToldDossier, round: Round) -> Iterator[Facts]:
    """Who does what in which step: people around the client, organisations, and what the municipality is
    asked."""
    for goal, number, _, step in _steps(round):
        for each in (
            *_around(dossier, round, step),
            *_paid(dossier, round, step),
            *_asked_for(dossier, step),
        ):
            yield {**each, "goal": goal, "step": number}


def _around(dossier: ToldDossier, round: Round, step: Step) -> Iterator[Facts]:
    for helper in helpers_now(step).values():
        person = dossier.rounds.people.get(helper.person or "")
        agreed = round.helper_agreements.get(helper.person or "")
        yield {
            "person": dossier.person(helper.person),
            "layer": layer_of(person),
            "hulp": helper.hulp,
            "asked": helper.asked if person and MayLeave.ASKED in person.may_leave else None,
            "often": helper.frequency,
            "since": helper.since,
            "until": helper.until,
            "talk_on": agreed.talk_on if agreed else "",
            "what": helper.what,
            "hours": helper.hours,
        }


def _paid(dossier: ToldDossier, round: Round, step: Step) -> Iterator[Facts]:
    for each in step.professionals.values():
        yield {
            "person": dossier.person(each.organisation),
            "layer": professional_layer(step, round.option_sheets),
            "often": each.frequency,
            "since": each.since,
            "until": each.until,
            "what": each.what,
            "hours": each.hours,
        }


def _asked_for(dossier: ToldDossier, step: Step) -> Iterator[Facts]:
    for line in step.wmo.values():
        yield {
            "person": dossier.person(line.provider),
            "layer": Laag.MAATWERKVOORZIENING,
            "category": line.category,
            "outcome": line.outcome,
            "what": line.what,
            "hours": line.amount,
        }


def logbook_facts(dossier: ToldDossier, round: Round) -> Iterator[Facts]:
    """The lines of the logbook, in the order in which they were written."""
    goals = _numbers(round.goals)
    steps = {id: (goal, number) for goal, number, id, _ in _steps(round)}
    for entry in round.logbook.values():
        goal, step = steps.get(entry.step or "", (goals.get(entry.goal or "", ""), ""))
        yield {
            "on": entry.on,
            "people": dossier.people(entry.people),
            "goal": goal,
            "step": step,
            "small_step": entry.small_step,
            "follow_up_on": entry.follow_up_on,
            "what": entry.what,
            "new_contact": entry.new_contact,
        }


def terms_facts(_dossier: ToldDossier, round: Round) -> Iterator[Facts]:
    """The days that follow from the law, and the day to look back."""
    for each in deadlines(happened(round), terms_from(rules())):
        yield {"term_of": text(f"deadlines.titles.{each.kind}"), "day": each.extended_to or each.day}
