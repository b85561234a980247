"""The private part of a dossier, taken out of its text: in a team every worker has one of their own.

The text is cut, never made anew, so that who wrote it gets back to the letter what was handed in.
"""

import re
from json import JSONDecodeError
from json.decoder import JSONDecoder

_KEY, _NOTHING = "private", "{}"
_SPACE = re.compile(r"[ \t\n\r]*")
_DECODER = JSONDecoder()


def split(text: str) -> tuple[str, str | None]:
    """The text with an empty private part, and that part; None when it has none."""
    span = _span(text)
    if span is None:
        return text, None
    start, end = span
    return text[:start] + _NOTHING + text[end:], text[start:end]


def joined(text: str, own: str | None) -> str:
    """The text with this private part in the place of what stands there; as it is when there is none."""
    span = _span(text) if own is not None else None
    if own is None or span is None:
        return text
    start, end = span
    return text[:start] + own + text[end:]


def _span(text: str) -> tuple[int, int] | None:
    """Where the value of the outermost `private` stands, when that is an object."""
    if f'"{_KEY}"' not in text or not text.startswith("{"):
        return None
    try:
        return _found(text)
    except (JSONDecodeError, IndexError, RecursionError):
        return None


def _found(text: str) -> tuple[int, int] | None:
    at = _past_space(text, 1)
    while text[at] == '"':
        key, at = _DECODER.raw_decode(text, at)
        start = _past_space(text, _past_space(text, at) + 1)
        value, end = _DECODER.raw_decode(text, start)
        if key == _KEY:
            return (start, end) if isinstance(value, dict) else None
        at = _past_space(text, end)
        if text[at] != ",":
            return None
        at = _past_space(text, at + 1)
    return None


def _past_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return found.end() if found else at
