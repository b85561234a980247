"""The organisation's key: where it comes from, and how it wraps the keys of dossiers and of people.

It never stands in the database. A source only wraps and opens other keys, so that one in a security module
never leaves that. While another key takes its place both open; nothing but wrapped keys is written anew then.
"""

import hashlib
import os
import stat
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from supportcycle.domain.errors import Damaged, Unwritable, WrongSecret
from supportcycle.storage.encryption.crypto import KEY_BYTES, fresh_key, seal, unseal

FILE, ENVIRONMENT, PKCS11 = "file:", "env:", "pkcs11:"
Wrapped = tuple[bytes, bytes]
"""The name of the organisation's key, and what was wrapped with it."""


class KeySource(Protocol):
    """One key of the organisation. Safe to use from several threads."""

    @property
    def name(self) -> bytes:
        """Names the key, in eight bytes, and tells nothing of it."""
        ...

    def wrap(self, key: bytes, label: str) -> bytes:
        """`key` (32 bytes), sealed; only the same `label` opens it again. Unwritable when out of reach."""
        ...

    def unwrap(self, wrapped: bytes, label: str) -> bytes:
        """The key that `wrap` was given. Damaged; Unwritable when the organisation's key is out of reach."""
        ...


class HeldKey:
    """A key that this process holds: out of a file or the environment."""

    def __init__(self, key: bytes) -> None:
        """WrongSecret for one of another length than 32 bytes."""
        if len(key) != KEY_BYTES:
            raise WrongSecret("a key of another length")
        self._key = key
        self.name = hashlib.sha256(b"name of the organisation's key" + key).digest()[:8]

    def __repr__(self) -> str:
        return f"HeldKey({self.name.hex()})"

    def wrap(self, key: bytes, label: str) -> bytes:
        """See `KeySource`."""
        return seal(self._key, key, label)

    def unwrap(self, wrapped: bytes, label: str) -> bytes:
        """See `KeySource`."""
        return unseal(self._key, wrapped, label)


class KeyRing:
    """The key that wraps now, and those before it that still open."""

    def __init__(self, current: KeySource, earlier: Sequence[KeySource] = ()) -> None:
        self.current = current
        self._known = {source.name: source for source in (*earlier, current)}

    def wrap(self, key: bytes, label: str) -> Wrapped:
        """A key, wrapped with the organisation's of now. Unwritable."""
        return self.current.name, self.current.wrap(key, label)

    def unwrap(self, wrapped: Wrapped, label: str) -> bytes:
        """The key in it. WrongSecret when none of these wrapped it, Damaged, Unwritable."""
        name, sealed = wrapped
        if name not in self._known:
            raise WrongSecret(f"wrapped with key {bytes(name).hex()}")
        return self._known[name].unwrap(sealed, label)


def key_source(chosen: str, environment: Mapping[str, str] = os.environ) -> KeySource:
    """The key that a configuration names: `file:<path>`, `env:<variable>` (base64), or
    `pkcs11:<module>?token=…&key=…&pin=file:<path>` (or `pin=env:<variable>`).

    WrongSecret when there is none or others could read it, Unwritable when it is out of reach now.
    """
    if chosen.startswith(FILE):
        return HeldKey(_plain(_of_file(Path(chosen.removeprefix(FILE)))))
    if chosen.startswith(ENVIRONMENT):
        return HeldKey(_plain(environment.get(chosen.removeprefix(ENVIRONMENT), "")))
    if chosen.startswith(PKCS11):
        from supportcycle.storage.team.security_module import security_module_key

        return security_module_key(chosen.removeprefix(PKCS11), lambda place: secret_text(place, environment))
    raise WrongSecret("a key from nowhere")


def secret_text(place: str, environment: Mapping[str, str] = os.environ) -> str:
    """A secret in words, from `file:` or `env:`. WrongSecret, Unwritable."""
    if place.startswith(FILE):
        return _of_file(Path(place.removeprefix(FILE))).strip()
    if place.startswith(ENVIRONMENT) and (found := environment.get(place.removeprefix(ENVIRONMENT))):
        return found
    raise WrongSecret("a secret from nowhere")


def new_key_file(path: Path) -> None:
    """Make a key in a new file that only its owner reads. Unwritable when there is one, or it cannot be."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(b64encode(fresh_key()) + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise Unwritable(type(error).__name__) from None


def _of_file(path: Path) -> str:
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            if os.name == "posix" and mode & (stat.S_IRWXG | stat.S_IRWXO) & ~stat.S_IRGRP:
                raise WrongSecret("the file of the key is open to others")
            return file.read().decode("ascii", "replace")
    except OSError as error:
        raise Unwritable(type(error).__name__) from None


def _plain(text: str) -> bytes:
    try:
        return b64decode(text.strip(), validate=True)
    except (NotBase64, ValueError):
        raise WrongSecret("no base64") from None


def label_of(organisation: str, kind: str, id: str) -> str:
    """What a wrapped key belongs to: it opens for nothing else."""
    return f"{organisation}/{kind}/{id}"


def rewrapped(ring: KeyRing, wrapped: Wrapped, label: str) -> Wrapped | None:
    """The same key under the organisation's key of now; None when it is so already, or is damaged."""
    if wrapped[0] == ring.current.name:
        return None
    try:
        return ring.wrap(ring.unwrap(wrapped, label), label)
    except Damaged:
        return None
