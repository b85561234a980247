"""Large sealed files out to the browser and in from it, as streams: none is ever held whole."""

import json
from codecs import BOM_UTF8
from collections.abc import AsyncIterator
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from supportcycle.documents.exchange.dossier_file import MOST_BYTES
from supportcycle.domain.errors import Missing, SupportCycleError
from supportcycle.storage.export.sealed_export import is_sealed_export
from supportcycle.storage.export.spool import new_spool
from supportcycle.storage.paths import data_folder
from supportcycle.ui.server.backup import BACKUP, note_backup
from supportcycle.ui.server.cookies import COOKIE
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.drafts import RequestRefused, must_be_of_this_start
from supportcycle.workspace.transfers import Transfer

BACKUP_PATH, INCOMING_PATH = "/_wb/backup", "/_wb/incoming"
ARRIVED = "/arrived"
INCOMING, TOKEN = "incoming", "x-workbook-token"
_PIECE = 256 * 1024
_ENOUGH_TO_KNOW = 16


def transfer_routes() -> list[BaseRoute]:
    """The back-up as it is fetched, the word that it arrived, and a file that is brought in."""
    return [
        Route(BACKUP_PATH + "/{name}", _backup, methods=["GET"]),
        Route(BACKUP_PATH + "/{name}" + ARRIVED, _arrived, methods=["POST"]),
        Route(INCOMING_PATH, _incoming, methods=["POST"]),
    ]


async def _backup(request: Request) -> Response:
    """The file: 200; 403 another start or locked, 404 gone."""
    try:
        transfer, path = await run_in_threadpool(_found, request)
        size = path.stat().st_size
    except RequestRefused as refused:
        return JSONResponse({}, status_code=refused.status)
    headers = {"content-length": str(size)}
    return StreamingResponse(
        _pieces(transfer, path, size), media_type="application/octet-stream", headers=headers
    )


async def _arrived(request: Request) -> Response:
    """The browser has all of it, so its day counts: 200; 403, 404, 409 not all of it was sent."""
    try:
        transfer, _ = await run_in_threadpool(_found, request)
        await run_in_threadpool(_take_word, transfer, await _short(request))
    except RequestRefused as refused:
        return JSONResponse({}, status_code=refused.status)
    return JSONResponse({})


async def _incoming(request: Request) -> Response:
    """Keep a file until its page looks at it: 200 with its name; 403, 413 too large, 507 the disk refuses."""
    try:
        browser = await run_in_threadpool(who_is_in, request)
        transfer = await _received(request, browser)
        name = await run_in_threadpool(current_workspace().keep_transfer, INCOMING, transfer)
    except RequestRefused as refused:
        return JSONResponse({}, status_code=refused.status)
    except Missing:
        return JSONResponse({}, status_code=403)
    return JSONResponse({"file": name})


def who_asks(request: Request) -> str:
    """Who asks, from a page of ours that was drawn since the start. Refused: 403."""
    origin = request.headers.get("origin")
    if origin is not None and origin != f"http://{request.headers['host']}":
        raise RequestRefused(403)
    must_be_of_this_start(current_workspace(), request.headers.get(TOKEN))
    return request.cookies[COOKIE]


def who_is_in(request: Request) -> str:
    """The same, when that is somebody who was let in. Refused: 403."""
    browser = who_asks(request)
    if current_workspace().store_lock.store_for(browser) is None:
        raise RequestRefused(403)
    current_workspace().store_lock.touch(browser)
    return browser


def _found(request: Request) -> tuple[Transfer, Path]:
    found = current_workspace().transfers.find(BACKUP, who_is_in(request), request.path_params["name"])
    if found is None or found.path is None or not found.path.is_file():
        raise RequestRefused(404)
    return found, found.path


async def _pieces(transfer: Transfer, path: Path, size: int) -> AsyncIterator[bytes]:
    """A browser that breaks off in between gets less than it was told, and never the last piece."""
    with path.open("rb") as file:
        while piece := await run_in_threadpool(file.read, _PIECE):
            transfer.sent = file.tell() == size
            yield piece


async def _short(request: Request) -> bytes:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > 1000:
            raise RequestRefused(413)
    return body


def _take_word(transfer: Transfer, body: bytes) -> None:
    try:
        size = int(json.loads(body)["bytes"])
    except (ValueError, LookupError, TypeError, RecursionError, OverflowError):
        raise RequestRefused(400) from None
    if not transfer.sent or transfer.about is None or size != transfer.about.size:
        raise RequestRefused(409)
    transfer.arrived = True
    note_backup(current_workspace(), transfer.browser, transfer.about.made_on)


async def _received(request: Request, browser: str) -> Transfer:
    """A sealed file on disk, as it comes; any other one in memory, for nobody's words lie about unsealed."""
    stream = request.stream()
    begun = await _first(stream)
    transfer = Transfer(browser, await run_in_threadpool(_spool) if is_sealed_export(begun) else None)
    try:
        if transfer.path:
            await _written(transfer.path, begun, stream)
        else:
            transfer.data = await _held(begun, stream)
    except (RequestRefused, OSError, ClientDisconnect) as error:
        transfer.drop()
        raise error if isinstance(error, RequestRefused) else RequestRefused(507) from None
    return transfer


async def _first(stream: AsyncIterator[bytes]) -> bytes:
    """As much as tells what kind of file it is."""
    begun = b""
    async for part in stream:
        begun += part
        if len(begun) >= _ENOUGH_TO_KNOW:
            break
    return begun


def _spool() -> Path:
    try:
        return new_spool(data_folder())
    except SupportCycleError:
        raise RequestRefused(507) from None


async def _written(path: Path, begun: bytes, stream: AsyncIterator[bytes]) -> None:
    with path.open("wb") as file:
        file.write(begun)
        async for part in stream:
            await run_in_threadpool(file.write, part)


async def _held(begun: bytes, stream: AsyncIterator[bytes]) -> bytes:
    """What is larger than a dossier can be is not even held."""
    parts, size = [begun], len(begun)
    async for part in stream:
        parts.append(part)
        size += len(part)
        if size > MOST_BYTES + len(BOM_UTF8):
            raise RequestRefused(413)
    return b"".join(parts)
