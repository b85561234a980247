"""What is counted of goals, of hand-made rounds."""

from datetime import date
from typing import Any

from supportcycle.domain.model.dossier import Round
from supportcycle.domain.team_figures.of_goals import goals, network, options
from tests.running.walking import for_each

BEGUN = date(2026, 4, 2)


def round_with(**said: Any) -> Round:
    return Round.model_validate({"started_on": "2-4-2026", **said})


def test_a_goal_counts_as_in_own_words_when_there_are_any() -> None:
    said = {
        "g1": {"own_words": "Weer fietsen", "application_words": "Mobiliteit"},
        "g2": {"application_words": "Participatie"},
        "g3": {"own_words": "  "},
    }
    assert list(goals(round_with(goals=said))) == [(BEGUN, "own_words"), (BEGUN, "other_words")]


@for_each(("named", "part"), [(0, "none"), (1, "one"), (2, "few"), (3, "few"), (4, "many"), (9, "many")])
def test_options_are_counted_for_each_goal_over_all_its_sheets(named: int, part: str) -> None:
    ideas = {f"o{at}": {"text": "Iets"} for at in range(named)} | {"x": {"text": " "}}
    split = {"s1": {"goal": "g1", "options": dict(list(ideas.items())[:2])}}
    split["s2"] = {"goal": "g1", "options": dict(list(ideas.items())[2:])}
    split["s3"] = {"goal": "g9", "options": {"o": {"text": "Van een ander doel"}}}
    said = round_with(goals={"g1": {"own_words": "Weer fietsen"}}, option_sheets=split)
    assert list(options(said)) == [(BEGUN, part)]


@for_each(
    ("ask", "part"),
    [
        ({"answer": "yes"}, "asked_yes"),
        ({"answer": "partly", "reasons": {"r1": {}}}, "asked_yes"),
        ({"answer": "no", "reasons": {"r1": {}}}, "asked_no"),
        ({"answer": "later"}, "asked_open"),
        ({"known_by": "asked"}, "asked_open"),
        ({"reasons": {"r1": {}}}, "spared"),
        ({"known_by": "assumed"}, "spared"),
    ],
)
def test_an_ask_is_counted_by_what_came_of_it_and_not_asking_is_one_of_the_answers(
    ask: dict[str, Any], part: str
) -> None:
    said = round_with(asks={"a1": {"person": "p1", "on": "3-5-2026", **ask}})
    assert list(network(said)) == [(date(2026, 5, 3), part)]


def test_what_is_only_thought_of_counts_nowhere() -> None:
    assert list(network(round_with(asks={"a1": {"person": "p1", "need": "Vervoer"}, "a2": {}}))) == []


def test_who_is_rather_not_asked_for_a_goal_is_spared_once() -> None:
    said = round_with(
        goals={"g1": {"own_words": "Weer fietsen", "rather_not": ["p1", "p2"]}},
        asks={"a1": {"person": "p1", "goal": "g1", "reasons": {"r1": {}}}},
    )
    assert list(network(said)) == [(BEGUN, "spared"), (BEGUN, "spared")]
