"""With or without medical data, and what the client calls medical."""

from collections.abc import Iterator

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.model.dossier import Round
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.model.worksheet import written_rows
from supportcycle.domain.privacy.medical_redaction import MEDICAL_ROWS, undecided_words
from supportcycle.ui import session
from supportcycle.ui.plain import shortened
from supportcycle.ui.views.share_slip import change_slip, slip_path


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
        _mark()


def _keep_back(name: str, key: str) -> None:
    change_slip(name, with_medical=not session.widget(key), medical_asked=True)


def _mark() -> None:
    round = session.round()[1]
    said = {key: shortened(words) for key, words in _said(round) if words.strip() and key not in MEDICAL_ROWS}
    _choose("medical", said)
    _choose("not_medical", {key: shortened(words) for key, words in undecided_words(round).items()})


def _choose(field: str, said: dict[str, str]) -> None:
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
