"""A walk over many cases fails when one of them does, tells each that failed, and gives fixtures through."""

import pytest

from tests.running.walking import for_each


def test_a_walk_goes_on_after_a_case_that_fails_and_names_each() -> None:
    seen = []

    @for_each("number", range(5), ids=lambda number: f"number {number}")
    def even(number: int) -> None:
        seen.append(number)
        assert number % 2 == 0

    with pytest.raises(ExceptionGroup, match="2 of 5 cases") as told:
        even()
    assert seen == [0, 1, 2, 3, 4]
    assert [fault.__notes__ for fault in told.value.exceptions] == [
        ["in the case of number 1"],
        ["in the case of number 3"],
    ]


@for_each("letter, number", [("a", 1), ("b", 2)])
@for_each("sign", "+-")
def test_walks_within_each_other_and_fixtures_go_together(
    letter: str, number: int, sign: str, request: pytest.FixtureRequest
) -> None:
    assert (letter, number) in {("a", 1), ("b", 2)}
    assert sign in "+-"
    assert not hasattr(request.node, "callspec")


def test_a_walk_without_a_fault_is_silent() -> None:
    for_each("one", [1, 2], ids=["first", "second"])(lambda one: None)()


def test_a_case_with_marks_of_its_own_is_refused() -> None:
    with pytest.raises(TypeError):
        for_each("one", [1, pytest.param(2, marks=pytest.mark.slow)])
