"""What only who has the id of a session can read: the database keeps a hash of the id, and ciphertext."""

import hashlib
import hmac
import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from supportcycle.domain.errors import Damaged

_NONCE = 12


def fresh_id() -> str:
    """An id nobody can guess: 256 random bits."""
    return secrets.token_urlsafe(32)


def key_of_id(id: str) -> str:
    """The name under which something with this id is kept; it does not give the id."""
    return hashlib.sha256(b"supportcycle id\0" + id.encode("utf-8", "surrogatepass")).hexdigest()


def keyed_hash(key: bytes, *parts: str) -> str:
    """A hash that only who has the key can make; parts cannot run into each other."""
    told = b"".join(f"{len(each)}:{each}".encode("utf-8", "surrogatepass") for each in parts)
    return hmac.new(key, told, hashlib.sha256).hexdigest()


def sealed(id: str, purpose: str, plain: bytes) -> bytes:
    """The bytes as only who has the id can open them, for this purpose."""
    nonce = secrets.token_bytes(_NONCE)
    return nonce + AESGCM(_key(id, purpose)).encrypt(nonce, plain, None)


def unsealed(id: str, purpose: str, kept: bytes) -> bytes:
    """What was sealed. Damaged when the id or the purpose is another, or a bit was changed."""
    try:
        return AESGCM(_key(id, purpose)).decrypt(kept[:_NONCE], kept[_NONCE:], None)
    except (InvalidTag, ValueError):
        raise Damaged("session") from None


def _key(id: str, purpose: str) -> bytes:
    return HKDF(SHA256(), 32, None, f"supportcycle {purpose}".encode()).derive(id.encode())
