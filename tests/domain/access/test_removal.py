"""What has to stay stays, and whose time is over is told."""

import pytest

from supportcycle.domain.access.grants import Denial
from supportcycle.domain.access.removal import (
    KeepingRule,
    held,
    is_held,
    let_go,
    must_be_removable,
    time_is_over,
)
from supportcycle.domain.errors import NotAllowed
from tests.domain.access.team import DAY, NOW, doing, of_fatma


def test_only_the_owner_removes_and_nobody_what_has_to_stay():
    must_be_removable(of_fatma(), "fatma", NOW)
    with pytest.raises(NotAllowed, match=Denial.NOT_YOURS.value):
        must_be_removable(of_fatma(), "lia", NOW)
    with pytest.raises(NotAllowed, match=Denial.HELD.value):
        must_be_removable(held(of_fatma(), doing("ad")), "fatma", NOW)


def test_only_an_administrator_says_what_has_to_stay():
    for by in ("fatma", "lia", "audrey"):
        with pytest.raises(NotAllowed):
            held(of_fatma(), doing(by))
    facts = held(of_fatma(), doing("ad"))
    assert not is_held(let_go(facts, doing("ad")))
    with pytest.raises(NotAllowed):
        held(facts, doing("ad"))
    with pytest.raises(NotAllowed):
        let_go(of_fatma(), doing("ad"))


@pytest.mark.parametrize(("days", "ago", "over"), [(30, 30, True), (30, 29, False), (0, 9000, False)])
def test_time_is_over_after_the_days_of_the_organisation(days, ago, over):
    rule = KeepingRule(days, 1825)
    assert time_is_over(rule, NOW - ago * DAY, of_fatma(), NOW) is over
    assert not time_is_over(rule, NOW - ago * DAY, held(of_fatma(), doing("ad")), NOW)
