"""With or without medical data, and what the client calls medical."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.offer import OUTSIDE, Audience
from supportcycle.documents.compose.registry import offers
from supportcycle.documents.privacy.health_words import health_places, tells_more_with_medical
from supportcycle.documents.privacy.name_search import NamePlace, mark_of
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.model.worksheet import written_rows
from supportcycle.domain.privacy.medical_redaction import MEDICAL_ROWS, markable, undecided_words
from supportcycle.domain.privacy.sharing import is_medical_open
from supportcycle.ui import session
from supportcycle.ui.shared.papers.share_slip import change_slip, slip_now, slip_path
from supportcycle.ui.widgets.markdown import escape_markdown, shortened


def draw_medical(name: str, slip: ShareSlip) -> None:
    """One box to tick, which is a yes; without medical data also the list of what else is medical."""
    key = session.field_key((*slip_path(name), "with_medical"))
    st.checkbox(
        text("papers.slip.medical"), value=slip.with_medical, key=key, on_change=_let_go, args=(name, key)
    )
    if slip.with_medical:
        return
    st.caption(text("papers.slip.medical_why"))
    said = {key: shortened(words) for key, words in _said(session.round()[1]) if words.strip()}
    _draw_choose("medical", {key: words for key, words in said.items() if key not in MEDICAL_ROWS})
    if not is_medical_open(slip, session.round()[1]):
        _draw_free_choice()


def _let_go(name: str, key: str) -> None:
    change_slip(name, with_medical=bool(session.widget(key)), medical_asked=True)


def _draw_free_choice() -> None:
    told = undecided_words(session.round()[1])
    _draw_choose("not_medical", {key: shortened(words) for key, words in told.items()})


def _draw_choose(field: str, said: dict[str, str]) -> None:
    """Which of these are, or are not, medical; nothing is asked where nothing was said."""
    if not said:
        return
    round_id, round = session.round()
    path = ("rounds", round_id, "aanvraag", field)
    st.multiselect(
        text(f"papers.slip.mark_{field}"),
        list(said),
        default=[key for key in getattr(round.aanvraag, field) if key in said],
        format_func=said.__getitem__,
        placeholder=text("form.choose"),
        key=session.field_key(path),
        on_change=session.commit,
        args=(path,),
    )


def _said(round: Round) -> Iterator[tuple[str, str]]:
    """What may go unless it is medical, with its words."""
    for sheet in ("personal_profile", "quality_of_life"):
        if sheet in round.sheets:
            for row in written_rows(worksheet(sheet), round.sheets[sheet]):
                yield row.key, text("papers.slip.row", row=row.label)
    yield from ((id, wish.text) for id, wish in round.wishes.items())
    yield from ((id, mark.text) for id, mark in round.marks.items())
    for key, kind, words in markable(round):
        yield key, words.strip() and text(f"papers.slip.marked.{kind}", words=words.strip())


_ABOUT_HEALTH = "how_it_works"
"""The card of which nothing is left without medical data: there it is asked whatever was said before."""
_FEW = 3
_WORDS = "health"
"""Whose words those about health are, among what was decided about sentences."""


def draw_medical_asked(name: str, document: Document, *, own: str = "") -> None:
    """The question as long as nobody answered it; then which words about health are still there.

    `own`: whose own card it is, of a paper that the registry does not know by name.
    """
    offer = offers().get(name)
    if not own and (offer is None or offer.audience not in OUTSIDE):
        return
    slip = slip_now(name)
    if slip.with_medical:
        return
    about_health = offer is not None and offer.key == _ABOUT_HEALTH and not slip.medical_asked
    if (about_health or is_medical_open(slip, session.round()[1])) and _tells_more(name, slip, own):
        _draw_ask(name, free=offer is not None and offer.audience is Audience.MUNICIPALITY)
    _draw_still_there(name, health_places(document))


def _tells_more(name: str, slip: ShareSlip, own: str) -> bool:
    return tells_more_with_medical(name, session.dossier(), session.today(), slip, own=own)


def _draw_ask(name: str, *, free: bool) -> None:
    """May it go along? With `free` also of each thing that was told, for what is not about health."""
    with st.container(border=True, key=f"medical_{name}", gap="small"):
        st.markdown(text("papers.slip.medical_question"))
        st.caption(text("papers.slip.medical_which"))
        if free:
            _draw_free_choice()
        with st.container(horizontal=True):
            for way, goes in (("go", True), ("stay", False)):
                label, key = text(f"papers.slip.medical_{way}"), f"medical_{name}_{way}"
                st.button(
                    label, key=key, on_click=change_slip, args=(name,),
                    kwargs={"with_medical": goes, "medical_asked": True},
                )  # fmt: skip


def _draw_still_there(name: str, places: list[NamePlace]) -> None:
    """Words that were typed are asked about once: they are never taken away in silence."""
    mark = mark_of(_WORDS, places)
    if not places or mark in slip_now(name).as_typed:
        return
    with st.container(border=True, key=f"health_words_{name}", gap="small"):
        st.markdown(text("papers.slip.health_words"))
        for each in places[:_FEW]:
            heading, words = escape_markdown(each.heading), escape_markdown(each.words)
            st.caption(text("papers.asked.place", heading=heading, words=words))
        if len(places) > _FEW:
            st.caption(text("papers.asked.more", count=len(places) - _FEW))
        label, key = text("papers.slip.health_leave"), f"health_words_{name}_leave"
        st.button(label, key=key, on_click=_leave, args=(name, mark))


def _leave(name: str, mark: str) -> None:
    change_slip(name, as_typed=tuple(dict.fromkeys((*slip_now(name).as_typed, mark))))
