"""What goes back through the door: our headers, the cookie, the script of the page key, or a refusal."""

from collections.abc import Awaitable, Callable, Iterable

from starlette.types import Message, Receive, Scope, Send

from supportcycle.ui.server import page_key
from supportcycle.ui.server.generated_files import is_of_nobody, told_type
from supportcycle.ui.shell.served_page import dressed

Pair = tuple[bytes, bytes]
Dressing = Callable[[bytes], bytes]
FileCheck = Callable[[str], Awaitable[int]]
"""Says with which status a file that is told to be of this kind is refused; 0: it may go."""
_POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "media-src 'self' blob:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
)
COMMON = (
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
    (b"x-content-type-options", b"nosniff"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"microphone=(self), camera=(), geolocation=(), display-capture=()"),
    (page_key.TOLD, page_key.START.encode()),
)
_HEADERS = (*COMMON, (b"content-security-policy", _POLICY.encode()))
FORGET = ((b"cache-control", b"no-store"),)
_OF_ONE_TEXT = frozenset({b"etag", b"last-modified", b"content-length"})


class GuardedResponse:
    """Sends an answer on, made ours. A page gets the `cookie` with it; `only_of_nobody` lets no file through
    that holds anything of a dossier, `check` none that it refuses."""

    def __init__(
        self,
        send: Send,
        *,
        may_be_kept: bool,
        is_page: bool,
        cookie: str,
        only_of_nobody: bool,
        headers: tuple[Pair, ...] = _HEADERS,
        dressing: Dressing | None = None,
        check: FileCheck | None = None,
    ) -> None:
        self._send, self._cookie, self._only_of_nobody = send, cookie, only_of_nobody
        self._ours = headers if may_be_kept else headers + FORGET
        self._dressing, self._check = dressing or dress, check
        self._is_page, self._is_refused = is_page, False
        self._start: Message = {}
        self._page = b""

    async def __call__(self, message: Message) -> None:
        """Take the next part of the answer."""
        if message["type"] == "http.response.start":
            await self._begin(message)
        elif self._is_page:
            await self._add(message)
        elif not self._is_refused:
            await self._send(message)

    async def _begin(self, message: Message) -> None:
        kind = _kind(message["headers"])
        if self._only_of_nobody and not is_of_nobody(kind):
            self._is_refused = True
            await send_refusal(self._send)
            return
        if self._check and message["status"] < 300 and (refused := await self._check(kind)):
            self._is_refused = True
            await self._turn_down(refused)
            return
        headers = [*_without(self._ours, message["headers"]), *self._ours]
        self._is_page = self._is_page and message["status"] == 200 and kind.startswith("text/html")
        if self._is_page:
            headers = [pair for pair in headers if pair[0].lower() not in _OF_ONE_TEXT]
            if self._cookie:
                headers.append((b"set-cookie", self._cookie.encode()))
        self._start = {**message, "headers": [_plainly_typed(pair) for pair in headers]}
        if not self._is_page:
            await self._send(self._start)

    async def _turn_down(self, status: int) -> None:
        headers = [*self._ours, (b"content-length", b"0")]
        await self._send({"type": "http.response.start", "status": status, "headers": headers})
        await self._send({"type": "http.response.body", "body": b""})

    async def _add(self, message: Message) -> None:
        """A page is sent whole, with the script in it."""
        self._page += message.get("body", b"")
        if not message.get("more_body", False):
            page = self._dressing(self._page)
            length = (b"content-length", str(len(page)).encode())
            await self._send({**self._start, "headers": [*self._start["headers"], length]})
            await self._send({**message, "body": page})


def dress(page: bytes) -> bytes:
    """The page as ours, with the script of its key before all others."""
    return dressed(page_key.with_script(page))


async def refuse(scope: Scope, receive: Receive, send: Send) -> None:
    """Send 403, or close the socket before it opens."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008})
    else:
        await send_refusal(send)


async def send_on(to: str, scope: Scope, send: Send) -> None:
    """Send the browser to the same page of another server."""
    there = (b"location", to.encode() + scope["raw_path"])
    await send({"type": "http.response.start", "status": 307, "headers": [*_HEADERS, *FORGET, there]})
    await send({"type": "http.response.body", "body": b""})


async def send_refusal(send: Send) -> None:
    """Send 403; the name of this start goes along, so that a page of an older one can tell."""
    await send({"type": "http.response.start", "status": 403, "headers": list(_HEADERS + FORGET)})
    await send({"type": "http.response.body", "body": b""})


def _kind(headers: Iterable[Pair]) -> str:
    return next((value.decode("latin-1") for name, value in headers if name.lower() == b"content-type"), "")


def _plainly_typed(pair: Pair) -> Pair:
    name, value = pair
    return (
        (name, told_type(value.decode("latin-1")).encode("latin-1"))
        if name.lower() == b"content-type"
        else pair
    )


def _without(ours: Iterable[Pair], headers: Iterable[Pair]) -> list[Pair]:
    names = {name for name, _ in ours}
    return [(name, value) for name, value in headers if name.lower() not in names]
