"""Something good that others say about the client; with one press it stands among the strengths."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.worksheets.worksheet import worksheet_document
from supportcycle.domain.editing.strengths import not_yet_strengths, with_strengths
from supportcycle.domain.model.people import outside_name
from supportcycle.domain.model.together.take_along_cards import PositiveWord
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import draw_downloads_without_dossier
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.collections import draw_cards
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side


def draw_positive() -> None:
    """A card per thing that was said, the way to the strengths, and a sheet to hand out."""
    round_id, round = session.round()
    path, named = ("rounds", round_id, "together", "positive"), worksheet("positive_word").named
    st.markdown(f"{worksheet('positive_word').purpose} {text('together.positive_why')}")

    def card(id: str) -> None:
        draw_field(named["kind"], (*path, id, "kind"), label="")
        draw_side_by_side([named["text"], named["by"]], (*path, id), widths=(3.0, 2.0))

    draw_cards(path, "c", card, add=text("together.positive_add"), first="text")
    _draw_take(round_id, [_words(word) for word in round.together.positive.values()])
    section(text("together.positive_paper"))
    blank, today = worksheet("positive_word"), session.today()
    draw_downloads_without_dossier(
        text("together.blank_pdf"),
        "positive_blank",
        lambda: worksheet_document(blank, None, today=today),
        file=text("together.positive_file"),
    )


def _words(word: PositiveWord) -> str:
    """What was said, and by whom as that person may be named outside."""
    person = session.dossier().people.get(word.by or "")
    who = outside_name(person) if person else ""
    said = word.text.strip()
    return text("together.positive_says", words=said, who=who) if said and who else said


def _draw_take(round_id: str, said: list[str]) -> None:
    fresh = not_yet_strengths(session.dossier(), round_id, said)
    if fresh:
        st.button(
            text("together.positive_take", count=len(fresh)),
            key="positive_take",
            type="primary",
            icon=":material/bookmark_add:",
            on_click=session.change,
            args=(lambda dossier: with_strengths(dossier, round_id, fresh),),
        )
    elif any(words.strip() for words in said):
        st.success(text("together.positive_taken"), icon=":material/check:")
