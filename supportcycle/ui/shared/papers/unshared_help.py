"""Words about all help together may speak of help of which the client said that nothing may be told."""

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.evaluation.municipality import told_of_unshared, told_of_unshared_help
from supportcycle.documents.privacy.name_search import NamePlace, mark_of
from supportcycle.domain.model.plan import PlanVersion
from supportcycle.domain.model.review import Evaluation
from supportcycle.ui import session
from supportcycle.ui.shared.papers.share_slip import change_slip, slip_now
from supportcycle.ui.shell.page_navigation import go_to
from supportcycle.ui.widgets.markdown import escape_markdown

_HELP = "help"
"""Whose words those are that may speak of such help, among what was decided about sentences."""


def draw_told_of_unshared(version: PlanVersion, evaluation: Evaluation) -> None:
    """Which help is named in which answer, once the client agrees to an account; nothing is changed."""
    account = evaluation.municipality
    told = told_of_unshared(version, account) if account.may_be_shared else {}
    for name, keys in told.items():
        st.warning(_question(name, keys))


def draw_unshared_asked(name: str) -> None:
    """The same asked before the paper of this name is made, of the last time of looking back; each once."""
    round = session.round()[1]
    evaluation = next(reversed(round.evaluations.values()), Evaluation())
    for help, keys in told_of_unshared_help(round).items():
        said = [NamePlace("", help, help), *(_place(evaluation, key) for key in keys)]
        mark = mark_of(_HELP, said)
        if mark not in slip_now(name).as_typed:
            _draw_ask(name, mark, _question(help, keys))


def _draw_ask(name: str, mark: str, question: str) -> None:
    path = ("rounds", session.round()[0], "evaluations", next(reversed(session.round()[1].evaluations)))
    with st.container(border=True, key=f"asked_{name}_{mark}", gap="small"):
        st.markdown(question)
        with st.container(horizontal=True):
            st.button(text("papers.asked.leave"), key=f"{mark}_leave", on_click=_leave, args=(name, mark))
            st.button(
                text("papers.asked.go", page=text("pages.account")),
                key=f"{mark}_go",
                icon=":material/arrow_forward:",
                type="tertiary",
                on_click=go_to,
                args=((*path, "municipality", "used"),),
            )


def _leave(name: str, mark: str) -> None:
    change_slip(name, as_typed=tuple(dict.fromkeys((*slip_now(name).as_typed, mark))))


def _place(evaluation: Evaluation, key: str) -> NamePlace:
    return NamePlace(key, "", getattr(evaluation.municipality, key))


def _question(name: str, keys: tuple[str, ...]) -> str:
    labels = {field.key: field.label for field in worksheet("municipality_review").fields}
    where = ", ".join(labels[key] for key in keys)
    return text("account.told_of_unshared", help=escape_markdown(name), where=escape_markdown(where))
