"""The cookie by which this installation knows a browser again: random, and signed with a key on disk."""

import hashlib
import hmac
import os
import secrets
from contextlib import suppress
from functools import cache
from http.cookies import CookieError, SimpleCookie
from pathlib import Path

COOKIE = "supportcycle"
_KEY_BYTES = 32


def fresh_cookie(key: bytes) -> str:
    """A value no other browser has."""
    value = secrets.token_urlsafe(32)
    return f"{value}.{_signature(key, value)}"


def is_ours(key: bytes, cookie: str) -> bool:
    """Whether this installation made the value."""
    value, _, signature = cookie.partition(".")
    return hmac.compare_digest(_signature(key, value).encode(), signature.encode())


def cookie_in(header: str) -> str:
    """Our cookie in a Cookie header; empty when there is none."""
    with suppress(CookieError):
        if found := SimpleCookie(header).get(COOKIE):
            return found.value
    return ""


def renamed(header: str, browser: str) -> str:
    """The Cookie header with the name of a browser in place of its cookie, and beside it Streamlit's own."""
    with suppress(CookieError):
        others = (one for name, one in SimpleCookie(header).items() if name.startswith("_streamlit"))
        return "; ".join([f"{COOKIE}={browser}", *(f"{one.key}={one.coded_value}" for one in others)])
    return f"{COOKIE}={browser}"


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


def _signature(key: bytes, value: str) -> str:
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()
