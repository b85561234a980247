"""Two real OpenID providers on this computer: the certified one of npm, and one of PyPI. No mock of either.

Between us and them stands a line that can be cut, and on which an attacker can change what the provider says.
"""

import hashlib
import json
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.running.ports import free_port
from tests.sources import ROOT

CLIENT, SECRET = "werkboek", "a secret of the client in tests"
PEOPLE = {
    "fatma": {"name": "Fatma el Idrissi", "groups": ["ondersteuners"]},
    "kees": {"name": "Kees de Wit", "groups": ["teamleiders", "ondersteuners"]},
    "anja": {"name": "Anja Bos", "groups": ["beheer"]},
    "piet": {"name": "Piet Zwart", "groups": ["controle"]},
    "gast": {"name": "Gast", "groups": ["overig"]},
}
_HERE = Path(__file__).parent / "oidc_provider"
_FETCHING = 240.0
"""Seconds that npm gets."""
_KEPT = ("content-type", "location", "set-cookie", "cache-control")


@cache
def installed() -> tuple[Path | None, str]:
    """Where the packages of npm are, by the hashes in the lock; None with why there are none."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if not node or not npm:
        return None, "no node and npm for the OpenID provider of npm"
    named = hashlib.sha256((_HERE / "package-lock.json").read_bytes()).hexdigest()[:16]
    folder = ROOT / ".local" / "oidc_provider" / named
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        # Processes beside each other each fetch their own; the first to have it whole puts it there.
        with tempfile.TemporaryDirectory(dir=folder.parent, ignore_cleanup_errors=True) as own:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(_HERE / name, own)
            asked = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
            if not _ends_well(asked, own):
                return None, "npm could not install the OpenID provider"
            with suppress(OSError):
                Path(own).rename(folder)
    return folder, ""


def _ends_well(asked: list[str], folder: str) -> bool:
    """Whether a command does what it should in time; without a network it may wait very long."""
    try:
        done = subprocess.run(
            asked, cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, timeout=_FETCHING
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


@dataclass
class Line:
    """The way to a provider. `is_cut` breaks it; `altered` changes the tokens that it gives for a code."""

    issuer: str
    behind: str
    is_cut: bool = False
    altered: Callable[[dict[str, Any]], dict[str, Any]] | None = None
    asked: list[str] = field(default_factory=list)

    async def answer(self, request: Request) -> Response:
        path = request.url.path
        self.asked.append(path)
        if self.is_cut:
            return Response(status_code=502)
        headers = {name: value for name, value in request.headers.items() if name != "accept-encoding"}
        url = f"{self.behind}{path}?{request.url.query}" if request.url.query else f"{self.behind}{path}"
        async with httpx.AsyncClient(timeout=20) as client:
            told = await client.request(request.method, url, headers=headers, content=await request.body())
        if self.altered and path.endswith("/token") and told.status_code == 200:
            return JSONResponse(self.altered(told.json()))
        answer = Response(told.content, told.status_code)
        kept = [pair for pair in told.headers.raw if pair[0].decode().lower() in _KEPT]
        answer.raw_headers = [*kept, (b"content-length", str(len(told.content)).encode())]
        return answer


@dataclass
class RealProvider:
    """One that runs. `key` is its private key, where we have it: an attacker who stole it."""

    name: str
    line: Line
    restart: Callable[[], None]
    key: RSAKey | None = None

    @property
    def issuer(self) -> str:
        return self.line.issuer

    def signed(self, claims: dict[str, Any], *, alg: str = "RS256", key: RSAKey | None = None) -> str:
        """A token with these claims, signed by the provider's own key or another."""
        mine = key or self.key
        assert mine
        kid = self.key.kid if self.key else None
        return jwt.encode({"alg": alg, "kid": kid}, claims, mine, algorithms=[alg])


@contextmanager
def served(app: Any, port: int) -> Iterator[None]:
    """An app on a port of this computer."""
    server = uvicorn.Server(uvicorn.Config(app, "127.0.0.1", port, log_level="error", ws="websockets-sansio"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        thread.join(0.01)
    try:
        yield
    finally:
        server.should_exit = True
        thread.join(5)


def new_key() -> RSAKey:
    """A key to sign with."""
    return RSAKey.generate_key(2048, {"use": "sig", "alg": "RS256"}, auto_kid=True)


class NodeProcess:
    """The provider of npm as a process; it can be started anew with another key."""

    def __init__(self, issuer: str, clients: list[dict[str, Any]], *, conform: bool) -> None:
        self.port, self.key = free_port(), new_key()
        self._settings = {"issuer": issuer, "port": self.port, "clients": clients, "people": PEOPLE}
        self._settings["conform"] = conform
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        self.stop()
        folder, why = installed()
        if folder is None:
            pytest.skip(why)
        private = self.key.as_dict(private=True)
        told = json.dumps({**self._settings, "keys": [private], "installed": str(folder)})
        program = shutil.which("node") or "node"
        self._process = subprocess.Popen(
            [program, str(_HERE / "provider.js"), told], stdout=subprocess.PIPE, text=True, cwd=folder
        )
        assert self._process.stdout
        assert self._process.stdout.readline() == "ready\n"

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(10)
            self._process.stdout.close()  # type: ignore[union-attr]


@contextmanager
def node_provider(address: str, *, conform: bool = False) -> Iterator[RealProvider]:
    """The certified provider, which knows a server of ours at this address."""
    port = free_port()
    issuer = f"http://127.0.0.1:{port}"
    clients = [_client(CLIENT, address), _client("another", address)]
    node = NodeProcess(issuer, clients, conform=conform)
    node.start()
    line = Line(issuer, f"http://127.0.0.1:{node.port}")
    provider = RealProvider("npm", line, lambda: None, node.key)

    def restart() -> None:
        node.key = provider.key = new_key()
        node.start()

    provider.restart = restart
    try:
        with served(Starlette(routes=[Route("/{path:path}", line.answer, methods=["GET", "POST"])]), port):
            yield provider
    finally:
        node.stop()


@contextmanager
def python_provider(address: str, people: dict[str, dict[str, Any]] | None = None) -> Iterator[RealProvider]:
    """The provider of PyPI, which knows any client."""
    pytest.importorskip("oidc_provider_mock", reason="the packages of the team edition are not installed")
    import oidc_provider_mock
    from werkzeug.serving import make_server

    port, behind = free_port(), free_port()
    line = Line(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{behind}")
    running: list[Any] = []

    def restart() -> None:
        for server in running:
            server.shutdown()
            server.server_close()
        known = (people or PEOPLE).items()
        users = [oidc_provider_mock.User(sub=sub, claims=dict(claims)) for sub, claims in known]
        app = oidc_provider_mock.app(user_claims=users, require_nonce=True)
        running[:] = [make_server("127.0.0.1", behind, app, threaded=True)]
        threading.Thread(target=running[0].serve_forever, args=(0.05,), daemon=True).start()

    restart()
    try:
        with served(Starlette(routes=[Route("/{path:path}", line.answer, methods=["GET", "POST"])]), port):
            yield RealProvider("PyPI", line, restart)
    finally:
        running[0].shutdown()
        running[0].server_close()


def _client(name: str, address: str) -> dict[str, Any]:
    return {
        "client_id": name,
        "client_secret": SECRET,
        "redirect_uris": [f"{address}/sign-in/callback"],
        "post_logout_redirect_uris": [f"{address}/sign-out/done"],
        "backchannel_logout_uri": f"{address}/sign-in/back-channel",
        "backchannel_logout_session_required": True,
    }
