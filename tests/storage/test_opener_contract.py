"""What every store does with its settings, its secrets, its end and who writes, and what opens one."""

import inspect
import unicodedata
from collections.abc import Callable
from dataclasses import replace

import pytest

from supportcycle.domain.errors import Conflict, Missing, Unwritable, WrongSecret
from supportcycle.storage.settings import Settings
from supportcycle.storage.store import SOLE_WORKER, Rollback, Store, StoreOpener, WorkerId
from tests.storage.conftest import PASSPHRASE, Clock

HEAD = {"title": "Mrs Jansen"}
NEW = "quite another sentence"
STRANGER = WorkerId("somebody of another team")

WRITINGS: dict[str, Callable[[Store, WorkerId], object]] = {
    "add": lambda store, by: store.add("new", HEAD, "one", by=by),
    "save": lambda store, by: store.save("a", expected=2, head=HEAD, text="three", by=by),
    "restore": lambda store, by: store.restore("a", expected=2, revision=1, by=by),
    "forget": lambda store, by: store.forget("a", by=by),
    "keep_sound": lambda store, by: store.keep_sound("a", "n1", b"woof", by=by),
    "forget_sounds": lambda store, by: store.forget_sounds("a", ["n1"], by=by),
    "change_settings": lambda store, by: store.change_settings(_five_minutes, by=by),
    "adopt_secrets": lambda store, by: store.adopt_secrets(store.new_secrets(PASSPHRASE, NEW), by=by),
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
    "new_secrets": lambda store: store.new_secrets(PASSPHRASE),
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
def test_somebody_the_store_does_not_know_changes_nothing(filled: Store, opener: StoreOpener, call: str):
    with pytest.raises(Unwritable):
        WRITINGS[call](filled, STRANGER)
    assert whole(filled)
    assert filled.settings() == Settings()
    opener.unlock(PASSPHRASE).close()


def test_who_wrote_stands_with_every_revision(filled: Store):
    filled.restore("a", expected=2, revision=1, by=SOLE_WORKER)
    assert {saved.by for saved in (filled.load("a"), filled.load("a", 1))} == {SOLE_WORKER}
    assert {entry.by for entry in [*filled.entries(), *filled.history("a")]} == {SOLE_WORKER}


@pytest.mark.parametrize("call", sorted(WRITINGS) + sorted(READINGS))
def test_a_closed_store_answers_nothing_and_keeps_everything(filled: Store, opener: StoreOpener, call: str):
    filled.rollback()
    filled.close()
    filled.close()
    with pytest.raises(Unwritable):
        WRITINGS[call](filled, SOLE_WORKER) if call in WRITINGS else READINGS[call](filled)
    again = opener.unlock(PASSPHRASE)
    assert whole(again)
    again.close()


def test_closing_one_connection_leaves_the_others_open(filled: Store, opener: StoreOpener):
    other = opener.unlock(PASSPHRASE)
    filled.close()
    assert other.save("a", expected=2, head=HEAD, text="three", by=SOLE_WORKER) == 3
    other.close()


def test_a_store_that_nobody_touched_is_as_it_was_left(filled: Store):
    assert filled.rollback() == Rollback()
    assert not filled.is_read_only()
    assert not filled.lacks_copy()
    filled.accept_rollback(by=SOLE_WORKER)
    assert whole(filled)


def test_what_was_chosen_holds_for_every_connection_and_the_next(store: Store, opener: StoreOpener):
    assert store.settings() == Settings()
    other = opener.unlock(PASSPHRASE)
    assert store.change_settings(_five_minutes, by=SOLE_WORKER) == Settings(lock_minutes=5)
    other.change_settings(lambda now: now.keeping("a", "31-12-2041"), by=SOLE_WORKER)
    store.close()
    other.close()
    assert opener.unlock(PASSPHRASE).settings() == Settings(lock_minutes=5, keep_until={"a": "31-12-2041"})


def test_a_choice_that_goes_wrong_leaves_what_was_chosen(store: Store):
    def wrong(now: Settings) -> Settings:
        raise LookupError

    store.change_settings(_five_minutes, by=SOLE_WORKER)
    with pytest.raises(LookupError):
        store.change_settings(wrong, by=SOLE_WORKER)
    assert store.settings() == Settings(lock_minutes=5)


def test_new_secrets_hold_once_they_are_adopted_and_the_old_ones_open_nothing(
    filled: Store, opener: StoreOpener
):
    new = filled.new_secrets(PASSPHRASE, NEW)
    opener.unlock(PASSPHRASE).close()
    filled.adopt_secrets(new, by=SOLE_WORKER)
    with pytest.raises(WrongSecret):
        opener.unlock(PASSPHRASE)
    with pytest.raises(WrongSecret):
        filled.new_secrets(PASSPHRASE)
    for opened in (filled, opener.unlock(NEW), opener.unlock_with_code(new.code)):
        assert whole(opened)


def test_another_code_leaves_the_passphrase_and_replaces_the_code(filled: Store, opener: StoreOpener):
    filled.adopt_secrets(first := filled.new_secrets(PASSPHRASE), by=SOLE_WORKER)
    second = filled.new_secrets(PASSPHRASE)
    assert whole(opener.unlock_with_code(first.code))
    filled.adopt_secrets(second, by=SOLE_WORKER)
    assert whole(opener.unlock(PASSPHRASE))
    assert whole(opener.unlock_with_code(second.code))
    with pytest.raises(WrongSecret):
        opener.unlock_with_code(first.code)


def test_the_code_is_proof_for_another_passphrase_and_not_for_another_code(store: Store):
    new = store.new_secrets(PASSPHRASE)
    store.adopt_secrets(new, by=SOLE_WORKER)
    with pytest.raises(WrongSecret):
        store.new_secrets(new.code)
    store.adopt_secrets(store.new_secrets(new.code, NEW), by=SOLE_WORKER)
    assert store.new_secrets(NEW).code != new.code


@pytest.mark.parametrize("chosen", [NEW, None])
@pytest.mark.parametrize("proof", ["", "another sentence", "AAAA-" * 8])
def test_who_knows_no_secret_changes_none(store: Store, proof: str, chosen: str | None):
    with pytest.raises(WrongSecret):
        store.new_secrets(proof, chosen)


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_passphrase_guards_nothing(store: Store, opener: StoreOpener, empty: str):
    with pytest.raises(ValueError, match="empty"):
        store.new_secrets(PASSPHRASE, empty)
    opener.unlock(PASSPHRASE).close()


def test_the_secrets_of_another_store_are_not_adopted(
    filled: Store, opener: StoreOpener, another: StoreOpener
):
    other, _ = another.create(PASSPHRASE)
    with pytest.raises(WrongSecret):
        filled.adopt_secrets(other.new_secrets(PASSPHRASE, NEW), by=SOLE_WORKER)
    assert whole(filled)
    assert whole(opener.unlock(PASSPHRASE))


def test_what_waits_to_be_adopted_does_not_print_what_is_secret(store: Store):
    new = store.new_secrets(PASSPHRASE, NEW)
    assert NEW not in repr((store, new))
    assert new.code not in repr(new)


def test_before_it_is_made_there_is_nothing_to_open(another: StoreOpener):
    assert (another.exists(), another.missed_at()) == (False, None)
    for call in (another.unlock, lambda _: another.unlock_with_code("AAAA-" * 8)):
        with pytest.raises(Missing):
            call(PASSPHRASE)


def test_an_empty_passphrase_makes_no_store(another: StoreOpener):
    with pytest.raises(ValueError, match="empty"):
        another.create("  ")
    assert not another.exists()


def test_it_is_made_once(filled: Store, opener: StoreOpener):
    assert opener.exists()
    with pytest.raises(Conflict):
        opener.create(NEW)
    opener.begin_anew()
    assert whole(opener.unlock(PASSPHRASE))


@pytest.mark.parametrize("wrong", ["", "four plain words", PASSPHRASE.upper(), PASSPHRASE.replace(" ", "")])
def test_another_passphrase_opens_nothing(store: Store, opener: StoreOpener, wrong: str):
    with pytest.raises(WrongSecret):
        opener.unlock(wrong)


def test_a_secret_fits_however_it_is_typed(another: StoreOpener):
    store, code = another.create(unicodedata.normalize("NFC", "a café with a view"))
    store.close()
    another.unlock(unicodedata.normalize("NFD", " a café with a view ")).close()
    for typed in (code, code.lower().replace("-", " "), f"  {code.replace('-', '')}\n"):
        another.unlock_with_code(typed).close()


def test_after_another_passphrase_the_old_code_opens_nothing(another: StoreOpener):
    store, code = another.create(PASSPHRASE)
    store.adopt_secrets(store.new_secrets(PASSPHRASE, NEW), by=SOLE_WORKER)
    with pytest.raises(WrongSecret):
        another.unlock_with_code(code)


def test_another_code_opens_nothing(another: StoreOpener):
    _, code = another.create(PASSPHRASE)
    other = ("A" if code[0] != "A" else "B") + code[1:]
    for typed in ("", PASSPHRASE, code[:-1], other):
        with pytest.raises(WrongSecret):
            another.unlock_with_code(typed)
    with pytest.raises(WrongSecret):
        another.unlock(code)
