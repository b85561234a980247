"""A map on paper: who may stand on it, the file, and an empty one to draw on."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.maps.map_document import on_a3
from supportcycle.documents.maps.maps_by_name import BLANK_MAPS
from supportcycle.documents.maps.names import on_map
from supportcycle.documents.maps.network_map import NetworkMap, blank_map, printed_map
from supportcycle.documents.privacy.name_consent import as_told, names_asked
from supportcycle.documents.rendering import FORMATS, PDF, Format
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.people import is_formal
from supportcycle.domain.update import with_value
from supportcycle.ui import session
from supportcycle.ui.shared.consents import with_consent
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file, make_label
from supportcycle.ui.shared.papers.names_question import draw_names_asked
from supportcycle.ui.shared.papers.share_slip import slip_now
from supportcycle.ui.shared.papers.unprintable import draw_unprintable
from supportcycle.ui.shared.person_chooser import draw_pick

_ASKED = "map_to_ask_about"
_IN_PARTS = frozenset({"circle", "neighbourhood", "msna", "then_now"})
"""Maps that go on on a next sheet before their letters become too small."""


def draw_printing(shown: NetworkMap) -> None:
    """What may be on paper, the buttons, and the download."""
    name = shown.key
    with st.expander(text("maps.print.title"), key=f"print_{name}", icon=":material/print:"):
        draw_consents(shown.consents, shown.people(session.dossier()))
        large = _draw_wants_a3(name)
        if shown.drawn:
            st.caption(text("maps.print.in_parts" if name in _IN_PARTS else "maps.print.larger"))
        with st.container(horizontal=True, key=f"print_buttons_{name}"):
            filled_in = partial(_on_sheet, partial(_filled_in, shown), large)
            for format in (each for each in FORMATS.values() if each.on_screen):
                draw_make_button(name, "make", filled_in, format=format)
            if name in BLANK_MAPS:
                draw_make_button(name, "blank", partial(_on_sheet, partial(_blank, shown), large))
        draw_download(name)


def _draw_wants_a3(name: str) -> bool:
    sizes = {"a4": text("maps.print.a4"), "a3": text("maps.print.a3")}
    chosen = st.segmented_control(
        text("maps.print.paper"), list(sizes), default="a4", required=True, format_func=sizes.__getitem__,
        key=f"paper_{name}",
    )  # fmt: skip
    return bool(chosen == "a3")


def _on_sheet(compose: Callable[[], Document], large: bool) -> Document:
    return on_a3(compose()) if large else compose()


def draw_consents(more: tuple[MayLeave, ...] = (), names: dict[str, str] | None = None) -> None:
    """Per person what may leave the dossier; nobody and nothing until the client says so."""
    dossier = session.dossier()
    names = on_map(dossier) if names is None else names
    st.markdown(text("maps.print.why"))
    if not names:
        return
    people = dossier.people
    for what in (MayLeave.ON_MAP, MayLeave.TIE, *more):
        asked = names if what is MayLeave.ON_MAP else _allowed(dossier, names)
        chosen = [id for id in asked if what in people[id].may_leave]
        if asked:
            draw_pick(f"leave_{what}", text(f"maps.print.{what}"), asked, chosen, partial(_let, what))
    own = {id: name for id, name in _allowed(dossier, names).items() if not is_formal(people[id])}
    if own:
        chosen = [id for id in own if people[id].may_be_named]
        draw_pick("leave_name", text("maps.print.named"), own, chosen, _name)
    if not _allowed(dossier, names):
        st.caption(text("maps.print.nobody"))


def _allowed(dossier: Dossier, names: dict[str, str]) -> dict[str, str]:
    return {id: name for id, name in names.items() if MayLeave.ON_MAP in dossier.people[id].may_leave}


def _let(what: MayLeave, dossier: Dossier, id: str, on: bool) -> Dossier:
    return with_consent(dossier, id, what, on)


def _name(dossier: Dossier, id: str, on: bool) -> Dossier:
    return with_value(dossier, ("people", id, "may_be_named"), on)


def _filled_in(shown: NetworkMap) -> Document:
    return printed_map(shown, session.dossier(), session.today(), slip_now(_paper(shown.key)))


def _blank(shown: NetworkMap) -> Document:
    return blank_map(shown, session.dossier(), session.today())


def draw_make_button(
    name: str,
    what: str,
    compose: Callable[[], Document],
    *,
    key: str = "",
    own: str = "",
    format: Format[Document] = PDF,
) -> None:
    """The button that makes a file; `key` tells several of one name apart, `own` is whose own paper it
    is.

    When there is a question about a name on it, that comes first and no file is made yet.
    """
    st.button(
        text(f"maps.print.{what}") if format is PDF else make_label(format),
        key=f"print_{name}_{what}_{key}" + ("" if format is PDF else f"_{format.name}"),
        type="primary" if what == "make" and format is PDF else "secondary",
        on_click=_make,
        args=(name + key, compose, own, format),
    )


def _make(name: str, compose: Callable[[], Document], own: str, format: Format[Document]) -> None:
    from supportcycle.documents.pdf import unprintable

    slip = slip_now(_paper(name))
    document = as_told(compose(), session.dossier(), slip)
    if names_asked(document, session.dossier(), slip, own=own):
        session.remember(_ASKED, (name, compose, own))
        return
    session.remember(_ASKED, None)
    make_file(_paper(name), format, document, told=unprintable(document))


def _paper(name: str) -> str:
    return f"map_{name}"


def _draw_asked(name: str) -> None:
    """The names on the sheet that was to be made; nothing any more once each was decided."""
    waiting = session.recall(_ASKED)
    if not waiting or waiting[0] != name:
        return
    _, compose, own = waiting
    document = as_told(compose(), session.dossier(), slip_now(_paper(name)))
    if not draw_names_asked(_paper(name), document, own=own):
        st.caption(text("papers.asked.now_make"))


def draw_download(name: str, *, key: str = "") -> None:
    """The download of the file that was made last, when it is this one."""
    _draw_asked(name + key)
    if made := made_file(_paper(name + key)):
        draw_unprintable(made.told)
        draw_made(made, text(f"maps.files.{name}"), key=f"fetch_{name}{key}")
