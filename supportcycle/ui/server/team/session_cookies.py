"""The two cookies of the server: who is signed in, and which sign-in began in this browser.

Why one is Strict and the other Lax: docs/decisions/0011.
"""

import re

from supportcycle.ui.server.cookies import named_cookies

SESSION, SIGN_IN = "__Host-supportcycle", "__Host-supportcycle-sign-in"
_ID = re.compile(r"[A-Za-z0-9_-]{43}")
_ENDS = {SESSION: "SameSite=Strict", SIGN_IN: "SameSite=Lax; Max-Age=600"}


def id_in(header: str, cookie: str) -> str:
    """The id in a cookie of ours; empty when there is none, more than one, or it was never ours."""
    found = named_cookies(header, cookie)
    return found[0] if len(found) == 1 and _ID.fullmatch(found[0]) else ""


def set_id(cookie: str, id: str) -> str:
    """The Set-Cookie header: for this host alone, over TLS alone, unreadable for scripts."""
    return f"{cookie}={id}; Path=/; Secure; HttpOnly; {_ENDS[cookie]}"


def drop_id(cookie: str) -> str:
    """The Set-Cookie header that takes it away."""
    return f"{cookie}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0"
