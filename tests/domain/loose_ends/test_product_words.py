"""Names of help are asked about wherever a client says what is wanted, each with the question behind it."""

from typing import Any

import pytest

from supportcycle.content.language import words_file
from supportcycle.content.template_file import read_toml
from supportcycle.domain.loose_ends import LooseEnd, all_loose_ends
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.loose_ends.product_words import ASKED_IN, MAY_NAME_HELP, named_in
from supportcycle.domain.model import goals, profile
from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.typed_texts import typed_fields
from supportcycle.domain.update import with_value
from tests.domain.dossiers import LIMITS, ROUND, STEP, TODAY, practice
from tests.domain.raised import SHEET
from tests.running.walking import for_each

PHRASES = (
    "Een scootmobiel", "Huishoudelijke hulp", "Dagbesteding", "Pedagogische ondersteuning",
    "Ondersteuning bij de financiën", "ondersteuning bij de financien", "Therapie", "Een indicatie",
    "Begeleid wonen", "Speltherapie voor mijn zoon", "Ik wil een warme-maaltijd-service.",
    "Een rollator", "Ik wil graag ondersteuning", "Ik heb een maatje nodig",
    "Ik kan niet weg, een taxi graag",
    "Woonbegeleiding", "AMBULANTE BEGELEIDING!", "Hulpmiddelen", "respijtzorg voor mijn man",
)  # fmt: skip
NO_PRODUCTS = (
    "Weer zelf naar de markt", "Een schoon huis", "Vrijwilligerswerk doen", "Mensen leren kennen",
    "Na de training samen koffie drinken", "De therapeutische werking van vissen",
    "Ik heb veel boeken tot mijn beschikking",
    "Vrijwilliger worden bij het dierenasiel", "Weer als vrijwilliger iets doen",
    "Mijn man in het verpleeghuis bezoeken", "Ik wil geen pgb", "Stoppen met therapie",
    "Van de thuiszorg af", "Zonder rollator naar de winkel", "Met de rollator naar de winkel",
    "Met ondersteuning van mijn zus naar de markt", "Dagbesteding niet meer",
)  # fmt: skip
MODELS: dict[str, tuple[type[Model], tuple[str, ...]]] = {
    "Wish": (profile.Wish, (*ROUND, "wishes", "work__1")),
    "Goal": (goals.Goal, (*ROUND, "goals", "g1")),
    "HelpWanted": (goals.HelpWanted, (*ROUND, "goals", "g1", "help_wanted", "h1")),
}
FIELDS = [
    (*at, field)
    for name, (model, at) in MODELS.items()
    for field in sorted(typed_fields(model))
    if f"{name}.{field}" not in MAY_NAME_HELP
]
BARE = {
    "goals": {"g1": {"own_words": "Vaker naar buiten"}},
    "wishes": {"work__1": {"text": "Vaker weg"}},
    "option_sheets": {"s1": {"goal": "g1", "part": "Samen weg", "options": {"o1": {"text": "Lopen"}}}},
    "versions": {"v1": {"plans": {"g1": {"steps": {"g1_t1": {"text": "Lopen"}}}}}},
}


def full(*writes: tuple[tuple[str, ...], Any]) -> Dossier:
    dossier = Dossier.model_validate({"id": "test", "name": "Iemand", "rounds": {"r1": BARE}})
    for path, value in writes:
        dossier = with_value(dossier, path, value)
    return dossier


def asked(dossier: Dossier) -> list[LooseEnd]:
    kinds = (Kind.GOAL_AS_PRODUCT, Kind.WORDED_AS_PRODUCT)
    return [end for end in all_loose_ends(dossier, TODAY, LIMITS) if end.kind in kinds]


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_name_of_help_is_found_in_any_spelling(phrase: str) -> None:
    found = named_in(phrase, LIMITS)
    assert found
    assert found[1] == phrase


@pytest.mark.parametrize("phrase", NO_PRODUCTS)
def test_what_somebody_wants_to_do_is_no_name_of_help(phrase: str) -> None:
    assert named_in(phrase, LIMITS) is None


def test_every_model_in_which_something_is_wanted_is_planted_in() -> None:
    assert set(MODELS) == ASKED_IN
    assert not asked(full())


@for_each("path", FIELDS, ids=lambda path: ".".join(path[2:]))
@for_each("phrase", ["Speltherapie voor mijn zoon", "Eerst dit.\nDan dagbesteding."])
def test_a_name_of_help_in_any_field_in_which_something_is_wanted_is_asked_about(
    path: tuple[str, ...], phrase: str
) -> None:
    (end,) = asked(full((path, phrase)))
    assert end.path == path
    assert end.values["said"] == phrase.splitlines()[-1]
    assert end.values["behind"].endswith("?")


@pytest.mark.parametrize("name", sorted(MAY_NAME_HELP))
def test_where_the_name_of_help_is_in_its_place_nobody_asks(name: str) -> None:
    model, field = name.split(".")
    kind, at = MODELS[model]
    if field in typed_fields(kind):
        assert asked(full(((*at, field), "Huishoudelijke hulp"))) == []


def test_one_kind_of_help_is_asked_about_once_where_it_matters_most() -> None:
    goal, wish = (*ROUND, "goals", "g1", "own_words"), (*ROUND, "wishes", "work__1", "text")
    (end,) = asked(full((wish, "Dagbesteding"), (goal, "Dagopvang")))
    assert end.kind is Kind.GOAL_AS_PRODUCT
    assert len(asked(full((wish, "Dagbesteding"), (goal, "Een scootmobiel")))) == 2


@pytest.mark.parametrize("at", [(*SHEET, "part"), (*SHEET, "options", "o1", "text"), (*STEP, "text")])
def test_a_means_may_be_called_by_its_name(at: tuple[str, ...]) -> None:
    assert asked(full((at, "Elke week iemand van Thuiszorg, en dagbesteding"))) == []


def test_every_kind_of_help_has_a_question_behind_it_and_a_source() -> None:
    rows = read_toml(words_file("product_words.toml"))["products"]
    words = [word for row in rows for word in row["words"]]
    assert len(words) == len(set(words))
    assert all(row["behind"].endswith("?") and row["source"] for row in rows)


def test_a_long_dossier_asks_little() -> None:
    assert len(asked(practice("bram-plan"))) <= 1
    assert len(asked(practice("tavenier"))) <= 1
