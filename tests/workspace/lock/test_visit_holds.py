"""A visit holds the lock while its page is heard, and never beyond its three hours."""

import pytest

from supportcycle.workspace.lock.visit_holds import ASKS_WITHIN, LONGEST_HOLD, VisitHolds


class Now:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Now:
    return Now()


@pytest.fixture
def holds(clock) -> VisitHolds:
    return VisitHolds(clock)


def test_nothing_is_held_by_nobody(holds):
    holds.heard("a")
    assert holds.seconds_left() == 0


def test_who_is_heard_holds_on(holds, clock):
    holds.hold("a", "visit", LONGEST_HOLD)
    clock.now = ASKS_WITHIN - 1
    holds.heard("a")
    assert holds.seconds_left() == ASKS_WITHIN


def test_who_is_heard_no_more_has_let_go(holds, clock):
    holds.hold("a", "visit", LONGEST_HOLD)
    clock.now = ASKS_WITHIN
    assert holds.seconds_left() == 0


@pytest.mark.parametrize("asked", [LONGEST_HOLD * 2, float("inf")])
def test_the_first_time_says_until_when(holds, clock, asked):
    holds.hold("a", "visit", asked)
    clock.now = LONGEST_HOLD - 10
    holds.hold("b", "visit", asked)
    assert holds.seconds_left() == 10


def test_the_longest_of_two_windows_counts_and_each_lets_go_of_its_own(holds, clock):
    holds.hold("a", "visit", LONGEST_HOLD)
    clock.now = 30
    holds.hold("b", "another", LONGEST_HOLD)
    assert holds.seconds_left() == ASKS_WITHIN
    holds.release("b")
    assert holds.seconds_left() == ASKS_WITHIN - 30
    holds.release("a")
    assert holds.seconds_left() == 0


def test_a_closed_lock_is_held_by_nobody(holds):
    holds.hold("a", "visit", LONGEST_HOLD)
    holds.clear()
    holds.heard("a")
    assert holds.seconds_left() == 0
