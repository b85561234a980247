"""What a review begins with: then beside now, from what is in the dossier already."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.evaluation.then_and_now import then_and_now
from supportcycle.documents.maps.changes import answer_lines, change_lines
from supportcycle.documents.tree import Heading
from supportcycle.domain.review_preparation import earlier_snapshot, met_on_the_way
from supportcycle.ui import session
from supportcycle.ui.shared.plan.step_text import dossier_at_the_table
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_registry import entry
from supportcycle.ui.widgets.document_view import draw_block
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_then_and_now(evaluation_id: str) -> None:
    """Tables to read together, and what is different in the network."""
    st.caption(text("review.prepared"))
    round_id, _ = session.round()
    told = then_and_now(dossier_at_the_table(), round_id=round_id, evaluation_id=evaluation_id, people=False)
    with st.container(key="then_and_now"):
        for block in told:
            if isinstance(block, Heading):
                section(escape_markdown(block.text))
            else:
                draw_block(block)
    _draw_network(evaluation_id)


def _draw_network(evaluation_id: str) -> None:
    section(text("review.network"))
    dossier, (_, round) = session.dossier(), session.round()
    for name, on, _ in met_on_the_way(dossier, round):
        st.markdown(f"- {escape_markdown(text('review.met', name=name, date=on or text('review.no_date')))}")
    earlier = earlier_snapshot(dossier, round.evaluations[evaluation_id].on)
    if earlier is None:
        st.caption(text("review.no_map"))
    else:
        date = earlier.taken_on.strip() or text("review.no_date")
        st.markdown(text("review.since_map", date=escape_markdown(date)))
        lines = [*change_lines(earlier, dossier), *answer_lines(earlier, round)]
        lines = lines or [text("review.same_network")]
        st.markdown("\n".join(f"- {escape_markdown(line)}" for line in lines))
    label = text("page.go_to", page=text("pages.maps"))
    if st.button(label, key="to_maps", icon=":material/arrow_forward:"):
        st.switch_page(entry("maps").file)
