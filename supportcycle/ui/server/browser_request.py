"""A request or socket as it comes to the door: where it leads, what it shows, and what goes on behind it."""

from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from starlette.types import Scope

from supportcycle.ui.server import page_key
from supportcycle.ui.server.cookies import renamed

_PROTOCOLS = b"sec-websocket-protocol"
_ASKED_ANEW = frozenset({b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"})


class Access(Enum):
    """What a path asks of who knocks."""

    OPEN = "anybody on this computer"
    ASSET = "anybody, and it may be kept"
    PAGE = "anybody; a browser gets its cookie here"
    KEY = "a page of ours: its cookie and its key"
    MADE = "the cookie of a browser that was let in"
    SHUT = "nobody"


_EXACT = {"/_stcore/health": Access.OPEN, "/_stcore/host-config": Access.OPEN, "/_stcore/stream": Access.KEY}
_UNDER = {
    "/_wb/": Access.KEY,
    "/_stcore/upload_file/": Access.KEY,
    "/media/": Access.MADE,
    "/static/": Access.ASSET,
    "/app/static/": Access.ASSET,
}
_ELSE_SHUT = frozenset({"_stcore", "_wb", "media", "component", "auth", "oauth2callback"})


def access_of(path: str) -> Access:
    """The door a path leads to; of what Streamlit serves only what the workbook needs is not shut."""
    under = (door for start, door in _UNDER.items() if path.startswith(start))
    other = Access.SHUT if _ELSE_SHUT & set(path.split("/")) else Access.PAGE
    return _EXACT.get(path) or next(under, other)


@dataclass(frozen=True)
class BrowserRequest:
    """One request or socket, and what it shows of itself."""

    scope: Scope

    @cached_property
    def door(self) -> Access:
        """The door it came to; a socket has but one."""
        door = access_of(self.scope["path"])
        return door if self.scope["type"] == "http" or door is Access.KEY else Access.SHUT

    @cached_property
    def shown(self) -> str:
        """The key of the page it comes from, when that is a page of this start; else empty."""
        if self.scope["type"] == "websocket":
            shown, _ = page_key.shown_in_protocols(self.header(_PROTOCOLS))
        else:
            query = self.scope.get("query_string", b"")
            shown = self.header(page_key.HEADER) or page_key.shown_in_query(query)
        return shown if page_key.is_of_this_start(shown) else ""

    def comes_from(self, origin: str, *, must_say: bool = False) -> bool:
        """Whether the browser says that a page of this very origin asks; a socket always has to say so."""
        told = self.headers(b"origin")
        sites = self.headers(b"sec-fetch-site")
        needed = must_say or self.scope["type"] == "websocket"
        return (told == [origin] or (not told and not needed)) and sites in ([], ["same-origin"], ["none"])

    def passed_on(self, name: str | None) -> Scope:
        """What the rest of the program gets to see: a browser under its name, and nothing of its secrets.

        Without a name its cookies stay as they are, but for a page, of which no copy in a browser counts.
        """
        headers = self.scope["headers"]
        if self.door is Access.PAGE:
            headers = [pair for pair in headers if pair[0] not in _ASKED_ANEW]
        if name is None:
            return {**self.scope, "headers": headers}
        _, protocols = page_key.shown_in_protocols(self.header(_PROTOCOLS))
        ours = {b"cookie": renamed(self.header(b"cookie"), name), _PROTOCOLS: protocols}
        kept = [(each, ours[each].encode("latin-1") if each in ours else value) for each, value in headers]
        shown = [pair for pair in kept if pair[0] != page_key.HEADER]
        return {**self.scope, "query_string": b"", "headers": shown}

    def header(self, name: bytes) -> str:
        """The header that is there once; else empty."""
        found = self.headers(name)
        return found[0] if len(found) == 1 else ""

    def headers(self, name: bytes) -> list[str]:
        """Each header of this name."""
        return [value.decode("latin-1") for key, value in self.scope["headers"] if key == name]
