"""What people typed is told apart from what they chose, whatever model holds it."""

from supportcycle.domain import typed_texts as module
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.goals import Goal, HelpWanted
from supportcycle.domain.model.plan import Frequency, Helper
from supportcycle.domain.model.worksheet import Sheet
from supportcycle.domain.typed_texts import TypedText, typed_fields, typed_texts


def found(node: object) -> list[tuple[str, str]]:
    return [(".".join(typed.path), typed.words) for typed in typed_texts(node)]


def test_ids_and_choices_are_no_words() -> None:
    assert {"own_words", "notice", "score"} <= typed_fields(Goal)
    assert not {"wishes", "people", "term", "help_wanted"} & typed_fields(Goal)


def test_words_are_found_at_their_place_however_deep_and_blank_ones_are_not() -> None:
    goal = Goal(own_words="Naar buiten", notice=" ", help_wanted={"h1": HelpWanted(text="Samen gaan")})
    assert found(goal) == [("own_words", "Naar buiten"), ("help_wanted.h1.text", "Samen gaan")]


def test_a_text_by_name_is_one_too() -> None:
    sheet = Sheet(cells={"work": {"now": "Ik werk"}})
    assert found(sheet) == [("cells.work.now", "Ik werk")]


def test_of_a_field_that_takes_a_choice_or_own_words_only_the_own_words_are_typed() -> None:
    assert found(Helper(frequency=Frequency.WEEKLY)) == []
    assert found(Helper(frequency="om de dag")) == [("frequency", "om de dag")]


def test_nothing_typed_is_told_by_its_name_in_the_log() -> None:
    assert "Bram" not in repr(TypedText((), "Goal", "own_words", "Bram"))


def test_after_a_change_only_the_models_around_it_are_walked_through_again(monkeypatch) -> None:
    goals = {
        f"g{at}": Goal(own_words=f"Doel {at}", help_wanted={"h1": HelpWanted(text="Hulp")}) for at in (1, 2)
    }
    before = Round(goals=goals)
    typed_texts(before)
    after = before.model_copy(
        update={"goals": {**goals, "g2": goals["g2"].model_copy(update={"notice": "Nu"})}}
    )
    walked: list[str] = []
    monkeypatch.setattr(
        module, "_walked", lambda node, path, of=module._walked: _noted(walked, node, path, of)
    )
    assert ("goals.g2.notice", "Nu") in found(after)
    assert [name for name in walked if name != "dict"] == ["Round", "Goal"]
    walked.clear()
    assert len(found(after)) == len(found(before)) + 1
    assert walked == []


def _noted(walked: list[str], node: object, path: tuple[str, ...], of) -> list[TypedText]:
    walked.append(type(node).__name__)
    return of(node, path)
