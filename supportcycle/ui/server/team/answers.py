"""What the door of a team's server says itself: come in by the way in, not now, or no."""

from collections.abc import Iterable
from dataclasses import dataclass

from starlette.types import Message, Receive, Send

from supportcycle.ui.server.browser_request import Access, BrowserRequest
from supportcycle.ui.server.cookies import named_cookies
from supportcycle.ui.server.response_headers import FORGET, Pair
from supportcycle.ui.server.team import sign_in_pages as pages
from supportcycle.ui.server.team.session_cookies import SESSION
from supportcycle.ui.server.team.sign_in_flow import safe_path
from supportcycle.ui.server.team.team_headers import SIGNED_OUT_TOLD

OTHER_ROLE, STEP_UP = 1403, 1401
"""Two refusals of who is signed in that have a page of their own; for a script both are 403."""
_STEP_UP_TOLD = (b"x-workbook-sign-in-again", b"1")
_LATER = ((b"retry-after", b"60"),)
_HTML = ((b"content-type", b"text/html; charset=utf-8"),)
_ELSEWHERE = (["cross-site"], ["same-site"])


@dataclass(frozen=True)
class Call:
    """One request or socket that waits for an answer, with the headers that each answer gets."""

    request: BrowserRequest
    receive: Receive
    send: Send
    headers: tuple[Pair, ...]

    async def refuse(self, status: int, more: Iterable[Pair] = ()) -> None:
        """No, and no word about why; a socket closes before it opens."""
        if self.request.scope["type"] == "websocket":
            await self.receive()
            await self.send({"type": "websocket.close", "code": 1013 if status == 503 else 1008})
        else:
            later = _LATER if status in (429, 503) else ()
            await self._answer(status, b"", (*self.headers, *FORGET, *later, *more))

    async def ask_to_sign_in(self, access: Access, headers: tuple[Pair, ...]) -> None:
        """To the way in, for a page; for all else no. Who follows a link from elsewhere comes by once more,
        for the cookie does not go along with what another site asks."""
        scope = self.request.scope
        to = safe_path(scope["path"])
        if not self._wants_page(access):
            await self.refuse(403, [SIGNED_OUT_TOLD])
        elif self.request.headers(b"sec-fetch-site") in _ELSEWHERE and not self._has_session():
            await self._answer(200, pages.going_on_page(to).encode(), (*headers, *_HTML))
        else:
            await self.send_on(f"/sign-in?to={to}")

    async def turn_away(self, access: Access, refused: int, headers: tuple[Pair, ...]) -> None:
        """No, to who is signed in: a page that says why, where a page was asked for."""
        if refused == STEP_UP:
            await self.refuse(403, [_STEP_UP_TOLD])
        elif not self._wants_page(access) or refused not in (OTHER_ROLE, 429):
            await self.refuse(403 if refused == OTHER_ROLE else refused)
        else:
            reason = "other_role" if refused == OTHER_ROLE else "too_often"
            status = 403 if refused == OTHER_ROLE else 429
            later = _LATER if status == 429 else ()
            await self._answer(status, pages.no_entry_page(reason).encode(), (*headers, *_HTML, *later))

    async def say_not_now(self, access: Access, headers: tuple[Pair, ...]) -> None:
        """The database cannot be asked who this is."""
        if self._wants_page(access):
            said = pages.refused_page("no_database", safe_path(self.request.scope["path"]))
            await self._answer(503, said.encode(), (*headers, *_HTML, *_LATER))
        else:
            await self.refuse(503)

    async def send_on(self, to: str) -> None:
        """To another page of ours."""
        await self._answer(303, b"", (*self.headers, *FORGET, (b"location", to.encode())))

    def with_headers(self, headers: tuple[Pair, ...] | None = None) -> Send:
        """What sends an answer with our headers in place of any of the same name."""
        ours = self.headers + FORGET if headers is None else headers
        names = {name for name, _ in ours}

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = [pair for pair in message["headers"] if pair[0].lower() not in names]
                message = {**message, "headers": [*kept, *ours]}
            await self.send(message)

        return send

    def with_safe_cookies(self) -> Send:
        """What sends an answer, the cookies of others in it over TLS only."""

        async def send(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.accept"):
                message = {**message, "headers": [_safe(pair) for pair in message.get("headers", ())]}
            await self.send(message)

        return send

    def _has_session(self) -> bool:
        return bool(named_cookies("; ".join(self.request.headers(b"cookie")), SESSION))

    def _wants_page(self, access: Access) -> bool:
        """Whether a browser asks for a page to show, and no script for something else."""
        is_http = self.request.scope["type"] == "http" and self.request.scope.get("method") == "GET"
        modes = self.request.headers(b"sec-fetch-mode")
        return is_http and access is Access.PAGE and modes in ([], ["navigate"])

    async def _answer(self, status: int, body: bytes, headers: Iterable[Pair]) -> None:
        length = (b"content-length", str(len(body)).encode())
        await self.send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
        await self.send({"type": "http.response.body", "body": body})


def _safe(pair: Pair) -> Pair:
    name, value = pair
    is_open = name.lower() == b"set-cookie" and b"; secure" not in value.lower()
    return (name, value + b"; Secure") if is_open else pair
