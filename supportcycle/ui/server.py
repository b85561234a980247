"""What the server does beside drawing pages: guard the door, save drafts, hand out the font."""

from dataclasses import asdict
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from supportcycle.resources import STATIC
from supportcycle.storage.place import data_folder
from supportcycle.storage.spool import sweep_spools
from supportcycle.ui.cookies import COOKIE, signing_key
from supportcycle.ui.desk import desk
from supportcycle.ui.drafts import AUTOSAVE, Refused, take_drafts
from supportcycle.ui.guard import Guard
from supportcycle.ui.intake import Intake
from supportcycle.ui.looking import LOOK, look
from supportcycle.ui.transfer_routes import transfer_routes

FRAME = Path(__file__).with_name("frame.py")
"""The script of every page. It must not stand beside `pages`: Streamlit would then serve a page that is asked
for by address without the frame."""

_intake = Intake()


async def autosave(request: Request) -> Response:
    """Save what is being typed: 200; 400 and 413 not ours, 403 locked or restarted, 503 try again."""
    try:
        body = await _intake.read(request)
        answer = await run_in_threadpool(take_drafts, desk(), request.cookies[COOKIE], body)
    except Refused as refused:
        return JSONResponse({}, status_code=refused.status)
    outcome = {name: getattr(answer, name) for name in ("saved", "clashed", "refused", "at")}
    return JSONResponse(outcome, status_code=answer.status)


async def lock(request: Request) -> Response:
    """How the lock is, and the word that somebody is there: 200; 400 and 413 not ours, 403 restarted."""
    try:
        body = await _intake.read(request)
        answer = await run_in_threadpool(look, desk(), request.cookies[COOKIE], body)
    except Refused as refused:
        return JSONResponse({}, status_code=refused.status)
    return JSONResponse(asdict(answer))


def routes() -> list[BaseRoute]:
    """Our own routes; the static folder stands in the root, not beside the frame where Streamlit looks."""
    return [
        Route(AUTOSAVE, autosave, methods=["POST"]),
        Route(LOOK, lock, methods=["POST"]),
        *transfer_routes(),
        Mount("/app/static", StaticFiles(directory=STATIC, check_dir=False)),
    ]


def middleware() -> list[Middleware]:
    """What every request passes. Unwritable or OSError when the data folder cannot be used."""
    sweep_spools(data_folder())
    return [Middleware(Guard, key=signing_key(data_folder()), is_in=lambda cookie: desk().gate.is_in(cookie))]
