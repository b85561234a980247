"""The client's own card about this talk: four questions with a face, and a box."""

from functools import partial

import streamlit as st

from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.touchstone import Touchstone
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shared.touchstone_faces import FACES, draw_faces
from supportcycle.ui.shared.visit import MomentView
from supportcycle.ui.widgets.fields import draw_field


def draw_card(table: MomentView) -> None:
    """The four questions, two beside each other where there is room, and what the client wants to say."""
    fields, path = worksheet("touchstone").named, table.place[:-1]
    card = value_at(session.dossier(), path) or Touchstone()
    for first in range(0, len(FACES), 2):
        for place, key in zip(st.columns(2), FACES[first : first + 2], strict=True):
            with place:
                here = (*path, key)
                write = partial(session.write, here)
                draw_faces(fields[key].label, getattr(card, key), write, session.field_key(here))
    draw_field(fields["words"].model_copy(update={"kind": "line"}), table.place)
