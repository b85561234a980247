"""What the autosave script sends: checked, and written into the living dossier."""

import json
from dataclasses import dataclass, field
from secrets import compare_digest
from typing import Any

from supportcycle.domain.errors import SupportCycleError
from supportcycle.domain.writing import written
from supportcycle.ui.day import clock_time
from supportcycle.ui.desk import Desk
from supportcycle.ui.keys import is_text_place, place_of

LARGEST_BODY = 2_000_000
MOST_FIELDS = 200


class Refused(Exception):
    """Not what our own script sends; `status` is the answer."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(str(status))


@dataclass
class Answer:
    """What became of the drafts: `saved` on disk, `refused` for good, the rest is to be sent again."""

    saved: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    at: str = ""

    @property
    def status(self) -> int:
        if self.waiting:
            return 503
        return 400 if self.refused else 200


def take_drafts(desk: Desk, browser: str, body: bytes) -> Answer:
    """Write every draft in the body. Refused: 413 too large, 400 unreadable, 403 locked or another start."""
    window, drafts = _read(desk, body)
    answer = Answer()
    for key, text in drafts.items():
        _take(desk, browser, window, (key, text), answer)
    if answer.saved:
        desk.gate.touch()
    return answer


def _read(desk: Desk, body: bytes) -> tuple[str, dict[str, str]]:
    if len(body) > LARGEST_BODY:
        raise Refused(413)
    try:
        raw: Any = json.loads(body)
        token, window, drafts = raw["token"], str(raw["window"]), raw["drafts"]
        fits = len(drafts) <= MOST_FIELDS and all(isinstance(text, str) for text in drafts.values())
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise Refused(400) from None
    if not fits:
        raise Refused(400)
    if not isinstance(token, str) or not compare_digest(token.encode(), desk.token.encode()):
        raise Refused(403)
    return window, dict(drafts)


def _take(desk: Desk, browser: str, window: str, draft: tuple[str, str], answer: Answer) -> None:
    key, text = draft
    place = place_of(key)
    if place is None or not is_text_place(place[1]):
        answer.refused.append(key)
        return
    id, path = place
    try:
        live = desk.live(id, browser)
        if live is None:
            raise Refused(403)
        live.change(lambda dossier: written(dossier, path, text), window=window)
    except (ValueError, SupportCycleError):
        answer.refused.append(key)
        return
    answer.at = clock_time(live.saved_at)
    (answer.waiting if live.problem else answer.saved).append(key)
