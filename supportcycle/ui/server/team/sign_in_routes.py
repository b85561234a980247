"""What can be asked without a session: the way in and out, and the provider's word that somebody left."""

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from supportcycle.domain.errors import StoreError
from supportcycle.ui.server.team import sign_in_pages as pages
from supportcycle.ui.server.team.identity import SignedIn
from supportcycle.ui.server.team.provider import ProviderDown
from supportcycle.ui.server.team.session_cookies import SESSION, SIGN_IN, drop_id, id_in, set_id
from supportcycle.ui.server.team.session_keeper import Asker
from supportcycle.ui.server.team.sign_in_flow import (
    CALLBACK,
    SIGNED_OUT,
    SignInFlow,
    SignInRefused,
    safe_path,
)

BACK_CHANNEL = "/sign-in/back-channel"
NOW, ASKER = "supportcycle.signed_in", "supportcycle.asker"
"""Under which names the guard tells these routes, in the scope, who is signed in and who asks."""
_LARGEST = 64 * 1024
_NOT_NOW = 503

Answered = Callable[[Request], Awaitable[Response]]


class SignInRoutes:
    """The pages and the steps of one way in."""

    def __init__(self, flow: SignInFlow) -> None:
        self._flow = flow
        self.app = Starlette(
            routes=[
                Route("/sign-in", self._asked),
                Route("/sign-in/start", _calm(self._started)),
                Route("/sign-in/again", self._again),
                Route(CALLBACK, _calm(self._came_back)),
                Route(BACK_CHANNEL, self._told_by_provider, methods=["POST"]),
                Route("/sign-out", self._leaving),
                Route("/sign-out", _calm(self._left), methods=["POST"]),
                Route(SIGNED_OUT, self._gone),
            ]
        )

    async def _asked(self, request: Request) -> Response:
        return HTMLResponse(pages.sign_in_page(_to(request)))

    async def _again(self, request: Request) -> Response:
        return HTMLResponse(pages.step_up_page(_to(request)))

    async def _started(self, request: Request) -> Response:
        now: SignedIn | None = request.scope[NOW]
        id = id_in(request.headers.get("cookie", ""), SIGN_IN)
        again = now is not None and request.query_params.get("again") == "1"
        begun = await self._flow.begin(_to(request), id, now, again=again)
        answer = RedirectResponse(begun.url, 303)
        answer.headers.append("set-cookie", set_id(SIGN_IN, begun.id))
        return answer

    async def _came_back(self, request: Request) -> Response:
        asker: Asker = request.scope[ASKER]
        id = id_in(request.headers.get("cookie", ""), SIGN_IN)
        try:
            done = await self._flow.finish(dict(request.query_params), id, asker)
        except SignInRefused as refused:
            return HTMLResponse(pages.refused_page(refused.reason), 403)
        answer = HTMLResponse(pages.going_on_page(done.to))
        answer.headers.append("set-cookie", set_id(SESSION, done.id))
        return answer

    async def _leaving(self, request: Request) -> Response:
        return HTMLResponse(pages.sign_out_page() if request.scope[NOW] else pages.signed_out_page())

    async def _left(self, request: Request) -> Response:
        """It ends here first, whether the provider can be reached or not."""
        if now := request.scope[NOW]:
            await run_in_threadpool(self._flow.keeper.end, now, request.scope[ASKER])
        try:
            to = await self._flow.sign_out_url() or SIGNED_OUT
        except ProviderDown:
            to = SIGNED_OUT
        answer = HTMLResponse(pages.going_on_page(to))
        answer.headers.append("set-cookie", drop_id(SESSION))
        return answer

    async def _gone(self, _: Request) -> Response:
        return HTMLResponse(pages.signed_out_page())

    async def _told_by_provider(self, request: Request) -> Response:
        """200 when it was heeded, 400 when it is no word of the provider, 503 to say it again."""
        try:
            told = parse_qs((await _body(request)).decode("ascii")).get("logout_token", [""])
            await self._flow.end_by_provider(told[0])
        except (SignInRefused, UnicodeDecodeError, ClientDisconnect):
            return Response(status_code=400)
        except (ProviderDown, StoreError):
            return Response(status_code=_NOT_NOW)
        return Response()


def _calm(answered: Answered) -> Answered:
    """The same, with a page that says so when the provider or the database cannot be reached."""

    async def answer(request: Request) -> Response:
        try:
            return await answered(request)
        except (ProviderDown, StoreError) as error:
            reason = "down" if isinstance(error, ProviderDown) else "no_database"
            return HTMLResponse(pages.refused_page(reason, _to(request)), _NOT_NOW)

    return answer


def _to(request: Request) -> str:
    return safe_path(request.query_params.get("to", "/"))


async def _body(request: Request) -> bytes:
    """What is posted. SignInRefused when that is too much."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _LARGEST:
            raise SignInRefused("kind")
    return body
