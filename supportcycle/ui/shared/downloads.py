"""The one way to make a file and to hand it out: it is made, kept with what it was made of, and offered."""

from collections.abc import Callable, Hashable
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text, texts
from supportcycle.documents.apart.doing import done
from supportcycle.documents.rendering import AGENDA, FORMATS, WORDS, Format
from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.errors import NotDone
from supportcycle.ui import session
from supportcycle.ui.server.generated_files import kind_told
from supportcycle.ui.shared.team.step_up import draw_again_first

Content = TypeVar("Content")
Data = bytes | Callable[[], bytes]
MADE = "made"
_READ_BY_PEOPLE = (*FORMATS.values(), AGENDA, WORDS)
"""Papers. All else is data, which leaves in another way."""


class MadeFile(NamedTuple):
    """A file that was made: of what, its bytes, when, and of which state of the open dossier.

    `told`: what the page has to say about it.
    """

    of: Hashable
    format: Format[Any]
    data: bytes
    at: datetime
    revision: int | None
    told: Any = None

    def __repr__(self) -> str:
        return "MadeFile()"


class _NotMade(NamedTuple):
    of: Hashable
    code: str


def make_file(of: Hashable, format: Format[Content], content: Content, *, told: object = None) -> None:
    """The first step: make a file and keep it for this window, until another one is made.

    A file made while it is fetched would hold what stood there when the page was drawn.
    """
    now = clock.now()
    try:
        data = written(format, content, now)
    except NotDone as error:
        session.remember(MADE, _NotMade(of, error.code))
    else:
        session.remember(MADE, MadeFile(of, format, data, now, _revision(), told))


def written(format: Format[Content], content: Content, at: datetime) -> bytes:
    """The bytes of a file, made where files are made. NotDone."""
    return done(format.write, content, at)


def made_file(of: Hashable) -> MadeFile | None:
    """The file that was made last, when it was made of this; otherwise None.

    When making it did not work, it is said once, here where the file would stand, why.
    """
    made: MadeFile | _NotMade | None = session.recall(MADE)
    if made is None or made.of != of:
        return None
    if isinstance(made, _NotMade):
        session.remember(MADE, None)
        st.warning(text(f"errors.{made.code}"), icon=":material/info:")
        return None
    return made


def draw_made(made: MadeFile, stem: str, *, key: str, dossier: str = "") -> None:
    """The second step: fetch the file, under a name with the date of today.

    Below it stands what it is called, when it was made, and whether something was changed since. `dossier`:
    of which it was made, when that is not the open one.
    """
    stem = f"{stem}_{session.today():%Y-%m-%d}"
    name = made.format.file_name(stem)
    with st.container(key=f"made_file_{key}"):
        offer_download(
            text("request.fetch"),
            made.data,
            stem,
            made.format,
            key=key,
            icon=":material/download:",
            dossier=dossier,
        )
        st.caption(text("request.holds", name=name, at=clock.clock_time(made.at)))
        if made.revision != _revision():
            st.caption(text("request.older"))


def make_label(format: Format[Any]) -> str:
    """What the button of a format says; one without words of its own is called by its name."""
    own = texts().get(f"request.make.{format.name}")
    return own or text("request.make_as", format=format.name.upper())


def offer_download(
    label: str,
    data: Data,
    stem: str,
    format: Format[Any],
    *,
    of_nobody: bool = False,
    key: str | None = None,
    icon: str | None = None,
    dossier: str = "",
) -> None:
    """A button that saves a file of this format under the name `stem`.

    Only who is let in can fetch it, unless it is `of_nobody` or of a practice dossier. `data` that has to be
    called is made when the button is pressed. In a team the door notes that it was fetched, of `dossier` or
    the open one, and lets data out only to who signed in anew a moment ago.
    """
    known = None if callable(data) else data
    of_nobody = of_nobody or session.is_practice()
    act = Act.PRINT if format in _READ_BY_PEOPLE else Act.EXPORT
    if act is Act.EXPORT and not of_nobody and draw_again_first():
        return
    told = kind_told(format.mime, known, of_nobody=of_nobody, act=act, dossier=dossier or session.open_id())
    name = format.file_name(stem)
    st.download_button(label, data, name, mime=told, on_click="ignore", key=key, icon=icon)


def _revision() -> int | None:
    return session.revision() if session.has_dossier() else None
