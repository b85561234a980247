"""So much may be asked, by each apart; who waits gets some back, and a crowd costs no memory."""

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.ui.server.team import rate_limits
from supportcycle.ui.server.team.rate_limits import RateLimit
from tests.examples import many
from tests.ui.conftest import Clock


def test_so_many_at_once_and_then_one_every_so_often():
    clock = Clock()
    limit = RateLimit(3, 60, clock)
    assert [limit.allows("a") for _ in range(5)] == [True] * 3 + [False] * 2
    assert limit.allows("b")
    clock.now += 20
    assert [limit.allows("a") for _ in range(2)] == [True, False]
    clock.now += 600
    assert [limit.allows("a") for _ in range(4)] == [True] * 3 + [False]


@many
@given(st.lists(st.floats(0, 30), max_size=40))
def test_in_any_minute_nobody_gets_more_than_twice_as_many(steps):
    clock, given_at = Clock(), []
    limit = RateLimit(4, 60, clock)
    for step in steps:
        clock.now += step
        if limit.allows("a"):
            given_at.append(clock.now)
    for start in given_at:
        assert sum(start <= at < start + 60 for at in given_at) <= 8


def test_a_crowd_is_forgotten_and_not_who_asks_all_the_time(monkeypatch):
    monkeypatch.setattr(rate_limits, "_MOST_KNOWN", 100)
    limit = RateLimit(2, 60, Clock())
    limit.allows("a")
    limit.allows("a")
    for number in range(1000):
        limit.allows(str(number))
        assert not limit.allows("a")
    assert len(limit._full_at) <= 101
