"""What people type as text that any file can hold: Word, a web page, an agenda."""

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# Control characters, marks that turn the direction of what follows around, and what XML cannot hold.
_UNWRITTEN = re.compile(
    "[\x00-\x09\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)


def cleaned(text: str) -> str:
    """The text without control characters; `\\n` is the only line end and half surrogates are U+FFFD."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = _LINE_ENDS.sub("\n", whole).replace("\t", " ")
    return unicodedata.normalize("NFC", _UNWRITTEN.sub("", lines))


def one_line(text: str) -> str:
    """The same on one line, for titles and descriptions."""
    return " ".join(cleaned(text).split())


def runs_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is written from right to left."""
    if text.isascii():
        return False
    strong = (unicodedata.bidirectional(letter) for letter in text)
    return next((each for each in strong if each in ("L", "R", "AL")), "L") != "L"
