"""What a store does that a passphrase opens, and what opens it."""

import inspect
import unicodedata

import pytest

from supportcycle.domain.errors import Conflict, Missing, Unwritable, WrongSecret
from supportcycle.storage.store import SOLE_WORKER, LockedStore, StoreOpener
from tests.storage.conftest import PASSPHRASE, Clock
from tests.storage.test_around_dossiers import HEAD, STRANGER, whole

NEW = "quite another sentence"


@pytest.fixture
def filled(locked: LockedStore, clock: Clock) -> LockedStore:
    locked.add("a", HEAD, "one", by=SOLE_WORKER)
    clock.pass_by(61)
    locked.save("a", expected=1, head=HEAD, text="two", by=SOLE_WORKER)
    return locked


def test_nothing_of_the_contract_is_left_out():
    calls = {name: call for name, call in vars(LockedStore).items() if inspect.isfunction(call)}
    assert {name for name in calls if not name.startswith("_")} == {"new_secrets", "adopt_secrets"}


def test_somebody_the_store_does_not_know_adopts_no_secrets(filled: LockedStore, opener: StoreOpener):
    with pytest.raises(Unwritable):
        filled.adopt_secrets(filled.new_secrets(PASSPHRASE, NEW), by=STRANGER)
    assert whole(opener.unlock(PASSPHRASE))


def test_a_closed_store_has_no_secrets_to_give_or_take(filled: LockedStore, opener: StoreOpener):
    new = filled.new_secrets(PASSPHRASE, NEW)
    filled.close()
    for call in (lambda: filled.new_secrets(PASSPHRASE), lambda: filled.adopt_secrets(new, by=SOLE_WORKER)):
        with pytest.raises(Unwritable):
            call()
    assert whole(opener.unlock(PASSPHRASE))


def test_new_secrets_hold_once_they_are_adopted_and_the_old_ones_open_nothing(
    filled: LockedStore, opener: StoreOpener
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


def test_another_code_leaves_the_passphrase_and_replaces_the_code(filled: LockedStore, opener: StoreOpener):
    filled.adopt_secrets(first := filled.new_secrets(PASSPHRASE), by=SOLE_WORKER)
    second = filled.new_secrets(PASSPHRASE)
    assert whole(opener.unlock_with_code(first.code))
    filled.adopt_secrets(second, by=SOLE_WORKER)
    assert whole(opener.unlock(PASSPHRASE))
    assert whole(opener.unlock_with_code(second.code))
    with pytest.raises(WrongSecret):
        opener.unlock_with_code(first.code)


def test_the_code_is_proof_for_another_passphrase_and_not_for_another_code(locked: LockedStore):
    new = locked.new_secrets(PASSPHRASE)
    locked.adopt_secrets(new, by=SOLE_WORKER)
    with pytest.raises(WrongSecret):
        locked.new_secrets(new.code)
    locked.adopt_secrets(locked.new_secrets(new.code, NEW), by=SOLE_WORKER)
    assert locked.new_secrets(NEW).code != new.code


@pytest.mark.parametrize("chosen", [NEW, None])
@pytest.mark.parametrize("proof", ["", "another sentence", "AAAA-" * 8])
def test_who_knows_no_secret_changes_none(locked: LockedStore, proof: str, chosen: str | None):
    with pytest.raises(WrongSecret):
        locked.new_secrets(proof, chosen)


@pytest.mark.parametrize("empty", ["", "  "])
def test_an_empty_passphrase_guards_nothing(locked: LockedStore, opener: StoreOpener, empty: str):
    with pytest.raises(ValueError, match="empty"):
        locked.new_secrets(PASSPHRASE, empty)
    opener.unlock(PASSPHRASE).close()


def test_the_secrets_of_another_store_are_not_adopted(
    filled: LockedStore, opener: StoreOpener, another: StoreOpener
):
    other, _ = another.create(PASSPHRASE)
    with pytest.raises(WrongSecret):
        filled.adopt_secrets(other.new_secrets(PASSPHRASE, NEW), by=SOLE_WORKER)
    assert whole(filled)
    assert whole(opener.unlock(PASSPHRASE))


def test_what_waits_to_be_adopted_does_not_print_what_is_secret(locked: LockedStore):
    new = locked.new_secrets(PASSPHRASE, NEW)
    assert NEW not in repr((locked, new))
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


def test_it_is_made_once(filled: LockedStore, opener: StoreOpener):
    assert opener.exists()
    with pytest.raises(Conflict):
        opener.create(NEW)
    opener.begin_anew()
    assert whole(opener.unlock(PASSPHRASE))


@pytest.mark.parametrize("wrong", ["", "four plain words", PASSPHRASE.upper(), PASSPHRASE.replace(" ", "")])
def test_another_passphrase_opens_nothing(locked: LockedStore, opener: StoreOpener, wrong: str):
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
