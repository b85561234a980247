"""The cookie by which this installation knows a browser again: random, and signed with a key on disk."""

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from itsdangerous import BadSignature, Signer

COOKIE = "supportcycle"
_KEY_BYTES = 32


def fresh_cookie(key: bytes) -> str:
    """A value no other browser has."""
    return _signer(key).sign(secrets.token_urlsafe(32)).decode()


def is_ours(key: bytes, cookie: str) -> bool:
    """Whether this installation made the value, to the letter: a signature can be spelled in more ways."""
    signer = _signer(key)
    try:
        return cookie.isascii() and signer.sign(signer.unsign(cookie)).decode() == cookie
    except BadSignature:
        return False


def cookie_in(header: str) -> str:
    """Our cookie in a Cookie header; empty when there is none."""
    return dict(_pairs(header)).get(COOKIE, "")


def named_cookies(header: str, name: str) -> list[str]:
    """The value of each cookie of this name in a Cookie header."""
    return [value for each, value in _pairs(header) if each == name]


def renamed(header: str, browser: str) -> str:
    """The Cookie header with the name of a browser in place of its cookie, and beside it Streamlit's own."""
    others = {name: value for name, value in _pairs(header) if name.startswith("_streamlit")}
    return "; ".join(f"{name}={value}" for name, value in {COOKIE: browser, **others}.items())


def set_cookie(value: str) -> str:
    """The Set-Cookie header: unreadable for scripts, not sent along from elsewhere."""
    return f"{COOKIE}={value}; HttpOnly; SameSite=Strict; Path=/"


@cache
def signing_key(folder: Path) -> bytes:
    """The key of this installation, made at the first start. It outlives a restart, so that an open page can
    find its way back; it opens nothing of the store. OSError when the folder cannot be written."""
    file = folder / "browser.key"
    with suppress(FileExistsError):
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as new:
            new.write(secrets.token_bytes(_KEY_BYTES))
    return file.read_bytes()


def _pairs(header: str) -> Iterator[tuple[str, str]]:
    """Name and value of each cookie, as a browser parts them: the standard library drops all of them when
    another program on this computer set one that it finds ill-formed."""
    for part in header.split(";"):
        name, _, value = part.strip().partition("=")
        yield name, value


def _signer(key: bytes) -> Signer:
    return Signer(key, salt=COOKIE, digest_method=hashlib.sha256)
