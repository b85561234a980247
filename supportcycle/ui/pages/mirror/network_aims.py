"""What the worker works towards with each contact: building, supporting, strengthening or winding down."""

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.maps.names import all_who, on_map
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.network.tie_qualities import NetworkAim
from supportcycle.domain.network.measures import spread
from supportcycle.domain.network.who_counts import counted, tie_with
from supportcycle.ui import session
from supportcycle.ui.shared.person_chooser import draw_chooser, turn_to
from supportcycle.ui.shell.deep_link import newly_pointed
from supportcycle.ui.widgets.fields import draw_field
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_aims() -> None:
    """What each aim means, the aim with one person, and with whom it is which."""
    dossier = session.dossier()
    names = {id: name for id, name in on_map(dossier).items() if id in counted(dossier)}
    st.caption(text("mirror.aims.why"))
    told = (f"- **{choice_label('network_aim', aim)}.** {text(f'mirror.aims.{aim}')}" for aim in NetworkAim)
    st.markdown("\n".join(told))
    if not names:
        st.info(text("maps.nobody_yet"))
        return
    if pointed := newly_pointed(aim_paths(), "aims"):
        turn_to("aims", pointed[1])
    id = draw_chooser("aims", names, [each for each in names if tie_with(dossier, each).aim])
    draw_field(worksheet("tie").named["aim"], ("ties", id, "aim"))
    found = spread(dossier, lambda _, tie: tie.aim)
    for aim in (each for each in NetworkAim if each in found):
        people = escape_markdown(all_who(names, found[aim]))
        st.markdown(text("mirror.aims.people", aim=choice_label("network_aim", aim), people=people))


def aim_paths() -> list[Path]:
    """Where it stands what is worked towards with each person."""
    return [("ties", id, "aim") for id in session.dossier().people]
