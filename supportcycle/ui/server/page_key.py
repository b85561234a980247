"""The key of a page: a second secret beside the cookie, held only by pages of this server and this start."""

import re
import secrets
from hmac import compare_digest
from pathlib import Path
from urllib.parse import parse_qs

START = secrets.token_hex(16)
"""The name of this start of the program; it is no secret."""

HEADER, TOLD, IN_ADDRESS = b"x-workbook-page", b"x-workbook-start", "page"
_PROTOCOL = "workbook."
_KEY = re.compile(r"[0-9a-f]{64}")
_SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


def is_of_this_start(shown: str) -> bool:
    """Whether a page that was drawn since the program started shows this."""
    start, _, key = shown.partition(".")
    return compare_digest(start.encode(), START.encode()) and bool(_KEY.fullmatch(key))


def shown_in_query(query: bytes) -> str:
    """What a page shows in the address: the last word of a page that closes can carry no header."""
    return parse_qs(query.decode("latin-1")).get(IN_ADDRESS, [""])[0]


def shown_in_protocols(protocols: str) -> tuple[str, str]:
    """What a page shows among the protocols of its socket, and the protocols without that."""
    names = [name.strip() for name in protocols.split(",")]
    shown = [name for name in names if name.startswith(_PROTOCOL)]
    rest = ", ".join(name for name in names if not name.startswith(_PROTOCOL))
    return (shown[0].removeprefix(_PROTOCOL) if len(shown) == 1 else ""), rest


def with_script(page: bytes) -> bytes:
    """The page with the script in front of all others."""
    script = f'<script data-start="{START}">{_SCRIPT}</script>'
    return page.replace(b"<head>", b"<head>" + script.encode(), 1)
