"""Spoken notes in from the page, and out to it again while the lock is open; none lies in a file of ours."""

import asyncio

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from supportcycle.domain.errors import Missing, StoreError
from supportcycle.ui.server.transfer_routes import who_asks
from supportcycle.workspace.drafts import RequestRefused
from supportcycle.workspace.spoken_sounds import (
    MOST_BYTES,
    SPOKEN_PATH,
    RecordedNote,
    keep_recorded,
    kind_of,
    sound_of,
)
from supportcycle.workspace.workspace import current_workspace

FIELD, SECONDS, WINDOW = "x-workbook-field", "x-workbook-seconds", "x-workbook-window"
NOTE = "x-workbook-note"
_KINDS = frozenset({"audio/webm", "audio/ogg", "audio/mp4"})
_LONGEST = 30.0


def spoken_routes() -> list[BaseRoute]:
    """A note that was recorded, and one to be heard again."""
    return [
        Route(SPOKEN_PATH, _recorded, methods=["POST"]),
        Route(SPOKEN_PATH + "/{dossier}/{note}", _heard, methods=["GET"]),
    ]


async def _recorded(request: Request) -> Response:
    """Keep it: 200 with its name; 400 no sound, no field or no such dossier, 403 locked or another start, 413
    too large, 503 try again. Only the dossier tells whether it is locked: one to practise in never is."""
    try:
        browser = await run_in_threadpool(who_asks, request)
        recorded = _noted(request, await _sound(request))
        note = await run_in_threadpool(keep_recorded, current_workspace(), browser, recorded)
    except RequestRefused as refused:
        return JSONResponse({}, status_code=refused.status)
    except (ValueError, Missing):
        return JSONResponse({}, status_code=400)
    except StoreError:
        return JSONResponse({}, status_code=503)
    return JSONResponse({"note": note})


async def _heard(request: Request) -> Response:
    """The sound: 200; 403 locked or another start, 404 it is not there any more."""
    try:
        browser = await run_in_threadpool(who_asks, request)
        named = (request.path_params["dossier"], request.path_params["note"])
        sound = await run_in_threadpool(sound_of, current_workspace(), browser, *named)
    except RequestRefused as refused:
        return JSONResponse({}, status_code=refused.status)
    except StoreError:
        return JSONResponse({}, status_code=404)
    return Response(sound, media_type=kind_of(sound), headers={"cache-control": "no-store"})


def _noted(request: Request, sound: bytes) -> RecordedNote:
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind not in _KINDS or kind_of(sound) != kind:
        raise RequestRefused(400)
    seconds, window = request.headers.get(SECONDS, ""), request.headers.get(WINDOW, "")
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) < 5 and window.isalnum()):
        raise RequestRefused(400)
    headers = request.headers
    return RecordedNote(headers.get(FIELD, ""), int(seconds), window, sound, headers.get(NOTE, ""))


async def _sound(request: Request) -> bytes:
    """What is posted, in memory only. Refused: 413, 503 too slow or broken off."""
    body = bytearray()
    try:
        async with asyncio.timeout(_LONGEST):
            async for part in request.stream():
                body += part
                if len(body) > MOST_BYTES:
                    raise RequestRefused(413)
    except (TimeoutError, ClientDisconnect):
        raise RequestRefused(503) from None
    return bytes(body)
