"""What the autosave script sends: checked, and written into the living dossier or the team's own list."""

import json
from dataclasses import dataclass, field
from secrets import compare_digest
from typing import Any

from supportcycle.clock import clock_time
from supportcycle.domain.errors import SupportCycleError, Unwritable
from supportcycle.domain.model.base import whole_characters
from supportcycle.storage.team_store import sent_as
from supportcycle.workspace.conflicts import FieldInput
from supportcycle.workspace.draft_sequence import number_of
from supportcycle.workspace.field_keys import SOCIAL_MAP, is_field, place_of
from supportcycle.workspace.workspace import Workspace

AUTOSAVE = "/_wb/autosave"
LARGEST_BODY = 2_000_000
MOST_FIELDS = 200


class RequestRefused(Exception):
    """Not what our own script sends; `status` is the answer."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(str(status))


@dataclass
class DraftOutcome:
    """What became of the drafts: `saved` on disk, `refused` for good, the rest is to be sent again.

    Those in `in_conflict` stand beside words of another window.
    """

    saved: list[str] = field(default_factory=list)
    in_conflict: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    at: str = ""

    @property
    def status(self) -> int:
        if self.waiting:
            return 503
        return 400 if self.refused else 200


def take_drafts(workspace: Workspace, browser: str, body: bytes) -> DraftOutcome:
    """Write every draft in the body. Refused: 413 too large, 400 unreadable, 403 locked or another start."""
    drafts, answer = _read(workspace, body), DraftOutcome()
    for key, typed in drafts.items():
        _take(workspace, browser, key, typed, answer)
    if answer.saved:
        workspace.store_lock.touch(browser)
    return answer


def _read(workspace: Workspace, body: bytes) -> dict[str, FieldInput]:
    """The drafts by key, in the order in which they were typed."""
    if len(body) > LARGEST_BODY:
        raise RequestRefused(413)
    try:
        raw: Any = json.loads(body)
        token, window, page = raw["token"], str(raw["window"]), str(raw["page"])
        drafts, numbers, known = dict(raw["drafts"]), dict(raw["numbers"]), dict(raw["known"])
        order = sorted(drafts, key=lambda key: int(numbers[key]))
        must_be_whole(token, window, page, *drafts)
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, OverflowError):
        raise RequestRefused(400) from None
    texts = [*drafts.values(), *(each for knew in known.values() for each in _listed(knew))]
    if len(drafts) > MOST_FIELDS or not all(isinstance(text, str) for text in texts):
        raise RequestRefused(400)
    must_be_of_this_start(workspace, token)
    return {
        key: FieldInput(whole_characters(drafts[key]), known.get(key), window, (page, int(numbers[key])))
        for key in order
    }


def _listed(known: object) -> list[Any]:
    return known if isinstance(known, list) else [None]


def must_be_whole(*names: object) -> None:
    """What our own page made holds no half sign. ValueError."""
    for name in names:
        str(name).encode()


def must_be_of_this_start(workspace: Workspace, token: object) -> None:
    """Let only a page through that was drawn since the program started. Refused: 403."""
    if not isinstance(token, str) or not compare_digest(token.encode(), workspace.token.encode()):
        raise RequestRefused(403)


def _take(workspace: Workspace, browser: str, key: str, typed: FieldInput, answer: DraftOutcome) -> None:
    place = place_of(key)
    if place is None or not is_field(*place):
        answer.refused.append(key)
        return
    id, path = place
    try:
        live = workspace.team_list if id == SOCIAL_MAP else workspace.live(id, browser)
        if live is None:
            raise RequestRefused(403)
        with sent_as(number_of(path, typed)):
            if not live.put(path, typed):
                answer.in_conflict.append(key)
    except (ValueError, SupportCycleError) as error:
        (answer.waiting if isinstance(error, Unwritable) else answer.refused).append(key)
        return
    if (here := workspace.whereabouts(browser)).dossier == id:
        here.typed_at = path
    answer.at = clock_time(live.saved_at)
    (answer.waiting if live.problem else answer.saved).append(key)
