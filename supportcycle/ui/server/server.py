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
from supportcycle.storage.export.spool import sweep_spools
from supportcycle.storage.paths import data_folder
from supportcycle.ui import shell
from supportcycle.ui.server.cookies import COOKIE, signing_key
from supportcycle.ui.server.lock_status import LOCK_PATH, lock_status
from supportcycle.ui.server.open_windows import WindowCounter, open_windows
from supportcycle.ui.server.request_body import BodyReader
from supportcycle.ui.server.request_guard import RequestGuard
from supportcycle.ui.server.spoken_routes import spoken_routes
from supportcycle.ui.server.team.team_config import config_file
from supportcycle.ui.server.transfer_routes import transfer_routes
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.drafts import AUTOSAVE, RequestRefused, take_drafts

FRAME = Path(shell.__file__).with_name("frame.py")
"""The script of every page. It must not stand beside `pages`: Streamlit would then serve a page that is asked
for by address without the frame."""

_intake = BodyReader()


async def autosave(request: Request) -> Response:
    """Save what is being typed: 200; 400 and 413 not ours, 403 locked or restarted, 503 try again."""
    try:
        body = await _intake.read(request)
        answer = await run_in_threadpool(take_drafts, current_workspace(), request.cookies[COOKIE], body)
    except RequestRefused as refused:
        return JSONResponse({}, status_code=refused.status)
    outcome = {name: getattr(answer, name) for name in ("saved", "in_conflict", "refused", "at")}
    return JSONResponse(outcome, status_code=answer.status)


async def lock(request: Request) -> Response:
    """How the lock is, and the word that somebody is there: 200; 400 and 413 not ours, 403 restarted."""
    try:
        body = await _intake.read(request)
        answer = await run_in_threadpool(lock_status, current_workspace(), request.cookies[COOKIE], body)
    except RequestRefused as refused:
        return JSONResponse({}, status_code=refused.status)
    return JSONResponse(asdict(answer))


def routes() -> list[BaseRoute]:
    """Our own routes; the static folder stands in the root, not beside the frame where Streamlit looks."""
    return [
        Route(AUTOSAVE, autosave, methods=["POST"]),
        Route(LOCK_PATH, lock, methods=["POST"]),
        *transfer_routes(),
        *spoken_routes(),
        Mount("/app/static", StaticFiles(directory=STATIC, check_dir=False)),
    ]


def middleware() -> list[Middleware]:
    """What every request passes. Unwritable or OSError when the data folder cannot be used."""
    sweep_spools(data_folder())
    if config_file():
        from supportcycle.ui.server.team.team_edition import team_edition

        return team_edition().middleware()
    return [
        Middleware(
            RequestGuard,
            key=signing_key(data_folder()),
            is_in=lambda cookie: current_workspace().store_lock.is_in(cookie),
        ),
        Middleware(WindowCounter, windows=open_windows()),
    ]
