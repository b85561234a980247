"""The organisation's key in a security module (PKCS#11): it wraps and opens there, and never leaves it.

Needs the package `python-pkcs11`, which is no part of the others: who has a module installs it.
"""

import hashlib
import os
from collections.abc import Callable
from threading import Lock
from typing import Any
from urllib.parse import parse_qs

from supportcycle.domain.errors import Damaged, Unwritable, WrongSecret

_FORM, _NONCE, _TAG_BITS = b"\x02", 12, 128


class ModuleKey:
    """An AES-256 key in a module, used with AES-GCM. One session, opened anew when the module lost it."""

    def __init__(self, module: str, token: str, key: str, pin: str) -> None:
        """Find the key. Unwritable when the module is out of reach, WrongSecret for a key or pin it lacks."""
        self._where = (module, token, key)
        self._pin = pin
        self._turn = Lock()
        self._found: Any = None
        self.name = hashlib.sha256("/".join(("pkcs11", token, key)).encode()).digest()[:8]
        with self._turn:
            self._key()

    def __repr__(self) -> str:
        return f"ModuleKey({self.name.hex()})"

    def wrap(self, key: bytes, label: str) -> bytes:
        """See `KeySource`."""
        nonce = os.urandom(_NONCE)
        return _FORM + nonce + self._used("encrypt", key, nonce, label)

    def unwrap(self, wrapped: bytes, label: str) -> bytes:
        """See `KeySource`."""
        start = len(_FORM)
        if not wrapped.startswith(_FORM) or len(wrapped) <= start + _NONCE:
            raise Damaged(label)
        return self._used("decrypt", wrapped[start + _NONCE :], wrapped[start : start + _NONCE], label)

    def _used(self, way: str, data: bytes, nonce: bytes, label: str) -> bytes:
        import pkcs11

        asked = pkcs11.GCMParams(nonce, label.encode(), _TAG_BITS)
        with self._turn:
            for is_last in (False, True):
                try:
                    use = getattr(self._key(), way)
                    return bytes(use(data, mechanism=pkcs11.Mechanism.AES_GCM, mechanism_param=asked))
                except (pkcs11.EncryptedDataInvalid, pkcs11.EncryptedDataLenRange, pkcs11.GeneralError):
                    if way == "decrypt":
                        raise Damaged(label) from None
                    raise Unwritable("security module") from None
                except pkcs11.PKCS11Error as error:
                    self._found = None
                    if is_last:
                        raise Unwritable(type(error).__name__) from None
        raise Unwritable("security module")

    def _key(self) -> Any:
        import pkcs11

        if self._found is None:
            module, token, key = self._where
            try:
                session = pkcs11.lib(module).get_token(token_label=token).open(user_pin=self._pin)
                self._found = session.get_key(
                    label=key, key_type=pkcs11.KeyType.AES, object_class=pkcs11.ObjectClass.SECRET_KEY
                )
            except (
                pkcs11.NoSuchToken,
                pkcs11.NoSuchKey,
                pkcs11.PinIncorrect,
                pkcs11.MultipleObjectsReturned,
            ):
                raise WrongSecret("security module") from None
            except (pkcs11.PKCS11Error, RuntimeError) as error:
                raise Unwritable(type(error).__name__) from None
        return self._found


def security_module_key(chosen: str, secret: Callable[[str], str]) -> ModuleKey:
    """The key that `<module>?token=…&key=…&pin=…` names; `secret` reads the pin from where it stands.

    WrongSecret when something is not said; Unwritable without the package or the module.
    """
    module, _, words = chosen.partition("?")
    asked = {name: values[0] for name, values in parse_qs(words).items()}
    try:
        token, key, pin = asked["token"], asked["key"], asked["pin"]
    except KeyError:
        raise WrongSecret("token, key and pin are to be said") from None
    try:
        return ModuleKey(module, token, key, secret(pin))
    except ImportError:
        raise Unwritable("the package python-pkcs11 is not installed") from None
