"""Who may talk to the server: this computer, under its own name, and a browser that was here before."""

from collections.abc import Iterable
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from supportcycle.ui.cookies import cookie_in, fresh_cookie, is_ours, set_cookie

Headers = Iterable[tuple[bytes, bytes]]
_HOSTS = frozenset({"127.0.0.1", "localhost"})
_CLOSED = ("/_stcore/stream", "/_stcore/upload_file", "/_stcore/metrics", "/media", "/component", "/_wb")
_ASSETS = ("/static/", "/app/static/")
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"content-security-policy", _POLICY.encode()),
)
_FORGET = (b"cache-control", b"no-store")


class Guard:
    """Middleware around everything Streamlit serves. `key` signs the cookies."""

    def __init__(self, app: ASGIApp, key: bytes) -> None:
        self._app, self._key = app, key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it: 403, or a closed socket."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        known = is_ours(self._key, cookie_in(_header(scope, b"cookie")))
        if not is_this_computer(_header(scope, b"host"), scope.get("server")) or (
            not known and scope["path"].startswith(_CLOSED)
        ):
            await _refuse(scope, receive, send)
            return
        await self._app(scope, receive, self._with_headers(scope, send, known=known))

    def _with_headers(self, scope: Scope, send: Send, *, known: bool) -> Send:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                ours = _HEADERS if scope["path"].startswith(_ASSETS) else (*_HEADERS, _FORGET)
                headers = [*_without(ours, message["headers"]), *ours]
                if not known and _is_page(headers):
                    headers.append((b"set-cookie", set_cookie(fresh_cookie(self._key)).encode()))
                message = {**message, "headers": headers}
            await send(message)

        return answer if scope["type"] == "http" else send


def is_this_computer(host: str, server: Any) -> bool:
    """Whether the Host header names this computer and the port of this very server.

    A page elsewhere can point its own name at 127.0.0.1, but it cannot call itself that.
    """
    name, _, port = host.rpartition(":")
    return name in _HOSTS and (not server or port == str(server[1]))


def _header(scope: Scope, name: bytes) -> str:
    found = [value for key, value in scope["headers"] if key == name]
    return found[0].decode("latin-1") if len(found) == 1 else ""


def _without(ours: Headers, headers: Headers) -> list[tuple[bytes, bytes]]:
    names = {name for name, _ in ours}
    return [(name, value) for name, value in headers if name.lower() not in names]


def _is_page(headers: Headers) -> bool:
    return any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in headers)


async def _refuse(scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
        return
    await send({"type": "http.response.start", "status": 403, "headers": []})
    await send({"type": "http.response.body", "body": b""})
