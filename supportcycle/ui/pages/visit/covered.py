"""What nobody may see during a visit: people, life domains, dimensions of quality of life and words. Only the
worker says and sees this."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.worksheet import Field
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.widgets.fields import draw_field


def draw_covered(path: Path) -> None:
    """Four questions; `path` is that of the visit."""
    st.caption(text("visit.covered.why"))
    people = Field(key="covered_people", label=text("visit.covered.people"), kind="people")
    draw_field(people, (*path, "covered_people"))
    _draw_rows("life_domains", "personal_profile", path)
    _draw_rows("dimensions", "quality_of_life", path)
    words = Field(key="covered_words", label=text("visit.covered.words"), kind="text")
    draw_field(words, (*path, "covered_words"))


def _draw_rows(name: str, sheet: str, visit: Path) -> None:
    """The rows of a worksheet to choose from, without what stands behind them in brackets."""
    labels = {row.key: row.name for row in worksheet(sheet).rows}
    path = (*visit, f"covered_{name}")
    st.pills(
        text(f"visit.covered.{name}"),
        list(labels),
        selection_mode="multi",
        default=[row for row in value_at(session.dossier(), path) or () if row in labels],
        format_func=labels.__getitem__,
        wrap=True,
        key=session.field_key(path),
        on_change=_take_rows,
        args=(path,),
    )


def _take_rows(path: Path) -> None:
    session.write(path, tuple(session.typed(path) or ()))
