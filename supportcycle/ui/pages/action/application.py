"""Where the application is: what happened when, beside it what the law says, and what was answered."""

from datetime import date

import streamlit as st

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.rules import rules
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.exchange.deadline_events import explained, meaning
from supportcycle.domain.dates import as_typed
from supportcycle.domain.deadlines import Deadline, DeadlineKind, Terms, deadlines, terms_from
from supportcycle.domain.model.base import Path, is_blank
from supportcycle.domain.model.plan import Step
from supportcycle.domain.model.wmo import ApplicationStatus, Voorziening, stage_by_dates
from supportcycle.domain.upcoming_days import happened
from supportcycle.ui import session
from supportcycle.ui.shared.plan.plan_paths import steps_with_paths
from supportcycle.ui.shell.page import section
from supportcycle.ui.widgets.fields import draw_field, draw_side_by_side
from supportcycle.ui.widgets.markdown import escape_markdown, shortened

STAGES: dict[str, tuple[DeadlineKind, ...]] = {
    "melding_on": (DeadlineKind.PLAN, DeadlineKind.RESEARCH),
    "confirmed_on": (),
    "researched_on": (DeadlineKind.APPLICATION,),
    "aanvraag_on": (DeadlineKind.DECISION,),
    "decided_on": (DeadlineKind.OBJECTION,),
    "objected_on": (DeadlineKind.OBJECTION_DECISION,),
    "objection_decided_on": (DeadlineKind.APPEAL,),
}
"""Each date of the application with the terms that run from there."""
SETTLED_BY: dict[DeadlineKind, tuple[str, ...]] = {
    DeadlineKind.RESEARCH: ("researched_on",),
    DeadlineKind.APPLICATION: ("researched_on",),
    DeadlineKind.DECISION: ("decided_on",),
    DeadlineKind.OBJECTION: ("objected_on",),
    DeadlineKind.OBJECTION_DECISION: ("objection_result", "objection_decided_on"),
}
CHANCES = (DeadlineKind.PLAN, DeadlineKind.OBJECTION, DeadlineKind.APPEAL)
"""Terms in which the client may do something, and need not."""


def draw_application() -> None:
    """The stage it is in, a line per date with its term, and what the municipality answered."""
    section(text("action.subjects.application"))
    round_id, round = session.round()
    path: Path = ("rounds", round_id, "aanvraag")
    fields = worksheet("aanvraag").named
    draw_side_by_side([fields["status"], fields["case_number"]], path)
    _draw_propose(path)
    terms = terms_from(rules())
    days = {each.kind: each for each in deadlines(happened(round), terms)}
    for key, kinds in STAGES.items():
        with st.container(border=True, key=f"stage_{key}"):
            _draw_stage(key, kinds, days, terms, path)
    draw_answers()


def _draw_propose(path: Path) -> None:
    """The stage that follows from the dates, when the one that was chosen lags behind."""
    request = session.round()[1].aanvraag
    stage = stage_by_dates(request)
    order = list(ApplicationStatus)
    if stage and (request.status is None or order.index(request.status) < order.index(stage)):
        label = text("application.propose", stage=choice_label("application_status", stage))
        st.button(label, key="propose_stage", icon=":material/check:", on_click=_take, args=(path, stage))


def _take(path: Path, stage: ApplicationStatus) -> None:
    session.write((*path, "status"), stage)
    session.redraw((*path, "status"))


def _draw_stage(
    key: str, kinds: tuple[DeadlineKind, ...], days: dict[DeadlineKind, Deadline], terms: Terms, path: Path
) -> None:
    when, law = st.columns([2, 3])
    with when:
        draw_field(worksheet("aanvraag").named[key], (*path, key))
    with law:
        for kind in kinds:
            if kind in days and not _is_over(days[kind]):
                _draw_due(days[kind], terms)
            else:
                st.caption(_in_short(kind, days.get(kind), terms))
    request = session.round()[1].aanvraag
    about = (request.objected_on, request.objection_reason, request.objection_result)
    if key == "objected_on" and not is_blank("".join(about)):
        fields = worksheet("aanvraag").named
        draw_side_by_side([fields["objection_reason"], fields["objection_result"]], path)


def _is_over(deadline: Deadline) -> bool:
    """Whether this term no longer matters: what it was about happened, or it can no longer be done."""
    request = session.round()[1].aanvraag
    settled = any(getattr(request, key).strip() for key in SETTLED_BY.get(deadline.kind, ()))
    return settled or (deadline.kind in CHANCES and deadline.day < session.today())


def _in_short(kind: DeadlineKind, deadline: Deadline | None, terms: Terms) -> str:
    request = session.round()[1].aanvraag
    if kind is DeadlineKind.APPLICATION and request.researched_on.strip():
        return text("application.investigated" if request.aanvraag_on.strip() else "application.researched")
    if deadline is None:
        return meaning(kind, terms)
    return text(f"application.was.{kind}", date=escape_markdown(as_typed(deadline.day)))


def _draw_due(deadline: Deadline, terms: Terms) -> None:
    title = text(f"deadlines.titles.{deadline.kind}")
    left = _left(deadline.day, session.today())
    st.markdown(f"**{escape_markdown(as_typed(deadline.day))}** · {title} · {left}")
    st.caption(explained(deadline, terms))


def _left(day: date, today: date) -> str:
    days = (day - today).days
    if days < 0:
        return text("application.past")
    if days < 2:
        return text("application.today" if days == 0 else "application.tomorrow")
    return text("application.left", days=days)


def draw_answers() -> None:
    """A box for each line of the plan in which something is asked; nothing when nothing is."""
    lines = [
        (step, (*here, "wmo", line_id), line)
        for _, step, here in steps_with_paths()
        for line_id, line in step.wmo.items()
    ]
    if lines:
        section(text("action.granted"))
        st.markdown(text("action.granted_why"))
    for step, here, line in lines:
        with st.container(border=True, key=f"answer_{here[-3]}_{here[-1]}"):
            _draw_answer(step, here, line)


def _draw_answer(step: Step, path: Path, line: Voorziening) -> None:
    fields = worksheet("voorziening").named
    st.markdown(f"**{escape_markdown(shortened(line.what or step.text, 80))}**")
    if line.amount.strip():
        st.caption(text("action.asked", amount=escape_markdown(line.amount)))
    draw_side_by_side([fields["outcome"], fields["granted"]], path)
