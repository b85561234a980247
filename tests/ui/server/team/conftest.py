"""A team's server with its door, and a real provider behind which people stand."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from supportcycle.domain.access.audit_sink import FileEvent, SignInAct, SignInEvent
from supportcycle.domain.errors import Unwritable
from supportcycle.storage.store import WorkerId
from supportcycle.ui.server.team.file_door import FileDoor
from supportcycle.ui.server.team.identity import person_of, use_sessions
from supportcycle.ui.server.team.provider import Provider
from supportcycle.ui.server.team.session_keeper import SessionKeeper
from supportcycle.ui.server.team.sign_in_flow import SignInFlow
from supportcycle.ui.server.team.sign_in_routes import SignInRoutes
from supportcycle.ui.server.team.team_config import TeamConfig, config_of
from supportcycle.ui.server.team.team_guard import TeamEntrance, TeamGuard
from tests.running.ports import free_port
from tests.running.providers import CLIENT, SECRET, RealProvider, node_provider, python_provider, served
from tests.running.visitor import Visitor
from tests.storage.team.memory_sessions import MemorySessions

ROLES = {
    "worker": ["ondersteuners"],
    "team_lead": ["teamleiders"],
    "administrator": ["beheer"],
    "auditor": ["controle"],
}


class People:
    """Who is known, in memory; the real list is in the database."""

    def __init__(self) -> None:
        self.known: dict[str, WorkerId] = {}
        self.removed: set[WorkerId] = set()

    def came(self, subject: str, name: str, roles: frozenset[str]) -> WorkerId | None:
        person = self.known.setdefault(subject, WorkerId(f"w{len(self.known)}"))
        return None if person in self.removed else person


class Shifted:
    """The clock of this computer, or one beside it."""

    def __init__(self) -> None:
        self.by = 0.0

    def __call__(self) -> float:
        import time

        return time.time() + self.by


@dataclass
class Told:
    """The log, in memory."""

    events: list[SignInEvent] = field(default_factory=list)
    files: list[FileEvent] = field(default_factory=list)
    refuses: Exception | None = None

    def note(self, event: SignInEvent) -> None:
        self.events.append(event)

    def handed_out(self, event: FileEvent) -> None:
        if self.refuses:
            raise self.refuses
        self.files.append(event)

    def acts(self) -> list[tuple[SignInAct, str]]:
        return [(event.act, event.reason) for event in self.events]


class Away(MemorySessions):
    """Sessions that can be out of reach."""

    is_away = False

    def find(self, key: str, now: float) -> Any:
        if self.is_away:
            raise Unwritable("08006")
        return super().find(key, now)


class TeamHouse:
    """One process of a team's server, with what it is made of."""

    def __init__(
        self, config: TeamConfig, sessions: Away | None = None, people: People | None = None
    ) -> None:
        self.config, self.clock, self.audit = config, Shifted(), Told()
        self.sessions, self.people = sessions or Away(), people or People()
        self.keeper = SessionKeeper(self.sessions, config.sessions, self.audit, self.clock)
        self.provider = Provider(config.provider, self.clock)
        self.flow = SignInFlow(config, self.provider, self.keeper, self.people, b"k" * 32, self.clock)
        self.entrance = TeamEntrance(
            config, self.keeper, SignInRoutes(self.flow), FileDoor(self.audit, self.clock)
        )
        self.entrance.sockets._every = 0.05
        self.app = Starlette(routes=inside(), middleware=[Middleware(TeamGuard, entrance=self.entrance)])

    @property
    def address(self) -> str:
        return self.config.address

    def visitor(self, **more: str) -> Visitor:
        return Visitor(self.config.address, **more)


def inside() -> list[Any]:
    """Stands for Streamlit and our own routes: each says who comes through."""

    async def page(request: Request) -> Response:
        return HTMLResponse(f"<html><head><title>x</title></head>{_who(request.scope)}</html>")

    async def posted(request: Request) -> Response:
        return JSONResponse({"who": _who(request.scope), "bytes": len(await request.body())})

    async def made(request: Request) -> Response:
        """A file that was made here, of the kind that the request names for it."""
        return Response(b"words", media_type=request.headers.get("x-kind", "image/png"))

    async def socket(socket: WebSocket) -> None:
        await socket.accept(subprotocol="streamlit")
        try:
            while True:
                await socket.receive_text()
                await socket.send_text(_who(socket.scope))
        except WebSocketDisconnect:
            pass

    return [
        WebSocketRoute("/_stcore/stream", socket),
        Route("/_stcore/health", lambda _: Response("ok")),
        Route("/_wb/{path:path}", posted, methods=["POST", "GET", "PUT"]),
        Route("/_stcore/upload_file/{path:path}", posted, methods=["PUT", "POST", "DELETE"]),
        Route("/media/{path:path}", made),
        Route("/static/{path:path}", posted),
        Route("/app/static/{path:path}", posted),
        Route("/_stcore/host-config", posted),
        Route("/{path:path}", page),
    ]


def _who(scope: Any) -> str:
    who = person_of(scope)
    return f"{who.person} {who.name} {sorted(role.value for role in who.roles)}" if who else "nobody"


def team_config(address: str, issuer: str, **more: Any) -> TeamConfig:
    provider = {"issuer": issuer, "client_id": CLIENT, "client_secret_env": "PROVIDER_SECRET"}
    return config_of({"address": address, "provider": provider, "roles": ROLES} | more)


@pytest.fixture
def address() -> str:
    return f"http://127.0.0.1:{free_port()}"


@pytest.fixture(autouse=True)
def _secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVIDER_SECRET", SECRET)


@pytest.fixture(scope="session")
def _providers() -> Iterator[dict[str, Any]]:
    """Each is started once, for it costs a second; their clients know one address."""
    started: dict[str, Any] = {"address": f"http://127.0.0.1:{free_port()}"}
    yield started
    for context in started.get("contexts", []):
        context.__exit__(None, None, None)


def _started(providers: dict[str, Any], kind: str) -> RealProvider:
    if kind not in providers:
        made = {"npm": node_provider, "PyPI": python_provider}[kind](providers["address"])
        providers[kind] = made.__enter__()
        providers.setdefault("contexts", []).append(made)
    provider: RealProvider = providers[kind]
    provider.line.is_cut, provider.line.altered = False, None
    return provider


@pytest.fixture
def certified(_providers: dict[str, Any]) -> RealProvider:
    """The certified provider of npm."""
    return _started(_providers, "npm")


@pytest.fixture(params=["npm", "PyPI"])
def any_provider(request: pytest.FixtureRequest, _providers: dict[str, Any]) -> RealProvider:
    """Each of the two."""
    return _started(_providers, request.param)


def house_of(provider: RealProvider, providers: dict[str, Any], **more: Any) -> Iterator[TeamHouse]:
    house = TeamHouse(team_config(providers["address"], provider.issuer, **more))
    use_sessions(house.keeper)
    with served(house.app, int(house.address.rpartition(":")[2])):
        yield house
    use_sessions(None)


@pytest.fixture
def house(any_provider: RealProvider, _providers: dict[str, Any]) -> Iterator[TeamHouse]:
    """A server in front of each of the two providers."""
    yield from house_of(any_provider, _providers)


@pytest.fixture
def certified_house(certified: RealProvider, _providers: dict[str, Any]) -> Iterator[TeamHouse]:
    """A server in front of the certified provider."""
    yield from house_of(certified, _providers)
