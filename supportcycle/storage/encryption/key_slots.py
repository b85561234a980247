"""Key slots: a key that opens with a passphrase or with a recovery code, and with nothing else."""

import hashlib
import os
import secrets
import struct
import unicodedata
from base64 import b32encode
from dataclasses import dataclass
from threading import Lock

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from supportcycle.domain.errors import Damaged, TooLittleMemory, WrongSecret
from supportcycle.storage.encryption.crypto import KEY_BYTES, SEAL_OVERHEAD, seal, unseal


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess of a passphrase costs; it is written in the slot, so it can rise later."""

    memory_kib: int = 128 * 1024
    passes: int = 3
    lanes: int = 4

    def is_payable(self) -> bool:
        """Whether this machine should start on it: a slot from elsewhere may ask for anything."""
        return (
            1 <= self.lanes <= 4 and 1 <= self.passes <= 4 and 8 * self.lanes <= self.memory_kib <= 256 * 1024
        )

    def is_below(self, other: "KdfCost") -> bool:
        """Whether a guess is cheaper than it is at the other cost."""
        return self.memory_kib * self.passes < other.memory_kib * other.passes


KDF_COST = KdfCost()
_one_at_a_time = Lock()
"""The lanes of all derivations share one pool of threads: two that meet can wait for each other for ever."""
_FORM = 1
_HEAD = struct.Struct(">BIHH16s")
_CHECK_BYTES = 16
SLOT_BYTES = _HEAD.size + KEY_BYTES + SEAL_OVERHEAD + _CHECK_BYTES
_CODE_GROUPS, _CODE_GROUP = 8, 4
_LOOKALIKES = str.maketrans("018", "OIB")


def derived_key(secret: str, salt: bytes, cost: KdfCost) -> bytes:
    """Argon2id of the plain secret, one at a time in this process, however many ask. TooLittleMemory."""
    normal = plain_secret(secret).encode("utf-8", "surrogatepass")
    with _one_at_a_time:
        try:
            return Argon2id(
                salt=salt,
                length=KEY_BYTES,
                iterations=cost.passes,
                lanes=cost.lanes,
                memory_cost=cost.memory_kib,
            ).derive(normal)
        except MemoryError:
            raise TooLittleMemory("key derivation") from None


def plain_secret(typed: str) -> str:
    """The one form of a typed passphrase, so that é typed in two ways is one; inner spaces count."""
    return unicodedata.normalize("NFC", typed).strip()


def closed_slot(key: bytes, secret: str, label: str, cost: KdfCost = KDF_COST) -> bytes:
    """`key` wrapped so that `secret` gives it back. ValueError for a secret of spaces only."""
    if not secret.strip():
        raise ValueError("an empty secret guards nothing")
    salt = os.urandom(16)
    head = _HEAD.pack(_FORM, cost.memory_kib, cost.passes, cost.lanes, salt)
    body = head + seal(derived_key(secret, salt, cost), key, label)
    return body + _check(body, label)


def opened_slot(slot: object, secret: str, label: str) -> bytes:
    """The key in the slot. Damaged when its bytes changed, WrongSecret when the secret does not fit,
    TooLittleMemory."""
    cost, salt, sealed = _parts(slot, label)
    derived = derived_key(secret, salt, cost)
    try:
        return unseal(derived, sealed, label)
    except Damaged:
        raise WrongSecret(label) from None


def cost_of(slot: object, label: str) -> KdfCost:
    """What a guess at this slot costs. Damaged."""
    return _parts(slot, label)[0]


def _parts(slot: object, label: str) -> tuple[KdfCost, bytes, bytes]:
    if not isinstance(slot, bytes) or len(slot) != SLOT_BYTES:
        raise Damaged(label)
    body, check = slot[:-_CHECK_BYTES], slot[-_CHECK_BYTES:]
    form, memory_kib, passes, lanes, salt = _HEAD.unpack_from(body)
    cost = KdfCost(memory_kib, passes, lanes)
    if check != _check(body, label) or form != _FORM or not cost.is_payable():
        raise Damaged(label)
    return cost, salt, body[_HEAD.size :]


def _check(body: bytes, label: str) -> bytes:
    """Tells a damaged slot from a wrong secret; holds nothing that helps guessing."""
    return hashlib.sha256(label.encode() + b"\0" + body).digest()[:_CHECK_BYTES]


def new_recovery_code() -> str:
    """160 random bits as eight groups of four letters or digits, for a print page."""
    letters = b32encode(secrets.token_bytes(20)).decode()
    return "-".join(letters[at : at + _CODE_GROUP] for at in range(0, len(letters), _CODE_GROUP))


def plain_code(typed: str) -> str:
    """The one form of a typed recovery code: capitals, no dashes or spaces, 0 1 8 read as O I B.

    WrongSecret when it cannot be a code at all.
    """
    letters = "".join(c for c in typed.upper() if c.isalnum()).translate(_LOOKALIKES)
    if len(letters) != _CODE_GROUPS * _CODE_GROUP:
        raise WrongSecret("recovery code of another length")
    return letters
