"""All that is counted of one dossier: known parts only, no day to come, and nothing that was typed."""

from datetime import date

from supportcycle.content.rules import rules
from supportcycle.domain.deadlines import terms_from
from supportcycle.domain.editing.creation import new_round
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.team_figures.facts import facts_of
from supportcycle.domain.team_figures.tally import PARTS, Fact, TeamFigure, quarter_of
from tests.domain.dossiers import practice
from tests.running.walking import for_each

TODAY, TERMS = date(2026, 11, 30), terms_from(rules())


@for_each("name", ["bram-start", "bram-plan", "bram-review", "tavenier", "ria"])
def test_every_fact_of_a_practice_dossier_is_a_known_part_of_a_quarter_that_began(name: str) -> None:
    found = list(facts_of(practice(name), TODAY, TERMS))
    assert all(fact.part in PARTS[fact.figure] for fact in found)
    assert all(fact.quarter <= quarter_of(TODAY) for fact in found)


def test_a_whole_dossier_has_facts_for_every_figure() -> None:
    told = {
        fact.figure
        for name in ("bram-review", "ria", "tavenier")
        for fact in facts_of(practice(name), TODAY, TERMS)
    }
    assert told == set(TeamFigure)


def test_an_empty_dossier_has_none() -> None:
    assert list(facts_of(Dossier(id="d1", name="Ans"), TODAY, TERMS)) == []


def test_a_day_to_come_is_not_counted() -> None:
    before = date(2020, 1, 1)
    assert list(facts_of(practice("bram-review"), before, TERMS)) == []


def test_a_next_round_begun_with_the_same_plan_counts_no_help_and_no_first_step_again() -> None:
    carried = (TeamFigure.HELP, TeamFigure.REPLACED, TeamFigure.FIRST_STEPS)
    once = practice("ria")
    twice = new_round(once, TODAY)

    def of(dossier: Dossier) -> list[Fact]:
        return [fact for fact in facts_of(dossier, TODAY, TERMS) if fact.figure in carried]

    assert of(once)
    assert of(twice) == of(once)
