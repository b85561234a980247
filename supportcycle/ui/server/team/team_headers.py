"""What goes along with every answer of a team's server: stricter than on a laptop, for it is on a network."""

import re
import secrets
from dataclasses import dataclass, field
from functools import cache

from supportcycle.ui.server.response_headers import COMMON, FORGET, Pair, dress
from supportcycle.ui.server.team.sign_in_pages import style_hash
from supportcycle.ui.server.team.signed_out import with_cover

SIGNED_OUT_TOLD = (b"x-workbook-signed-out", b"1")
"""Tells a page that was left open that its session is over."""
_TELLS = (b"referrer-policy", b"same-origin")
_SCRIPT = re.compile(rb"<script\b(?![^>]*\bnonce=)")
_PAGE_POLICY = (
    "default-src 'self'; script-src 'self' 'nonce-{nonce}' blob:; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; connect-src 'self' {socket}; "
    "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)
_WAY_IN_POLICY = (
    "default-src 'none'; style-src '{style}'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_REST_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'"
)


@dataclass(frozen=True)
class PageHeaders:
    """The headers of one answer with a page, and the page in which its scripts carry the word they name."""

    origin: str
    _nonce: str = field(default_factory=lambda: secrets.token_urlsafe(18))

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The headers; scripts run when they are our files or carry the word of this very answer."""
        policy = _PAGE_POLICY.format(nonce=self._nonce, socket=self.origin.replace("http", "ws", 1))
        return (*_common(self.origin), (b"content-security-policy", policy.encode()))

    def dressed(self, page: bytes) -> bytes:
        """The page as ours."""
        return _SCRIPT.sub(f'<script nonce="{self._nonce}"'.encode(), dress(with_cover(page)))


def way_in_headers(origin: str) -> tuple[Pair, ...]:
    """The headers of the pages before somebody is signed in: no script at all, and never kept.

    A form has to say where it comes from; a browser that may tell no address tells no origin either.
    """
    policy = _WAY_IN_POLICY.format(style=style_hash())
    others = [pair for pair in _common(origin) if pair[0] != _TELLS[0]]
    return (*others, _TELLS, (b"content-security-policy", policy.encode()), *FORGET)


def rest_headers(origin: str) -> tuple[Pair, ...]:
    """The headers of all that is no page; what is made of it in a window of its own does nothing."""
    return (*_common(origin), (b"content-security-policy", _REST_POLICY.encode()))


@cache
def _common(origin: str) -> tuple[Pair, ...]:
    is_secure = origin.startswith("https://")
    over_tls = ((b"strict-transport-security", b"max-age=31536000"),) if is_secure else ()
    return (*COMMON, *over_tls)
