"""Whatever is done with a dossier of a team stands in the log first, or is not done."""

from datetime import timedelta

import pytest

from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.errors import Unwritable
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.storage.store import SOLE_WORKER
from supportcycle.storage.team.audited_store import TOLD_AGAIN, AuditedStore
from tests.storage.conftest import Clock


class Log:
    """What was told, in order; it refuses when it is `full`."""

    def __init__(self) -> None:
        self.told: list[tuple[Act, str]] = []
        self.is_full = False

    def remove(self, dossier: str) -> None:
        self.note(Act.REMOVE, dossier)

    def note(self, act: Act, dossier: str) -> None:
        if self.is_full:
            raise Unwritable("full")
        self.told.append((act, dossier))


@pytest.fixture
def log() -> Log:
    return Log()


@pytest.fixture
def audited(log: Log, clock: Clock) -> AuditedStore:
    store = AuditedStore(MemoryStore(clock=clock), log, clock=clock)
    store.add("d1", {}, '{"one": 1}', by=SOLE_WORKER)
    return store


def test_laying_out_seeing_changing_and_removing_are_told(audited, log):
    audited.load("d1")
    audited.save("d1", expected=1, head={}, text="{}", by=SOLE_WORKER)
    audited.forget("d1", by=SOLE_WORKER)
    assert log.told == [(act, "d1") for act in (Act.LAY_OUT, Act.VIEW, Act.CHANGE, Act.REMOVE)]


def test_typing_on_is_one_entry_for_a_quarter_of_an_hour(audited, log, clock):
    for number in range(1, 6):
        audited.save("d1", expected=number, head={}, text=f'"{number}"', by=SOLE_WORKER)
    assert log.told.count((Act.CHANGE, "d1")) == 1
    clock.pass_by(TOLD_AGAIN / timedelta(seconds=1))
    audited.save("d1", expected=6, head={}, text="{}", by=SOLE_WORKER)
    assert log.told.count((Act.CHANGE, "d1")) == 2


def test_a_log_that_takes_nothing_lets_nothing_be_seen_or_changed(audited, log):
    log.is_full = True
    for act in (
        lambda: audited.load("d1"),
        lambda: audited.save("d1", expected=1, head={}, text="{}", by=SOLE_WORKER),
        lambda: audited.restore("d1", expected=1, revision=1, by=SOLE_WORKER),
        lambda: audited.keep_sound("d1", "n", b"x", by=SOLE_WORKER),
        lambda: audited.forget("d1", by=SOLE_WORKER),
        lambda: audited.add("d2", {}, "{}", by=SOLE_WORKER),
    ):
        with pytest.raises(Unwritable):
            act()
    log.is_full = False
    assert audited.load("d1").text == '{"one": 1}'
    assert [entry.id for entry in audited.entries()] == ["d1"]


def test_a_list_of_heads_and_what_is_gone_already_are_told_to_nobody(audited, log):
    before = list(log.told)
    audited.entries()
    audited.history("d1")
    audited.settings()
    audited.forget("never", by=SOLE_WORKER)
    assert log.told == before
