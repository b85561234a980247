"""Sessions in memory, which pass the very tests that those in the database pass."""

from collections.abc import Collection
from dataclasses import replace
from threading import RLock

from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.sessions import KeptSession


class MemorySessions:
    """Sessions for as long as a test runs."""

    def __init__(self) -> None:
        self.kept: dict[str, KeptSession] = {}
        self._begun: dict[str, tuple[bytes, float]] = {}
        self._used: dict[str, float] = {}
        self._lock = RLock()

    def open(self, session: KeptSession, *, instead_of: str = "") -> None:
        with self._lock:
            self.kept.pop(instead_of, None)
            self.kept[session.key] = session

    def find(self, key: str, now: float) -> KeptSession | None:
        found = self.kept.get(key)
        return found if found and now < found.idle_until and now < found.until else None

    def seen(self, key: str, idle_until: float) -> None:
        with self._lock:
            if found := self.kept.get(key):
                self.kept[key] = replace(found, idle_until=max(found.idle_until, idle_until))

    def end(self, key: str) -> None:
        self.kept.pop(key, None)

    def end_of(
        self, *, person: WorkerId | None = None, subject: str = "", provider_session: str = ""
    ) -> list[str]:
        wanted = {"person": person, "subject": subject, "provider_session": provider_session}
        asked = {name: value for name, value in wanted.items() if value}
        if not asked:
            raise ValueError("whose sessions?")
        with self._lock:
            ended = [
                key
                for key, each in self.kept.items()
                if all(getattr(each, name) == value for name, value in asked.items())
            ]
            for key in ended:
                del self.kept[key]
        return ended

    def alive(self, keys: Collection[str], now: float) -> set[str]:
        return {key for key in keys if self.find(key, now)}

    def sweep(self, now: float) -> None:
        with self._lock:
            self.kept = {key: each for key, each in self.kept.items() if self.find(key, now)}
            self._begun = {key: each for key, each in self._begun.items() if now < each[1]}
            self._used = {key: until for key, until in self._used.items() if now < until}

    def begin_sign_in(self, key: str, sealed: bytes, until: float) -> None:
        self._begun[key] = (sealed, until)

    def take_sign_in(self, key: str, now: float) -> bytes | None:
        sealed, until = self._begun.pop(key, (b"", 0.0))
        return sealed if now < until else None

    def use_token(self, key: str, until: float) -> bool:
        with self._lock:
            if key in self._used:
                return False
            self._used[key] = until
            return True
