"""What opens a store in memory: the contract of an opener without a file, to try the contract itself on."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from supportcycle.domain.errors import Conflict, Missing, WrongSecret
from supportcycle.storage.encryption.key_slots import new_recovery_code, plain_code, plain_secret
from supportcycle.storage.memory_store import MemoryContents, MemoryStore


class MemoryVault:
    """A `StoreOpener` that forgets the store at the end of the program."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._contents: MemoryContents | None = None

    def exists(self) -> bool:
        return self._contents is not None

    def missed_at(self) -> Path | None:
        return None

    def begin_anew(self) -> None:
        return

    def create(self, passphrase: str) -> tuple[MemoryStore, str]:
        if self._contents is not None:
            raise Conflict("the store exists")
        if not plain_secret(passphrase):
            raise ValueError("an empty secret guards nothing")
        code = new_recovery_code()
        self._contents = MemoryContents(plain_secret(passphrase), plain_code(code))
        return self.unlock(passphrase), code

    def unlock(self, passphrase: str) -> MemoryStore:
        return self._opened(lambda held: held.passphrase == plain_secret(passphrase))

    def unlock_with_code(self, code: str) -> MemoryStore:
        return self._opened(lambda held: held.code == plain_code(code))

    def _opened(self, fits: Callable[[MemoryContents], bool]) -> MemoryStore:
        if self._contents is None:
            raise Missing("no store yet")
        if not fits(self._contents):
            raise WrongSecret("memory")
        return MemoryStore(self._contents, clock=self._clock)
