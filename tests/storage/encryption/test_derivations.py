"""Several derivations of keys at once: they take turns, and too little memory is said in words of its own."""

from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread

import pytest

from supportcycle.domain.errors import TooLittleMemory
from supportcycle.storage.encryption import key_slots
from supportcycle.storage.encryption.key_slots import KDF_COST, KdfCost
from supportcycle.storage.export.sealed_export import opened_export, sealed_export_of
from supportcycle.storage.vault import Vault
from tests.storage.conftest import PASSPHRASE

FOUR_LANES = KdfCost(memory_kib=1024, passes=1, lanes=4)
LONG = 240.0


def all_end(acts: list[Callable[[], object]]) -> list[BaseException]:
    """Do all at the very same moment; what was raised. Fails when one of them hangs."""
    raised: list[BaseException] = []
    together = Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        together.wait()
        try:
            act()
        except BaseException as error:
            raised.append(error)

    threads = [Thread(target=run, args=(act,), daemon=True) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONG)
    assert not [thread for thread in threads if thread.is_alive()]
    return raised


def everything_at_once(file: Path, cost: KdfCost, rounds: int) -> None:
    vault = Vault(file, cost=cost)
    store, code = vault.create(PASSPHRASE)
    store.add("a", {}, "one")
    for _ in range(rounds):
        acts: list[Callable[[], object]] = [
            *[lambda: vault.unlock(PASSPHRASE).close()] * 3,
            lambda: vault.unlock_with_code(code).close(),
            *[lambda: opened_export(sealed_export_of({"a": "x"}, "s", cost=cost), "s")] * 2,
        ]
        assert all_end(acts) == []
    assert vault.unlock(PASSPHRASE).load("a").text == "one"


def test_unlocks_codes_and_back_ups_at_once_all_end_well(file: Path):
    everything_at_once(file, FOUR_LANES, rounds=15)


@pytest.mark.soak
def test_at_the_real_cost_they_all_end_well_too(file: Path):
    everything_at_once(file, KDF_COST, rounds=3)


def test_too_little_memory_is_said_in_its_own_words(file: Path, monkeypatch: pytest.MonkeyPatch):
    vault = Vault(file, cost=FOUR_LANES)
    vault.create(PASSPHRASE)[0].close()

    class Hungry:
        def __init__(self, **_: object) -> None: ...

        def derive(self, _: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(key_slots, "Argon2id", Hungry)
    for act in (
        lambda: vault.unlock(PASSPHRASE),
        lambda: vault.unlock_with_code("ABCD-" * 8),
        lambda: sealed_export_of({"a": "x"}, "s", cost=FOUR_LANES),
    ):
        with pytest.raises(TooLittleMemory):
            act()
