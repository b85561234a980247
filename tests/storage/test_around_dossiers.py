"""What every store does with its settings, its end and who writes: the same tests for three of them."""

import inspect
from collections.abc import Callable
from dataclasses import replace

import pytest

from supportcycle.domain.errors import Unwritable
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import SOLE_WORKER, Rollback, Store, WorkerId
from tests.storage.conftest import Clock

Connections = Callable[[], Store]
HEAD = {"title": "Mrs Jansen"}
STRANGER = WorkerId("somebody of another team")

WRITINGS: dict[str, Callable[[Store, WorkerId], object]] = {
    "add": lambda store, by: store.add("new", HEAD, "one", by=by),
    "save": lambda store, by: store.save("a", expected=2, head=HEAD, text="three", by=by),
    "restore": lambda store, by: store.restore("a", expected=2, revision=1, by=by),
    "forget": lambda store, by: store.forget("a", by=by),
    "keep_sound": lambda store, by: store.keep_sound("a", "n1", b"woof", by=by),
    "forget_sounds": lambda store, by: store.forget_sounds("a", ["n1"], by=by),
    "change_settings": lambda store, by: store.change_settings(_five_minutes, by=by),
    "accept_rollback": lambda store, by: store.accept_rollback(by=by),
}
"""Every call of a store that says for whom it is; `test_whatever_names_somebody_is_tried` looks at that."""

READINGS: dict[str, Callable[[Store], object]] = {
    "must_be_there": lambda store: store.must_be_there(),
    "entries": lambda store: store.entries(),
    "load": lambda store: store.load("a"),
    "history": lambda store: store.history("a"),
    "sound": lambda store: store.sound("a", "n1"),
    "sounds": lambda store: store.sounds("a"),
    "thin_out": lambda store: store.thin_out(),
    "settings": lambda store: store.settings(),
    "rollback": lambda store: store.rollback(),
}
ALWAYS = {"is_read_only", "is_on_network", "lacks_copy", "close"}
"""What can be asked of a store that is closed too."""


def _five_minutes(now: Settings) -> Settings:
    return replace(now, lock_minutes=5)


@pytest.fixture
def filled(store: Store, clock: Clock) -> Store:
    store.add("a", HEAD, "one")
    clock.pass_by(61)
    store.save("a", expected=1, head=HEAD, text="two")
    return store


def whole(store: Store) -> bool:
    assert [(e.id, e.revision, e.head) for e in store.entries()] == [("a", 2, HEAD)]
    assert [e.revision for e in store.history("a")] == [1]
    assert (store.load("a").text, store.load("a", 1).text) == ("two", "one")
    return not store.rollback()


def test_whatever_names_somebody_is_tried_and_nothing_of_the_contract_is_left_out():
    calls = {name: call for name, call in vars(Store).items() if not name.startswith("_")}
    naming = {name for name, call in calls.items() if "by" in inspect.signature(call).parameters}
    assert naming == WRITINGS.keys()
    assert calls.keys() == WRITINGS.keys() | READINGS.keys() | ALWAYS


@pytest.mark.parametrize("call", sorted(WRITINGS))
def test_whoever_the_store_knows_may_write(filled: Store, call: str):
    WRITINGS[call](filled, SOLE_WORKER)
    assert not filled.rollback()


@pytest.mark.parametrize("call", sorted(WRITINGS))
def test_somebody_the_store_does_not_know_changes_nothing(filled: Store, connections: Connections, call: str):
    with pytest.raises(Unwritable):
        WRITINGS[call](filled, STRANGER)
    assert whole(filled)
    assert filled.settings() == Settings()
    connections().close()


def test_who_wrote_stands_with_every_revision(filled: Store):
    filled.restore("a", expected=2, revision=1, by=SOLE_WORKER)
    assert {saved.by for saved in (filled.load("a"), filled.load("a", 1))} == {SOLE_WORKER}
    assert {entry.by for entry in [*filled.entries(), *filled.history("a")]} == {SOLE_WORKER}


@pytest.mark.parametrize("call", sorted(WRITINGS) + sorted(READINGS))
def test_a_closed_store_answers_nothing_and_keeps_everything(
    filled: Store, connections: Connections, call: str
):
    filled.rollback()
    filled.close()
    filled.close()
    with pytest.raises(Unwritable):
        WRITINGS[call](filled, SOLE_WORKER) if call in WRITINGS else READINGS[call](filled)
    again = connections()
    assert whole(again)
    again.close()


def test_closing_one_connection_leaves_the_others_open(filled: Store, connections: Connections):
    other = connections()
    filled.close()
    assert other.save("a", expected=2, head=HEAD, text="three", by=SOLE_WORKER) == 3
    other.close()


def test_a_store_that_nobody_touched_is_as_it_was_left(filled: Store):
    assert filled.rollback() == Rollback()
    assert not filled.is_read_only()
    assert not filled.lacks_copy()
    filled.accept_rollback(by=SOLE_WORKER)
    assert whole(filled)


def test_what_was_chosen_holds_for_every_connection_and_the_next(store: Store, connections: Connections):
    assert store.settings() == Settings()
    other = connections()
    assert store.change_settings(_five_minutes, by=SOLE_WORKER) == Settings(lock_minutes=5)
    other.change_settings(lambda now: now.keeping("a", "31-12-2041"), by=SOLE_WORKER)
    store.close()
    other.close()
    assert connections().settings() == Settings(lock_minutes=5, keep_until={"a": "31-12-2041"})


def test_a_choice_that_goes_wrong_leaves_what_was_chosen(store: Store):
    def wrong(now: Settings) -> Settings:
        raise LookupError

    store.change_settings(_five_minutes, by=SOLE_WORKER)
    with pytest.raises(LookupError):
        store.change_settings(wrong, by=SOLE_WORKER)
    assert store.settings() == Settings(lock_minutes=5)
