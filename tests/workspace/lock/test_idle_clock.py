"""Time that cannot be set back and does not stand still while the laptop sleeps."""

import time

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.workspace.lock.idle_clock import IdleClock, awake_or_not
from tests.examples import many
from tests.ui.conftest import IDLE, PASSPHRASE, Clock


def test_setting_the_clock_on_the_wall_back_does_not_hold_the_lock_open(vault):
    from supportcycle.workspace.workspace import Workspace

    steady, wall = Clock(), Clock()
    workspace = Workspace(vault, idle=IDLE, clock=IdleClock(steady, wall))
    workspace.store_lock.found("one", PASSPHRASE)
    wall.now -= 600
    steady.now += IDLE - 1
    wall.now += IDLE - 1
    assert workspace.store_lock.store_for("one")
    steady.now += 1
    assert workspace.store_lock.store_for("one") is None


def test_a_laptop_that_slept_past_the_time_is_locked_whichever_clock_stood_still(vault):
    from supportcycle.workspace.workspace import Workspace

    for slept in (0, 1):
        clocks = Clock(), Clock()
        workspace = Workspace(vault, idle=IDLE, clock=IdleClock(*clocks))
        workspace.store_lock.unlock("one", PASSPHRASE) if vault.exists() else workspace.store_lock.found(
            "one", PASSPHRASE
        )
        clocks[slept].now += IDLE
        assert workspace.store_lock.store_for("one") is None


@many
@given(st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(0, 1e6)), max_size=20))
def test_it_never_goes_back_and_never_counts_less_than_went_by(steps):
    steady, wall = Clock(), Clock()
    clock, seen = IdleClock(steady, wall), [0.0]
    for set_to, went_by in steps:
        wall.now, steady.now = wall.now + set_to, steady.now + went_by
        seen.append(clock())
    assert seen == sorted(seen)
    assert seen[-1] >= sum(went_by for _, went_by in steps) * 0.999 - 1e-3


def test_the_clock_of_this_system_goes_on():
    before = awake_or_not()
    time.sleep(0.02)
    assert awake_or_not() > before
