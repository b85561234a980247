"""What the client would not, and the worker's own question: how it may be asked once more, another way."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.loose_ends.refused import RefusalKind, StandingRefusal, day_has_come, refused
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.people import shown_name
from supportcycle.ui import session
from supportcycle.ui.shared.person_chooser import draw_chooser, turn_to
from supportcycle.ui.shared.sheet_rows import row_label
from supportcycle.ui.shell.deep_link import newly_pointed
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_OF_SOMEBODY = frozenset({RefusalKind.PERSON, RefusalKind.REQUEST, RefusalKind.CONTACT})


def draw_refusals() -> None:
    """What the book says of a no, and of the one that is chosen why, until when, and the other way."""
    st.markdown(text("mirror.refusals.why"))
    found = {"_".join(each.path): each for each in refused(session.dossier())}
    if not found:
        st.info(text("mirror.refusals.none"))
        return
    if pointed := newly_pointed(refusal_paths(), "refusals"):
        turn_to("refusals", "_".join(pointed[:-1]))
    names = {key: _name(each) for key, each in found.items()}
    done = [key for key, each in found.items() if each.refusal.another_way.strip()]
    each = found[draw_chooser("refusals", names, done, ask=text("mirror.refusals.which"))]
    if why := each.refusal.why.strip():
        st.markdown(text("mirror.refusals.reason", why=escape_markdown(why)))
    st.caption(_until(each))
    draw_field(worksheet("refusal").named["another_way"], (*each.path, "another_way"))


def refusal_paths() -> list[Path]:
    """Where the other way of each no stands."""
    return [(*each.path, "another_way") for each in refused(session.dossier())]


def _until(each: StandingRefusal) -> str:
    day = each.refusal.return_on.strip()
    key = "no_day" if not day else "today" if day_has_come(each, session.today()) else "rests"
    return text(f"mirror.refusals.{key}", **({"day": escape_markdown(day)} if day else {}))


def _name(each: StandingRefusal) -> str:
    about = each.about
    if each.kind in _OF_SOMEBODY:
        about = shown_name(session.dossier().people[each.about])
    elif each.kind is RefusalKind.LIFE_AREA:
        about = row_label(each.about)
    return text(f"mirror.refusals.kinds.{each.kind}", about=shortened(about, 40))
