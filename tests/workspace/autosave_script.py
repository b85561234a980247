"""What the script in a page tells the server while somebody types."""

import json
from collections.abc import Sequence
from itertools import count
from typing import Any

from supportcycle.workspace.conflicts import fingerprint

_NUMBERS = count(1)


def told(
    token: str,
    drafts: dict[str, Any],
    *,
    window: str = "w1",
    page: str = "p1",
    known: Sequence[str] | None = None,
    number: int | None = None,
) -> bytes:
    """The body: `known` are the texts that the page saw in these fields; the number rises by itself."""
    each = dict.fromkeys(drafts, next(_NUMBERS) if number is None else number)
    seen = {} if known is None else {key: list(map(fingerprint, known)) for key in drafts}
    body = {"token": token, "window": window, "page": page, "drafts": drafts, "numbers": each, "known": seen}
    return json.dumps(body).encode()
