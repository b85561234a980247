"""Sealing bytes with a key, and squeezing a text into bytes whose size says little."""

import os
import struct
import zlib
from collections.abc import Callable

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from supportcycle.domain.errors import Damaged

KEY_BYTES = 32
SEAL_OVERHEAD = 1 + 12 + 16
_FORM = b"\x01"
_PAGE = 4096
_LENGTH = struct.Struct(">I")
_FASTEST = 1


def fresh_key() -> bytes:
    """A new random AES-256 key."""
    return os.urandom(KEY_BYTES)


def seal(key: bytes, data: bytes, label: str) -> bytes:
    """`data` encrypted with AES-256-GCM; only the same key and the same `label` open it again."""
    nonce = os.urandom(12)
    return _FORM + nonce + AESGCM(key).encrypt(nonce, data, label.encode())


def unseal(key: bytes, blob: object, label: str) -> bytes:
    """What `seal` was given. Damaged, naming the label, when anything at all was changed.

    A flipped bit in a database row can turn bytes into a number or a text, so any object may come in.
    """
    return unsealer(key)(blob, label)


def unsealer(key: bytes) -> Callable[[object, str], bytes]:
    """`unseal` with one key, for who opens very many: making a cipher takes as long as opening a head."""
    decrypt = AESGCM(key).decrypt

    def opened(blob: object, label: str) -> bytes:
        if not isinstance(blob, bytes) or not blob.startswith(_FORM):
            raise Damaged(label)
        try:
            return decrypt(blob[1:13], blob[13:], label.encode())
        except (InvalidTag, ValueError):
            raise Damaged(label) from None

    return opened


def pack(text: str) -> bytes:
    """`text` squeezed (zlib level 1: a third of the time of level 6) and padded to whole pages of 4096."""
    squeezed = zlib.compress(text.encode("utf-8", "surrogatepass"), _FASTEST)
    return _LENGTH.pack(len(squeezed)) + squeezed + bytes(-(len(squeezed) + _LENGTH.size) % _PAGE)


def unpack(data: bytes, *, limit: int = 0) -> str:
    """The text that was packed. Damaged when it is none, or longer than `limit` bytes (0: no limit)."""
    try:
        (length,) = _LENGTH.unpack_from(data)
        squeezer = zlib.decompressobj()
        raw = squeezer.decompress(data[_LENGTH.size : _LENGTH.size + length], limit)
        if not squeezer.eof:
            raise Damaged("packed text")
        return raw.decode("utf-8", "surrogatepass")
    except (struct.error, zlib.error, UnicodeDecodeError):
        raise Damaged("packed text") from None
