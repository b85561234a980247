"""A name of help as an option or a step is asked about only while nothing says what it is for."""

from typing import Any

import pytest

from supportcycle.content.catalogue import loose_end_texts
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.tree import strings
from supportcycle.domain.loose_ends import LooseEnd, all_loose_ends
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.loose_ends.bare_means import NAMES_HELP, OF_NO_QUESTION
from supportcycle.domain.loose_ends.kinds import OF_THE_WORKER
from supportcycle.domain.loose_ends.product_words import ASKED_IN, MAY_NAME_HELP, only_named_in
from supportcycle.domain.model import options, plan
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.typed_texts import typed_fields, typed_texts
from supportcycle.domain.update import value_at, with_value
from tests.domain.dossiers import LIMITS, ROUND, STEP, TODAY, dossier_with, practice
from tests.domain.raised import SHEET
from tests.dossiers.planted import Planting
from tests.running.walking import for_each

OPTION = (*SHEET, "options", "o1")
BARE, ARGUED = "Dagbesteding", "Daar maak ik weer iets met mijn handen"
MEANS: dict[str, tuple[type[Model], tuple[str, ...]]] = {
    "Option": (options.Option, OPTION),
    "OptionSheet": (options.OptionSheet, SHEET),
    "Step": (plan.Step, STEP),
    "Helper": (plan.Helper, (*STEP, "others", "o1")),
    "FirstStep": (plan.FirstStep, (*STEP, "first")),
    "Say": (plan.Say, (*STEP, "say")),
    "Welcome": (plan.Welcome, (*STEP, "welcome")),
}
"""The models of an option and a step, but those in which the name of help is in its place."""
FIELDS = [(*at, field) for name, (model, at) in MEANS.items() for field in sorted(typed_fields(model))]


def only(*writes: tuple[tuple[str, ...], Any]) -> Dossier:
    """A goal without words, an idea that was chosen, and these writes."""
    return dossier_with(((*ROUND, "goals", "g1"), {"term": "short"}), ((*SHEET, "best"), "o1"), *writes)


def asked(dossier: Dossier) -> list[LooseEnd]:
    return [end for end in all_loose_ends(dossier, TODAY, LIMITS) if end.kind is Kind.MEANS_AS_PRODUCT]


def bare(path: tuple[str, ...], words: str = BARE) -> Dossier:
    """Nothing said but these words: at a sheet with an idea without words, for then it is no idea yet."""
    dossier = only((path, words))
    if path[: len(SHEET)] == SHEET and path != (*OPTION, "text"):
        dossier = with_value(dossier, (*OPTION, "text"), words)
    return dossier


def printed() -> set[str]:
    """The fields whose words stand on any paper."""
    planting = Planting()
    dossier = planting.planted(practice("bram-review"))
    return planting.found_in(
        "\n".join(line for name in documents() for line in strings(composed(name, dossier, TODAY)))
    )


def test_every_field_that_reaches_a_paper_is_wanted_or_a_means_or_where_help_is_in_its_place() -> None:
    within = {*MEANS, "Professional", "Voorziening", "Grounds"}
    on_paper = {field.split(".")[0] for field in printed()}
    assert {"Goal", "Wish", "Option", "Step"} <= on_paper
    assert on_paper & within <= set(MEANS) | NAMES_HELP
    assert not set(MEANS) & (NAMES_HELP | ASKED_IN)


@for_each("path", FIELDS, ids=lambda path: ".".join(path[2:]))
@for_each("phrase", [BARE, "Ik wil graag een scootmobiel.", "Begeleid wonen"])
def test_nothing_but_a_name_of_help_in_any_field_is_asked_about_once(
    path: tuple[str, ...], phrase: str
) -> None:
    (end,) = asked(bare(path, phrase))
    assert end.values == {"said": phrase}
    assert phrase in str(value_at(bare(path, phrase), end.path))


TELLS = [
    *((*ROUND, "goals", "g1", field) for field in ("own_words", "application_words", "notice", "own_share")),
    (*ROUND, "goals", "g1", "help_wanted", "h1", "text"),
    (*SHEET, "part"), (*SHEET, "why"), (*OPTION, "advantages"), (*OPTION, "disadvantages"),
]  # fmt: skip
TELLS_OF_A_STEP = [
    *TELLS[:5], (*STEP, "own"), (*STEP, "others", "o1", "what"), (*STEP, "first", "what"),
    (*STEP, "professionals", "p1", "what"), (*STEP, "wmo", "w1", "reason"),
]  # fmt: skip


@for_each("path", TELLS, ids=lambda path: ".".join(path[2:]))
def test_an_option_with_anything_that_says_what_it_is_for_is_not_asked_about(path: tuple[str, ...]) -> None:
    named = only(((*OPTION, "text"), BARE), ((*SHEET, "goal"), "g1"))
    assert asked(named)
    assert asked(with_value(named, path, ARGUED)) == []


@for_each("path", TELLS_OF_A_STEP, ids=lambda path: ".".join(path[2:]))
def test_a_step_with_anything_that_says_what_it_is_for_is_not_asked_about(path: tuple[str, ...]) -> None:
    named = only(((*STEP, "text"), BARE))
    assert asked(named)
    assert asked(with_value(named, path, ARGUED)) == []


def test_a_wish_or_a_result_of_the_goal_says_what_it_is_for() -> None:
    named = only(((*STEP, "text"), BARE), ((*ROUND, "wishes", "work__1", "text"), "Iets maken"))
    goal = (*ROUND, "goals", "g1")
    assert asked(named)
    for field, value in (
        ("wishes", ("work__1",)),
        ("intended_results", ("contacts",)),
        ("benefits", ("growth",)),
    ):
        assert asked(with_value(named, (*goal, field), value)) == []


def test_the_choice_that_a_step_came_from_says_it_too() -> None:
    step = only(((*STEP, "text"), BARE), ((*STEP, "from_sheet"), "s1"), ((*OPTION, "text"), "Dagopvang"))
    assert asked(step)
    assert asked(with_value(step, (*SHEET, "why"), ARGUED)) == []


@for_each("field", sorted(OF_NO_QUESTION))
def test_how_often_or_when_or_who_pays_does_not_say_it(field: str) -> None:
    model, key = field.split(".")
    at = {"Step": STEP, "Say": (*STEP, "say"), "FirstStep": (*STEP, "first"), "Goal": (*ROUND, "goals", "g1"),
          "Helper": (*STEP, "others", "o1"), "Professional": (*STEP, "professionals", "p1"),
          "Voorziening": (*STEP, "wmo", "w1"),
          "Wish": (*ROUND, "wishes", "work__1")}[model]  # fmt: skip
    step = only(((*STEP, "text"), BARE), ((*ROUND, "goals", "g1", "wishes"), ("work__1",)))
    written = with_value(step, (*at, key), "Elke dinsdag")
    assert any(typed.words == "Elke dinsdag" for typed in typed_texts(written))
    assert asked(written)


def test_while_ideas_are_gathered_nobody_asks() -> None:
    gathered = dossier_with(((*OPTION, "text"), BARE))
    assert asked(gathered) == []
    for path, value in (
        ((*SHEET, "weighing"), True),
        ((*SHEET, "best"), "o1"),
        ((*OPTION, "liking"), ("nice",)),
    ):
        assert asked(with_value(gathered, path, value))


@pytest.mark.parametrize(
    "words", ["Geen dagbesteding", "Elke week iemand van Thuiszorg", "Wandelen", "De", ""]
)
def test_words_that_say_more_or_nothing_are_no_bare_name_of_help(words: str) -> None:
    assert only_named_in(words, LIMITS) is None


@pytest.mark.parametrize(
    "words", ["Scootmobiel", "Een rollator nodig", "Therapie, begeleiding", "dagbesteding\nhulp in huis"]
)
def test_only_names_of_help_and_small_words_are(words: str) -> None:
    assert only_named_in(words, LIMITS) is not None


def test_what_is_asked_at_the_goal_or_the_wish_is_not_asked_again_at_the_means() -> None:
    step = only(((*STEP, "text"), "Dagbesteding"))
    assert asked(with_value(step, (*ROUND, "wishes", "work__1", "text"), "Dagopvang")) == []
    assert asked(with_value(step, (*ROUND, "goals", "g1", "own_words"), "Begeleiding")) == []


def test_a_product_in_options_and_steps_is_asked_about_once() -> None:
    both = only(((*STEP, "text"), "Dagbesteding"), ((*OPTION, "text"), "Dagopvang"))
    assert len(asked(both)) == 1
    assert len(asked(with_value(both, (*OPTION, "text"), "Een scootmobiel"))) == 2


@pytest.mark.parametrize("name", ["bram-plan", "bram-review", "tavenier", "ria"])
def test_no_option_or_step_of_the_practice_clients_is_asked_about(name: str) -> None:
    assert asked(practice(name)) == []


def test_the_question_is_soft_and_has_no_page_of_its_own() -> None:
    row = loose_end_texts()[Kind.MEANS_AS_PRODUCT]
    assert "van wie" in row["question"].lower()
    assert "page" not in row
    assert "paper" not in row
    assert Kind.MEANS_AS_PRODUCT in OF_THE_WORKER


def test_where_help_may_be_named_in_a_goal_it_says_nothing_against_it() -> None:
    assert {each.split(".")[0] for each in MAY_NAME_HELP} <= ASKED_IN
