"""The edition without medical data is a list of what may go: about every field of the model was decided."""

import gc
from collections.abc import Iterator
from typing import Any, get_args
from weakref import ref

import pytest
from pydantic import BaseModel

from supportcycle.domain.model.base import Model, Path
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.privacy.health_fields import GOES, NOTHING_OF, STAYS
from supportcycle.domain.privacy.medical_redaction import holds_medical, markable, without_medical
from supportcycle.domain.update import with_value
from tests.documents.full_of import everything_filled_in, places_for_text
from tests.dossiers.bram import bram
from tests.running.walking import for_each

REQUEST = ("rounds", "r1", "aanvraag")
WISH = ("rounds", "r1", "goals", "g1", "wishes")


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def models_of(model: type[BaseModel], found: dict[str, type[BaseModel]]) -> dict[str, type[BaseModel]]:
    if model.__name__ not in found:
        found[model.__name__] = model
        for field in model.model_fields.values():
            for inside in models_in(field.annotation):
                models_of(inside, found)
    assert found[model.__name__] is model, "two models of one name cannot be told apart in the lists"
    return found


MODELS = models_of(Dossier, {})


def test_about_every_model_was_decided_once():
    assert sorted([*GOES, *NOTHING_OF]) == sorted(MODELS)
    assert set(STAYS) <= set(GOES)


@for_each("name", GOES)
def test_about_every_field_was_decided_once(name: str):
    """A new field is put in one of the two lists: whether it may go without medical data, or stays."""
    assert sorted([*GOES[name], *STAYS.get(name, ())]) == sorted(MODELS[name].model_fields)


@for_each("name", MODELS)
def test_a_field_that_does_not_go_can_be_empty(name: str):
    fields = MODELS[name].model_fields.items()
    assert not [key for key, field in fields if key not in GOES.get(name, ()) and field.is_required()]


class Grown(Goal):
    """A goal of a kind that nobody decided about."""

    diagnosis: str = ""


def test_what_nobody_decided_about_stays():
    dossier = bram()
    grown = Grown(own_words="geheim", diagnosis="geheim")
    round = dossier.rounds["r1"].model_copy(update={"goals": {"g9": grown}})
    dossier = dossier.model_copy(update={"rounds": {"r1": round}})
    assert "geheim" not in without_medical(dossier).model_dump_json(serialize_as_any=True)


def test_a_goal_from_a_health_wish_goes_with_all_that_came_from_it():
    dossier = with_value(bram(), WISH, ("health__1",))
    round = without_medical(dossier).rounds["r1"]
    assert "g1" in dossier.rounds["r1"].goals
    assert "g1" not in round.goals
    assert all("g1" not in version.plans for version in round.versions.values())
    assert all(sheet.goal != "g1" for sheet in round.option_sheets.values())
    assert holds_medical(dossier.rounds["r1"])


def test_other_goals_stay_as_they_are():
    dossier = with_value(bram(), WISH, ("health__1",))
    others = {id: goal for id, goal in bram().rounds["r1"].goals.items() if id != "g1"}
    assert others
    assert {**without_medical(dossier).rounds["r1"].goals} == {
        id: goal.model_copy(update={"lasting_why": ""}) for id, goal in others.items()
    }


def test_nothing_points_any_more_to_a_goal_that_is_gone():
    dossier = with_value(everything_filled_in(), (*REQUEST, "medical"), ("housing__1",))
    round = (
        without_medical(dossier).rounds["r1"].model_copy(update={"aanvraag": dossier.rounds["r1"].aanvraag})
    )
    bare = round.model_copy(update={"aanvraag": round.aanvraag.model_copy(update={"medical": ()})})
    assert '"g1' not in bare.model_dump_json()
    assert '"housing__1"' not in bare.model_dump_json()


def test_an_earlier_round_is_without_medical_data_too():
    dossier = with_value(bram(), ("rounds", "r2"), bram().rounds["r1"])
    cell = ("rounds", "r1", "sheets", "quality_of_life", "cells")
    dossier = with_value(dossier, cell, {"physical_wellbeing": {"barriers": "geheim"}})
    assert "geheim" not in without_medical(dossier).model_dump_json()


def test_what_was_picked_about_the_body_is_medical_and_the_rest_is_not():
    picked = {"physical_wellbeing": ("health",), "rights": ("privacy",)}
    dossier = with_value(bram(), ("rounds", "r1", "sheets", "quality_of_life", "picked"), picked)
    bare = without_medical(dossier).rounds["r1"].sheets["quality_of_life"]
    assert bare.picked == {"rights": ("privacy",)}


@pytest.mark.parametrize(
    "key", ["reason", "story", "what_does_not_work", "earlier_help_good", "earlier_help_bad"]
)
def test_what_was_told_goes_when_the_client_said_it_may(key: str):
    dossier = with_value(bram(), ("rounds", "r1", "meeting", key), "Het huis is te groot.")
    assert not getattr(without_medical(dossier).rounds["r1"].meeting, key)
    said = with_value(dossier, (*REQUEST, "not_medical"), (key,))
    assert getattr(without_medical(said).rounds["r1"].meeting, key) == "Het huis is te groot."


def test_what_leads_to_what_goes_when_the_client_said_it_may():
    dossier = with_value(bram(), ("rounds", "r1", "links"), {"l1": {"cause": "rommel", "effect": "stress"}})
    assert not without_medical(dossier).rounds["r1"].links
    said = with_value(dossier, (*REQUEST, "not_medical"), ("l1",))
    assert list(without_medical(said).rounds["r1"].links) == ["l1"]


def test_the_dossier_itself_stays_as_it_was():
    dossier = everything_filled_in()
    before = dossier.model_dump_json()
    without_medical(dossier)
    assert dossier.model_dump_json() == before
    assert isinstance(dossier, Model)


def below(dossier: Dossier, kind: str, key: str) -> list[Path]:
    """Every place of words of what this key marks, found in the model."""
    ids = key.split("__")
    rounds = (path for path in places_for_text(dossier) if path[:2] == ("rounds", "r1"))
    match kind:
        case "goal":
            return [path for path in rounds if path[2:4] == ("goals", key)]
        case "option":
            return [path for path in rounds if path[2:6] == ("option_sheets", ids[0], "options", ids[1])]
        case "step":
            return [path for path in rounds if key in path and "steps" in path]
        case "provision":
            return [path for path in rounds if key in path or path[-4:-1] == (ids[0], "wmo", ids[1])]
    why = {("option_sheets", ids[0], "why"), ("goals", ids[0], "layers", ids[1], "reason")}
    return [p for p in rounds if p[2:] in why or (p[-4:-1] == (ids[0], "wmo", ids[1]) and p[-1] == "reason")]


def test_a_goal_option_step_provision_or_reason_that_was_marked_leaves_no_word():
    """One word in every place of one thing of each kind, as the model has them."""
    whole = everything_filled_in()
    firsts = {kind: key for key, kind, _ in reversed(list(markable(whole.rounds["r1"])))}
    assert sorted(firsts) == ["goal", "option", "provision", "reason", "step"]
    for kind, key in firsts.items():
        planted, places = whole, below(whole, kind, key)
        assert places
        for path in places:
            planted = with_value(planted, path, "Quetzal")
        marked = with_value(planted, (*REQUEST, "medical"), (key,))
        assert "Quetzal" in without_medical(planted).model_dump_json(), kind
        assert "Quetzal" not in without_medical(marked).model_dump_json(), kind


def test_of_several_reasons_only_the_one_that_was_marked_stays():
    whole = everything_filled_in()
    reasons = [(key, words) for key, kind, words in markable(whole.rounds["r1"]) if kind == "reason"]
    for key, _ in reasons:
        bare = without_medical(with_value(whole, (*REQUEST, "medical"), (key,))).rounds["r1"]
        left = {each: words for each, _, words in markable(bare)}
        assert not left.get(key)
        assert all(left[other] == words for other, words in reasons if other != key)


def test_it_is_made_once_of_each_state_and_goes_with_that_state():
    before, first = bram(), without_medical(bram())
    once = without_medical(before)
    assert without_medical(before) is once
    assert once == first
    after = with_value(before, ("rounds", "r1", "wishes", "health__1", "text"), "Minder pijn")
    assert without_medical(after) is not once
    held = ref(once)
    del before, once
    gc.collect()
    assert held() is None
