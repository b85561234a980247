"""Spoken notes in from the page, and out to it again while the lock is open; none lies in a file of ours."""

import asyncio

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from supportcycle.domain.errors import Missing, StoreError
from supportcycle.ui.server.transfer_routes import who_asks
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.drafts import RequestRefused
from supportcycle.workspace.spoken_sounds import (
    MOST_BYTES,
    SPOKEN_PATH,
    Gap,
    RecordedNote,
    keep_recorded,
    kind_of,
    sound_of,
)

FIELD, SECONDS, WINDOW = "x-workbook-field", "x-workbook-seconds", "x-workbook-window"
NOTE, START, WHOLE = "x-workbook-note", "x-workbook-start", "x-workbook-whole"
_KINDS = frozenset({"audio/webm", "audio/ogg", "audio/mp4"})
_LONGEST = 30.0


def spoken_routes() -> list[BaseRoute]:
    """A note that was recorded, and one to be heard again."""
    return [
        Route(SPOKEN_PATH, _recorded, methods=["POST"]),
        Route(SPOKEN_PATH + "/{dossier}/{note}", _heard, methods=["GET"]),
    ]


async def _recorded(request: Request) -> Response:
    """Keep it: 200 with its name; 400 no sound, no field or no such dossier, 403 locked or another start, 409
    with how much is kept when something before it is not, 413 too large, 503 try again. Only the
    dossier tells whether it is locked: one to practise in never is."""
    try:
        browser = await run_in_threadpool(who_asks, request)
        recorded = _noted(request, await _sound(request))
        note = await run_in_threadpool(keep_recorded, current_workspace(), browser, recorded)
    except RequestRefused as refused:
        return JSONResponse({}, status_code=refused.status)
    except Gap as gap:
        return JSONResponse({"kept": gap.kept}, status_code=409)
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
    headers = request.headers
    kind, start = headers.get("content-type", "").partition(";")[0].strip(), _number(headers.get(START, "0"))
    if kind not in _KINDS or (not start and kind_of(sound) != kind):
        raise RequestRefused(400)
    seconds, window = _number(headers.get(SECONDS, "")), headers.get(WINDOW, "")
    if not window.isalnum():
        raise RequestRefused(400)
    field, note, whole = headers.get(FIELD, ""), headers.get(NOTE, ""), headers.get(WHOLE, "1") == "1"
    return RecordedNote(field, seconds, window, sound, note, start, whole)


def _number(told: str) -> int:
    if not (told.isascii() and told.isdigit() and len(told) < 8):
        raise RequestRefused(400)
    return int(told)


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
