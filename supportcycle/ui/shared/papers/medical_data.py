"""With or without medical data, and what the client calls medical."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.registry import offers
from supportcycle.documents.privacy.health_words import health_places
from supportcycle.documents.privacy.name_search import NamePlace
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.model.worksheet import written_rows
from supportcycle.domain.privacy.medical_redaction import MEDICAL_ROWS, holds_medical, undecided_words
from supportcycle.ui import session
from supportcycle.ui.shared.papers.share_slip import change_slip, has_slip, slip_now, slip_path
from supportcycle.ui.widgets.markdown import escape_markdown, shortened


def draw_medical(name: str, slip: ShareSlip) -> None:
    """One box to tick, which is a no; without medical data also the list of what else is medical."""
    key = session.field_key((*slip_path(name), "with_medical"))
    st.checkbox(
        text("papers.slip.medical"),
        value=not slip.with_medical,
        key=key,
        on_change=_keep_back,
        args=(name, key),
    )
    if not slip.with_medical:
        st.caption(text("papers.slip.medical_why"))
        _draw_mark()


def _keep_back(name: str, key: str) -> None:
    change_slip(name, with_medical=not session.widget(key), medical_asked=True)


def _draw_mark() -> None:
    round = session.round()[1]
    said = {key: shortened(words) for key, words in _said(round) if words.strip() and key not in MEDICAL_ROWS}
    _draw_choose("medical", said)
    _draw_choose("not_medical", {key: shortened(words) for key, words in undecided_words(round).items()})


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


_STAYS_WITH_THE_CLIENT = (Audience.CLIENT, Audience.SUPPORT_WORKER, Audience.BLANK)
_ABOUT_HEALTH = "how_it_works"
"""The card of which nothing is left without medical data: there it is asked whatever was said before."""
_FEW = 3


def draw_medical_asked(name: str, document: Document, *, own: str = "") -> None:
    """The question as long as nobody answered it; with a no, which words about health are still there.

    `own`: whose own card it is, of a paper that the registry does not know by name.
    """
    offer = offers().get(name)
    if not own and (offer is None or offer.audience in _STAYS_WITH_THE_CLIENT):
        return
    slip = slip_now(name)
    places = health_places(document)
    about_health = offer is not None and offer.key == _ABOUT_HEALTH
    if not slip.medical_asked and (about_health or (slip.with_medical and _tells(name, own, places))):
        _draw_ask(name)
    elif not slip.with_medical:
        _draw_still_there(places)


def _tells(name: str, own: str, places: list[NamePlace]) -> bool:
    """Whether something about health was said that this paper may tell, or a word of it stands there."""
    return bool(places) or ((has_slip(name) or bool(own)) and holds_medical(session.round()[1]))


def _draw_ask(name: str) -> None:
    with st.container(border=True, key=f"medical_{name}", gap="small"):
        st.markdown(text("papers.slip.medical_question"))
        st.caption(text("papers.slip.medical_which"))
        with st.container(horizontal=True):
            for way, goes in (("go", True), ("stay", False)):
                label, key = text(f"papers.slip.medical_{way}"), f"medical_{name}_{way}"
                st.button(
                    label, key=key, on_click=change_slip, args=(name,),
                    kwargs={"with_medical": goes, "medical_asked": True},
                )  # fmt: skip


def _draw_still_there(places: list[NamePlace]) -> None:
    """Words that were typed stay as they are: said beforehand, never taken away in silence."""
    if places:
        lines = [
            text(
                "papers.asked.place", heading=escape_markdown(each.heading), words=escape_markdown(each.words)
            )
            for each in places[:_FEW]
        ]
        more = [text("papers.asked.more", count=len(places) - _FEW)] if len(places) > _FEW else []
        st.info("\n\n".join([text("papers.slip.health_words"), *lines, *more]), icon=":material/info:")
