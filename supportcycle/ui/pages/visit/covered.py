"""What nobody may see during a visit: people, life domains and words. Only the worker says and sees this."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field

COVERED = ("covered_people", "covered_life_domains", "covered_words")


def draw_covered(path: Path) -> None:
    """Three questions; `path` is that of the visit."""
    st.caption(text("visit.covered.why"))
    people = Field(key="covered_people", label=text("visit.covered.people"), kind="people")
    draw_field(people, (*path, "covered_people"))
    _draw_life_domains((*path, "covered_life_domains"))
    words = Field(key="covered_words", label=text("visit.covered.words"), kind="text")
    draw_field(words, (*path, "covered_words"))


def _draw_life_domains(path: Path) -> None:
    labels = life_domain_labels()
    st.pills(
        text("visit.covered.life_domains"),
        list(labels),
        selection_mode="multi",
        default=[domain for domain in value_at(session.dossier(), path) or () if domain in labels],
        format_func=labels.__getitem__,
        wrap=True,
        key=session.field_key(path),
        on_change=_take_life_domains,
        args=(path,),
    )


def life_domain_labels() -> dict[str, str]:
    """The life domains by key, without what stands behind them in brackets."""
    return {row.key: row.name for row in worksheet("personal_profile").rows}


def _take_life_domains(path: Path) -> None:
    session.write(path, tuple(session.typed(path) or ()))
