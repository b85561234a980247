"""The account for the municipality: only what it pays for, and only what the client agrees to."""

from functools import partial

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.registry import offers
from supportcycle.documents.compose.request.asked_help import decision
from supportcycle.documents.words.help import provision_name
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.review import MunicipalityReview, PaidLine, ProvisionReview
from supportcycle.domain.review_preparation import Provision, paid_provisions
from supportcycle.ui import session
from supportcycle.ui.shared.papers.document_making import draw_making
from supportcycle.ui.shared.papers.unshared_help import draw_told_of_unshared
from supportcycle.ui.shared.plan.latest_evaluation import evaluated_version, evaluation, evaluation_path
from supportcycle.ui.shell.page import nothing_yet, page, section
from supportcycle.ui.widgets.document_view import draw_document
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown


def show() -> None:
    """Draw the page."""
    with page("account"):
        st.info(text("account.why"), icon=":material/account_balance:")
        if not session.round()[1].evaluations:
            nothing_yet(text("account.no_review"), "review")
            return
        _draw_lines()
        _draw_whole()
        _draw_paper()


def _draw_lines() -> None:
    paid = paid_provisions(evaluated_version()[1])
    section(text("account.lines"))
    if not paid:
        nothing_yet(text("account.nothing_granted"), "action")
    for each in paid:
        with st.container(border=True, key=f"account_{each.key}"):
            _draw_line(each)


def _draw_line(each: Provision) -> None:
    path: Path = (*evaluation_path(), "municipality", "lines", each.key)
    st.markdown(f"**{escape_markdown(provision_name(each.line))}** · {escape_markdown(decision(each.line))}")
    said = evaluation()[1].provisions.get(each.key, ProvisionReview())
    if words := " · ".join(filter(None, (said.used.strip(), said.how_it_was.strip()))):
        st.caption(text("account.said", words=escape_markdown(words)))
    fields = worksheet("paid_line").named
    draw_side_by_side([fields[key] for key in ("used", "result", "still_needed")], path)
    draw_field(fields["may_be_shared"], (*path, "may_be_shared"))


def _draw_whole() -> None:
    section(text("account.whole"))
    fields, path = worksheet("municipality_review").named, (*evaluation_path(), "municipality")
    draw_side_by_side([fields["used"], fields["result"]], path)
    draw_side_by_side([fields["still_needed"], fields["change"]], path)
    draw_field(fields["may_be_shared"], (*path, "may_be_shared"))
    account = evaluation()[1].municipality
    if account.may_be_shared and _shares_nothing(account):
        st.caption(text("account.no_line_yet"))
    draw_told_of_unshared(evaluated_version()[1], evaluation()[1])


def _shares_nothing(account: MunicipalityReview) -> bool:
    keys = [each.key for each in paid_provisions(evaluated_version()[1])]
    return bool(keys) and not any(account.lines.get(key, PaidLine()).may_be_shared for key in keys)


def _draw_paper() -> None:
    section(text("account.paper"))
    name = next(name for name, offer in offers().items() if offer.key == "municipality")
    if document := draw_making(name):
        look = partial(draw_document, document)
        draw_fold(text("request.preview"), "preview_account", look, icon=":material/visibility:")
