"""The two standing questions: before a plan is done, and each time we look back."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.network.network_talk import StandingMoment, StandingQuestions, standing_key
from supportcycle.domain.model.network.person_facts import YesNo
from supportcycle.ui import session
from supportcycle.ui.shared.balance import draw_said_balance
from supportcycle.ui.shared.plan.plan_load import draw_load
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side


def draw_standing(moment: StandingMoment, id: str) -> None:
    """What the plan asks of people beside the two questions; passing them over with a reason is fine."""
    key, sheet = standing_key(moment, id), worksheet("standing_questions")
    path, fields = ("rounds", session.round()[0], "network", "standing", key), sheet.named
    said = session.round()[1].network.standing.get(key, StandingQuestions())
    with st.container(border=True, key=f"standing_{key}"):
        st.subheader(sheet.title, anchor=False)
        st.caption(sheet.purpose)
        st.markdown(f"**{text('load.title')}**")
        draw_load()
        draw_said_balance()
        draw_side_by_side([fields["asked_of_network"], fields["realistic"]], path, widths=(3, 2))
        draw_field(fields["network_needs_care"], (*path, "network_needs_care"))
        if said.network_needs_care is YesNo.YES or said.care_words.strip():
            draw_field(fields["care_words"], (*path, "care_words"))
        draw_field(fields["passed_over"], (*path, "passed_over"))
