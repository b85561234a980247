"""What the pages of a team share: doing something and saying how it went, and the names they say it with."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Literal

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.domain.access.grants import AccessReason, Member
from supportcycle.domain.access.team_rights import TeamRights
from supportcycle.domain.dates import as_typed
from supportcycle.domain.errors import Missing, NotAllowed, SupportCycleError
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.current import current_workspace
from supportcycle.workspace.rights.current_rights import current_rights

_DONE = "team_done"
CODE = 8
"""So many signs of its id name a dossier."""


def act(label: str, key: str, do: Callable[[], object], *, ready: bool = True, primary: bool = False) -> None:
    """A button that does it and draws the page anew; what is refused is said below it."""
    kind: Literal["primary", "secondary"] = "primary" if primary else "secondary"
    if not st.button(label, key=key, disabled=not ready, type=kind):
        return
    try:
        do()
    except SupportCycleError as error:
        st.warning(words_of(error), icon=":material/info:")
        return
    _leave_what_is_of_others_now()
    session.remember(_DONE, True)
    st.rerun()


def _leave_what_is_of_others_now() -> None:
    """Close the dossier of this window when what was just done ended that this person may see it."""
    if not (id := session.open_id()):
        return
    try:
        current_workspace().live(id, session.browser())
    except Missing:
        session.close_dossier()
    except SupportCycleError:
        return


def draw_for_team(title: str, draw: Callable[[TeamRights], None]) -> None:
    """A page of a team: its title, what was done last, and the rest by the rights of who is there.

    Without a team it says that; what is refused or out of reach is said too.
    """
    st.title(title, anchor=False)
    rights = current_rights()
    if rights is None:
        st.info(text("caseload.not_here"), icon=":material/info:")
        return
    _draw_done()
    try:
        draw(rights)
    except SupportCycleError as error:
        st.warning(words_of(error), icon=":material/info:")


def _draw_done() -> None:
    """Once, that what was asked is done."""
    if session.recall(_DONE):
        session.remember(_DONE, None)
        st.success(text("caseload.done"), icon=":material/check:")


def words_of(error: SupportCycleError) -> str:
    """Why it did not go."""
    if isinstance(error, NotAllowed):
        return text(f"caseload.denied.{error.denial}")
    return text(f"errors.{error.code}")


def name_of(people: Mapping[str, Member], person: str | None) -> str:
    """The name of a colleague, as Markdown."""
    if person is None:
        return text("caseload.nobody")
    found = people.get(person)
    return escape_markdown(found.name) if found and found.name else text("caseload.gone")


def dossier_names() -> dict[str, str]:
    """What the dossiers of which this person has the heads are called."""
    found: dict[str, str] = {}
    with suppress(SupportCycleError):
        for entry in current_workspace().entries(session.browser()):
            found[entry.id] = str((entry.head or {}).get("name", ""))
    return {id: name for id, name in found.items() if name}


def called(names: Mapping[str, str], dossier: str) -> str:
    """The name of a dossier, or its code."""
    return names.get(dossier) or text("caseload.unnamed", code=dossier[:CODE])


def reason_words(reason: AccessReason) -> str:
    """A reason as it is chosen."""
    return text(f"caseload.reasons.{reason.value}")


def day_of(moment: datetime) -> str:
    """The last day on which it still counts, of a moment at which it ends."""
    return as_typed((moment.astimezone() - timedelta(seconds=1)).date())


def end_of(day: date) -> datetime:
    """The moment at which a day is over."""
    return datetime.combine(day + timedelta(days=1), time.min).astimezone()


def begin_of(day: date) -> datetime:
    """The moment at which a day begins; of today, this moment."""
    return clock.now() if day <= session.today() else datetime.combine(day, time.min).astimezone()
