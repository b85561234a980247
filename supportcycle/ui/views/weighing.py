"""The second half of Werkblad Opties: pros and cons, best and second best."""

import streamlit as st

from supportcycle.content import text, worksheet
from supportcycle.domain.base import Path
from supportcycle.domain.options import OptionSheet, ideas
from supportcycle.ui.plain import plain, shortened
from supportcycle.ui.worksheet_form import draw_choice, draw_field, draw_side_by_side


def draw_weighing(sheet_id: str, sheet: OptionSheet, path: Path) -> None:
    """A card per option, then the two choices and why."""
    st.subheader(text("options.weighing"), anchor=False)
    st.caption(text("options.weighing_why"))
    fields = worksheet("options").named
    for option_id, option in ideas(sheet).items():
        here = (*path, "options", option_id)
        with st.container(border=True, key=f"option_{sheet_id}_{option_id}"):
            st.markdown(f"**{plain(option.text)}**")
            draw_side_by_side([fields["advantages"], fields["disadvantages"]], here)
            draw_field(fields["layer"], (*here, "layer"))
            draw_side_by_side([fields["person"], fields["not_yet_existing"]], here)
    labels = {id: shortened(option.text, 80) for id, option in ideas(sheet).items()}
    draw_choice(fields["best"].label, labels, sheet.best, (*path, "best"))
    others = {id: label for id, label in labels.items() if id != sheet.best}
    draw_choice(fields["second_best"].label, others, sheet.second_best, (*path, "second_best"))
    draw_field(fields["why"], (*path, "why"))
