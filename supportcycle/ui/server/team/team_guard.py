"""Who is let through the door of a team's server: who signed in, for what the role allows, by our own page.

It stands where the guard of the laptop stands, around all that Streamlit serves. docs/threat-model.md says
what each question of it stops.
"""

from dataclasses import dataclass, field
from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send

from supportcycle.domain.access.audit_sink import SignInAct
from supportcycle.domain.access.roles import first_page
from supportcycle.domain.errors import StoreError
from supportcycle.ui.server.browser_request import Access, BrowserRequest
from supportcycle.ui.server.response_headers import GuardedResponse, Pair
from supportcycle.ui.server.team import answers
from supportcycle.ui.server.team.body_limits import LimitedBody, body_limit, told_length
from supportcycle.ui.server.team.client_address import client_address
from supportcycle.ui.server.team.file_door import FileDoor
from supportcycle.ui.server.team.identity import SignedIn
from supportcycle.ui.server.team.open_sockets import OpenSockets
from supportcycle.ui.server.team.rate_limits import RateLimit
from supportcycle.ui.server.team.session_cookies import SESSION, id_in
from supportcycle.ui.server.team.session_keeper import Asker, SessionKeeper
from supportcycle.ui.server.team.sign_in_routes import ASKER, BACK_CHANNEL, NOW, SignInRoutes
from supportcycle.ui.server.team.team_config import TeamConfig
from supportcycle.ui.server.team.team_doors import Count, DoorKind, TeamDoor, team_door
from supportcycle.ui.server.team.team_headers import PageHeaders, rest_headers, way_in_headers
from supportcycle.workspace import browser_name

_READING = frozenset({"GET", "HEAD"})
_OF_PROVIDER = 20
"""How many times more often the provider may say that somebody left: at the end of a day all do."""


@dataclass(frozen=True)
class TeamEntrance:
    """What the guard of one server works with; made once for a process."""

    config: TeamConfig
    keeper: SessionKeeper
    routes: SignInRoutes
    files: FileDoor
    sockets: OpenSockets = field(init=False)
    limits: dict[Count, RateLimit] = field(init=False)
    of_address: RateLimit = field(init=False)
    of_provider: RateLimit = field(init=False)

    def __post_init__(self) -> None:
        limits, often = self.config.limits, self.config.limits.sign_ins_of_an_address
        counted = {
            Count.SAVES: RateLimit(limits.saves_of_a_person, 60),
            Count.REQUESTS: RateLimit(limits.requests_of_a_person, 60),
            Count.EXPORTS: RateLimit(limits.exports_of_a_person, 3600),
        }
        sockets = OpenSockets(self.keeper.still_there, self.keeper.sweep)
        self.keeper.at_end = sockets.close
        for name, value in (("sockets", sockets), ("limits", counted)):
            object.__setattr__(self, name, value)
        object.__setattr__(self, "of_address", RateLimit(often, 60))
        object.__setattr__(self, "of_provider", RateLimit(_OF_PROVIDER * often, 60))


class TeamGuard:
    """Middleware around everything Streamlit serves, in place of `RequestGuard`."""

    def __init__(self, app: ASGIApp, entrance: TeamEntrance) -> None:
        self._app, self._at = app, entrance
        self._config = entrance.config

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, answer it, or refuse it: 303, 403, 413, 421, 429, 503, or a closed socket."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        call = answers.Call(BrowserRequest(scope), receive, send, rest_headers(self._config.origin))
        door = team_door(scope["path"])
        asker = self._asker(call.request)
        if door.entry is DoorKind.HEALTH and scope["type"] == "http":
            await self._app({**scope, "headers": []}, receive, call.with_headers())
        elif asker is None:
            await call.refuse(421)
        elif door.entry is DoorKind.SHUT or unquote(scope["path"]) != scope["path"]:
            await call.refuse(403)
        elif door.entry is DoorKind.WAY_IN:
            await self._way_in(call, door, asker)
        else:
            await self._inside(call, door, asker)

    def _asker(self, request: BrowserRequest) -> Asker | None:
        """From where it comes; None when not through our proxy, or to another name than ours."""
        address = client_address(request, self._config)
        if address is None or request.header(b"host").lower() != self._config.host:
            return None
        return Asker(address, request.header(b"user-agent"))

    async def _way_in(self, call: answers.Call, door: TeamDoor, asker: Asker) -> None:
        limit = self._at.of_provider if door.path == BACK_CHANNEL else self._at.of_address
        request = call.request
        is_post = request.scope.get("method") not in _READING
        if request.scope["type"] != "http":
            await call.refuse(403)
        elif not limit.allows(str(asker.address.address)):
            await run_in_threadpool(self._told_too_often, asker)
            await call.refuse(429)
        elif (
            is_post
            and door.path != BACK_CHANNEL
            and not request.comes_from(self._config.origin, must_say=True)
        ):
            await call.refuse(403)
        else:
            await self._answer_way_in(call, asker)

    async def _answer_way_in(self, call: answers.Call, asker: Asker) -> None:
        try:
            now = await self._who(call.request, asker)
        except StoreError:
            now = None
        scope = {**call.request.scope, NOW: now, ASKER: asker}
        sending = call.with_headers(way_in_headers(self._config.origin))
        await self._at.routes.app(scope, call.receive, sending)

    async def _inside(self, call: answers.Call, door: TeamDoor, asker: Asker) -> None:
        try:
            who = await self._who(call.request, asker)
            if who is None:
                await call.ask_to_sign_in(door.access, way_in_headers(self._config.origin))
            elif refused := await self._refused(call.request, door, who, asker):
                await self._turn_away(call, door, who, refused)
            else:
                await self._note_presence(door, who)
                await self._let_in(call, door, who)
        except StoreError:
            await call.say_not_now(door.access, way_in_headers(self._config.origin))

    async def _who(self, request: BrowserRequest, asker: Asker) -> SignedIn | None:
        id = id_in(request.header(b"cookie"), SESSION)
        return await run_in_threadpool(self._at.keeper.admit, id, asker) if id else None

    async def _refused(self, request: BrowserRequest, door: TeamDoor, who: SignedIn, asker: Asker) -> int:
        """With what somebody who is signed in is turned away: 0 for not at all."""
        if not self._is_ours(request, door):
            return 403
        if not door.opens_for(who.roles):
            act = SignInAct.ROLE_LACKED
            await self._note(act, asker, who)
            return answers.OTHER_ROLE
        if door.is_export and not who.is_stepped_up(self._at.keeper.clock()):
            return answers.STEP_UP
        if not self._at.limits[door.count].allows(who.person):
            await self._note(SignInAct.TOO_OFTEN, asker, who)
            return 429
        if told_length(request.header(b"content-length")) > body_limit(door.path)[0]:
            return 413
        return await run_in_threadpool(self._at.files.backup_refusal, door.path, who) if door.is_export else 0

    def _is_ours(self, request: BrowserRequest, door: TeamDoor) -> bool:
        """Whether a page of ours asks, with its key where it has to show one; others may follow a link."""
        if door.access is not request.door:
            return False
        is_reading = request.scope.get("method", "GET") in _READING
        if door.access is Access.KEY:
            return bool(request.shown) and request.comes_from(self._config.origin, must_say=not is_reading)
        if door.access is Access.PAGE:
            return is_reading
        return is_reading and request.comes_from(self._config.origin)

    async def _turn_away(self, call: answers.Call, door: TeamDoor, who: SignedIn, refused: int) -> None:
        first = first_page(who.roles)
        if refused == answers.OTHER_ROLE and door.page == "start" and first not in ("", "start"):
            await call.send_on(f"/{first}")
        else:
            await call.turn_away(door.access, refused, way_in_headers(self._config.origin))

    async def _note_presence(self, door: TeamDoor, who: SignedIn) -> None:
        if door.is_presence and self._at.keeper.is_due(who.session):
            await run_in_threadpool(self._at.keeper.present, who.session)

    async def _let_in(self, call: answers.Call, door: TeamDoor, who: SignedIn) -> None:
        name = browser_name.named(who.session, call.request.shown)
        scope = call.request.passed_on(name)
        if scope["type"] == "websocket":

            async def heard() -> None:
                await self._note_presence(door, who)

            sending = call.with_safe_cookies()
            await self._at.sockets.run(who.session, self._app, scope, call.receive, sending, heard)
        else:
            sending = self._response(call, door, who)
            limited = LimitedBody(call.receive, sending, body_limit(door.path), call.refuse)
            await limited.run(self._app, scope)

    def _response(self, call: answers.Call, door: TeamDoor, who: SignedIn) -> Send:
        async def checked(kind: str) -> int:
            return await run_in_threadpool(self._at.files.refusal, kind, who)

        headers: tuple[Pair, ...] = rest_headers(self._config.origin)
        page = PageHeaders(self._config.origin)
        if door.access in (Access.PAGE, Access.ASSET):
            headers = page.pairs
        return GuardedResponse(
            call.with_safe_cookies(),
            may_be_kept=door.access is Access.ASSET,
            is_page=door.access is Access.PAGE,
            cookie="",
            only_of_nobody=False,
            headers=headers,
            dressing=page.dressed,
            check=checked if door.access is Access.MADE else None,
        )

    async def _note(self, act: SignInAct, asker: Asker, who: SignedIn) -> None:
        note, told = self._at.keeper.note, (who.person, who.roles, who.session)
        person, roles, session = told
        await run_in_threadpool(note, act, asker, person=person, roles=roles, session=session)

    def _told_too_often(self, asker: Asker) -> None:
        self._at.keeper.note(SignInAct.TOO_OFTEN, asker, reason="too_often")
