"""The name of a browser as the lock knows it: its cookie, and proof of the key of its pages."""

import hashlib

AND = "~"


def named(cookie: str, shown: str) -> str:
    """The name of a browser: its cookie, and proof of the key of its pages. Neither gives the other."""
    return f"{cookie}{AND}{hashlib.sha256(f'{cookie}{AND}{shown}'.encode()).hexdigest()}"


def cookie_of(browser: str) -> str:
    """The cookie in the name of a browser."""
    return browser.partition(AND)[0]
