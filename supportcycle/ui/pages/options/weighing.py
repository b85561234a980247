"""The second half of Werkblad Opties: pros and cons, best and second best."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.loose_ends.refused import is_put_aside
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.goals import Goal
from supportcycle.domain.model.options import Option, OptionSheet, ideas
from supportcycle.ui.shared.helper_questions import draw_rather_not, draw_signs
from supportcycle.ui.shared.idea_proposals import IDEA
from supportcycle.ui.shared.map_links import draw_back
from supportcycle.ui.shared.named_fold import draw_named_fold
from supportcycle.ui.shared.refusal_form import draw_refusal
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.collections import one_more_line
from supportcycle.ui.widgets.fields import draw_choice, draw_field, draw_fields, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

_ABOUT = ("liking", "layer", "person", "not_yet_existing")


def draw_weighing(sheet: OptionSheet, path: Path, goal: Goal) -> None:
    """A card per option, a line for one that was forgotten, then the two choices and why."""
    st.markdown(text("options.weighing_why"))
    for option_id, option in ideas(sheet).items():
        with st.container(border=True, key=f"option_{path[-1]}_{option_id}"):
            _draw_option(option, (*path, "options", option_id), goal)
    with one_more_line((*path, "options"), "o") as one_more:
        draw_field(IDEA, (*one_more, "text"), label=text("options.one_more"))
    section(text("options.choosing"))
    _draw_best(sheet, path)


def _draw_option(option: Option, path: Path, goal: Goal) -> None:
    fields = worksheet("options").named
    st.markdown(f"**{escape_markdown(option.text)}**")
    draw_back([option.person], path)
    draw_signs(option.person, goal, asked=False)
    draw_rather_not(option.person, goal)
    draw_side_by_side([fields["advantages"], fields["disadvantages"]], path)
    draw_named_fold(text("options.about_idea"), path, _ABOUT, lambda: _draw_about(option, path))


def _draw_about(option: Option, path: Path) -> None:
    fields = worksheet("options").named
    draw_fields([fields["liking"], fields["layer"]], path)
    if is_put_aside(option):
        draw_refusal((*path, "refusal"))
    draw_side_by_side([fields["person"], fields["not_yet_existing"]], path, align="bottom")


def _draw_best(sheet: OptionSheet, path: Path) -> None:
    fields = worksheet("options").named
    labels = {id: shortened(option.text, 80) for id, option in ideas(sheet).items()}
    draw_choice(fields["best"].label, labels, sheet.best, (*path, "best"))
    others = {id: label for id, label in labels.items() if id != sheet.best}
    draw_choice(fields["second_best"].label, others, sheet.second_best, (*path, "second_best"))
    draw_field(fields["why"], (*path, "why"))
