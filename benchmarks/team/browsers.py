"""Browsers without a screen: each opens a page with its socket, and types through the real autosave route."""

import asyncio
import json
import re
import secrets
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from benchmarks.team.server import AGENT, PLACE, Colleague
from supportcycle.ui.server.team.session_cookies import SESSION
from supportcycle.workspace.conflicts import fingerprint
from supportcycle.workspace.drafts import AUTOSAVE
from supportcycle.workspace.field_keys import key_of

_START = re.compile(rb'data-start="([0-9a-f]+)"')
_TOKEN = re.compile(rb"token\W{1,5}([\w-]{43})")
_PATIENCE, _AGAIN, _NOT_NOW = 120.0, 0.5, "503"
_WORDS = "Vandaag samen gekeken naar wat er goed gaat. Volgende week kijken we verder, nummer {number}."


class NotServed(Exception):
    """The server answered something else than it should; no word of it is told."""


@dataclass
class TypingBrowser:
    """One page of one person. `times` are the milliseconds of each save that was acknowledged."""

    address: str
    who: Colleague
    times: list[float] = field(default_factory=list)
    _shown: str = ""
    _token: str = ""
    _known: str = ""
    _number: int = 0
    _socket: ClientConnection | None = None

    @property
    def _host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def is_open(self) -> bool:
        """Whether its page was drawn."""
        return bool(self._token)

    async def open(self) -> None:
        """Fetch the page, open its socket, and wait until it was drawn."""
        page = await self._asked(await self._line(), "GET", "/", b"")
        start = _START.search(page)
        if not start:
            raise NotServed("page")
        self._shown = f"{start[1].decode()}.{secrets.token_hex(32)}"
        self._socket = await connect(
            f"ws://{self._host}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit"), Subprotocol(f"workbook.{self._shown}")],
            origin=Origin(self.address),
            user_agent_header=AGENT,
            additional_headers={"Cookie": f"{SESSION}={self.who.cookie}"},
            max_size=None,
            ping_interval=None,
        )
        asked = BackMsg()
        asked.rerun_script.query_string = ""
        await self._socket.send(asked.SerializeToString())
        async with asyncio.timeout(_PATIENCE):
            await self._drawn(self._socket)

    async def _drawn(self, socket: ClientConnection) -> None:
        async for raw in socket:
            data = raw if isinstance(raw, bytes) else raw.encode()
            if found := _TOKEN.search(data):
                self._token = found[1].decode()
            told = ForwardMsg()
            told.ParseFromString(data)
            if told.WhichOneof("type") == "script_finished":
                break
        if not self._token:
            raise NotServed("token")

    async def type_until(self, end: float, every: float) -> None:
        """A save every so many seconds until the clock says so."""
        line = await self._line()
        await asyncio.sleep(secrets.randbelow(1000) / 1000 * every)
        while (begun := time.perf_counter()) < end:
            while not await self.save(line):
                await asyncio.sleep(_AGAIN)
            self.times.append((time.perf_counter() - begun) * 1000)
            await asyncio.sleep(max(0.0, begun + every - time.perf_counter()))
        line[1].close()

    async def save(self, line: "Line") -> bool:
        """Type the next words in the field, and have them kept; False when the server says to ask again."""
        self._number += 1
        words, key = _WORDS.format(number=self._number), key_of(0, self.who.dossier, PLACE)
        told = {
            "token": self._token,
            "window": "bench",
            "page": f"page-{self.who.dossier}",
            "drafts": {key: words},
            "numbers": {key: self._number},
            "known": {key: [self._known]} if self._known else {},
        }
        try:
            await self._asked(line, "POST", AUTOSAVE, json.dumps(told).encode())
        except NotServed as refused:
            if str(refused) == _NOT_NOW:
                return False
            raise
        self._known = fingerprint(words)
        return True

    async def close(self) -> None:
        """Close the page."""
        if self._socket:
            await self._socket.close()

    async def _line(self) -> "Line":
        where = urlsplit(self.address)
        return await asyncio.open_connection(where.hostname, where.port)

    async def _asked(self, line: "Line", method: str, path: str, body: bytes) -> bytes:
        reader, writer = line
        headers = {
            "Host": self._host,
            "User-Agent": AGENT,
            "Cookie": f"{SESSION}={self.who.cookie}",
            "Origin": self.address,
            "Content-Type": "application/json",
            "X-Workbook-Page": self._shown,
            "Content-Length": str(len(body)),
        }
        told = "".join(f"{name}: {value}\r\n" for name, value in headers.items() if value)
        writer.write(f"{method} {path} HTTP/1.1\r\n{told}\r\n".encode() + body)
        await writer.drain()
        return await _answer(reader)


Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _answer(reader: asyncio.StreamReader) -> bytes:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    body = await _body(reader, head)
    status = head.split(" ", 2)[1]
    if status != "200":
        raise NotServed(status)
    return body


async def _body(reader: asyncio.StreamReader, head: str) -> bytes:
    if "transfer-encoding: chunked" in head:
        return await _chunks(reader)
    length = re.search(r"content-length: (\d+)", head)
    return await reader.readexactly(int(length[1])) if length else b""


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    found = b""
    while size := int(await reader.readline(), 16):
        found += await reader.readexactly(size)
        await reader.readline()
    await reader.readline()
    return found
