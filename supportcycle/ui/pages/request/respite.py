"""What makes caring lighter: each kind with what it is for, folded; what is chosen is in the request."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.wmo import Respite
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.widgets.fields import draw_field

RESPITE = "respite"


def draw_respite(path: Path) -> None:
    """The fold for the request at `path`; its title tells that something was chosen."""
    draw_named_fold(text("respite.fold"), path, [RESPITE], lambda: _draw(path))


def _draw(path: Path) -> None:
    st.caption(text("respite.why"))
    st.markdown("\n".join(f"- {_line(kind)}" for kind in Respite))
    draw_field(worksheet("aanvraag").named[RESPITE], (*path, RESPITE))


def _line(kind: Respite) -> str:
    label = choice_label("respite", kind)
    return text("respite.line", kind=label, for_what=text(f"respite.for_what.{kind}"))
