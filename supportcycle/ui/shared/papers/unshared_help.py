"""Words about all help together may speak of help of which the client said that nothing may be told."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.evaluation.municipality import told_of_unshared
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.review import Evaluation
from supportcycle.ui import session
from supportcycle.ui.widgets.markdown import escape_markdown


def draw_told_of_unshared(version: PlanVersion, evaluation: Evaluation) -> None:
    """Which help is named in which answer, once the client agrees to an account; nothing is changed."""
    account = evaluation.municipality
    if not account.may_be_shared:
        return
    labels = {field.key: field.label for field in worksheet("municipality_review").fields}
    for name, keys in told_of_unshared(version, account).items():
        where = ", ".join(labels[key] for key in keys)
        st.warning(text("account.told_of_unshared", help=escape_markdown(name), where=escape_markdown(where)))


def draw_told_of_unshared_last() -> None:
    """The same for the paper, which is made of the last time of looking back."""
    round = session.round()[1]
    if not round.evaluations:
        return
    evaluation = next(reversed(round.evaluations.values()))
    version = round.versions.get(evaluation.plan_version or "", PlanVersion())
    draw_told_of_unshared(version, evaluation)
