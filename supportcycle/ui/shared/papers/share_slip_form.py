"""The share slip on screen: per part and per person what goes along and what stays."""

from collections.abc import Callable, Collection
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.annexes import (
    MAP_ANNEXES,
    PROFILE,
    annexes_for,
    chosen_on_slip,
    nothing_in,
    profile_rows,
)
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.compose.plan.persoonlijk_plan import READ_TOGETHER
from supportcycle.documents.compose.registry import offers
from supportcycle.documents.compose.request.short_aanvraag import SHORT_PARTS
from supportcycle.documents.compose.sections import SECTIONS
from supportcycle.documents.words.names import by_relation
from supportcycle.domain.model.dossier import Dossier, steps_now
from supportcycle.domain.model.people import NetworkMember, is_formal, shown_name
from supportcycle.domain.model.plan import helpers_now
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.model.together.together import people_at
from supportcycle.domain.model.wmo import PARTS, URGENT, is_held
from supportcycle.domain.model.worksheet import Sheet, written_rows
from supportcycle.ui import session
from supportcycle.ui.shared.papers.map_paper import draw_consents
from supportcycle.ui.shared.papers.medical_data import draw_medical
from supportcycle.ui.shared.papers.share_slip import change_slip, kept_slips, slip_now, slip_path
from supportcycle.ui.widgets.markdown import escape_markdown

_PARTS = {
    "aanvraag": PARTS,
    "short_aanvraag": SHORT_PARTS,
    "questions": tuple(dict.fromkeys((*READ_TOGETHER, *PARTS))),
    "plan": READ_TOGETHER,
    "plan_again": READ_TOGETHER,
}
NAMED, BY_RELATION, SILENT = "named", "by_relation", "silent"


def draw_slip(name: str, empty: Collection[str]) -> None:
    """Fold out what goes along in this document; everything is kept in the dossier.

    `empty`: the chosen annexes that have nothing in them yet.
    """
    slip = slip_now(name)
    with st.expander(text("papers.slip.title"), icon=":material/fact_check:", key=f"slip_{name}"):
        st.markdown(text("papers.slip.why"))
        _draw_parts(name, slip)
        _draw_people(name, slip)
        if offers()[name].audience is not Audience.TAKE_ALONG:
            draw_medical(name, slip)
        if chosen_on_slip(name):
            _draw_annexes(name, slip, empty)
        st.caption(text("papers.slip.typed_names"))
        for kept in kept_slips(name)[-3:]:
            st.caption(_told(kept))


def _told(kept: ShareSlip) -> str:
    """When the document was made, and what was left out of it."""
    left_out = [label_of(part) for part in kept.left_out]
    left_out += [text("papers.slip.people_left_out", count=len(kept.silent))] if kept.silent else []
    left_out += [] if kept.with_medical else [text("papers.slip.medical_left_out")]
    what = ", ".join(left_out) or text("papers.slip.nothing_left_out")
    return text("papers.slip.kept", on=kept.made_on, what=what)


def label_of(part: str) -> str:
    """What a part, chapter or section is called at the table."""
    return text(f"papers.parts.{part}")


def people_on_paper(dossier: Dossier, round_id: str, key: str = "") -> dict[str, NetworkMember]:
    """Everybody around the client who stands on paper `key`: of most papers those in the plan."""
    round = dossier.rounds[round_id]
    helpers = (helper.person for _, _, step in steps_now(round) for helper in helpers_now(step).values())
    own = people_at(round.together).get(key)
    ids = dict.fromkeys((*helpers, dossier.identity.representative) if own is None else own)
    return {
        id: dossier.people[id] for id in ids if id in dossier.people and not is_formal(dossier.people[id])
    }


def _draw_parts(name: str, slip: ShareSlip) -> None:
    chapters, request = _PARTS.get(offers()[name].key, ()), session.round()[1].aanvraag
    if not chapters:
        return
    parts = (*((URGENT,) if request.urgent.strip() else ()), *chapters, *SECTIONS)
    held = {key: part for key, part in request.parts.items() if is_held(part)}
    free = [part for part in parts if part not in held]
    key = session.field_key((*slip_path(name), "left_out"))
    st.pills(
        text("papers.slip.parts"),
        free,
        selection_mode="multi",
        default=[part for part in free if part not in slip.left_out],
        format_func=label_of,
        key=key,
        on_change=_leave_out,
        args=(name, key, free),
    )
    for why in ("stays", "unanswered"):
        if names := [label_of(key) for key in parts if key in held and held[key].stays is (why == "stays")]:
            st.caption(text(f"papers.slip.{why}", parts=", ".join(names)))


def _leave_out(name: str, key: str, free: list[str]) -> None:
    going = session.widget(key) or ()
    change_slip(name, left_out=tuple(part for part in free if part not in going))


def _draw_people(name: str, slip: ShareSlip) -> None:
    around = people_on_paper(session.dossier(), session.round()[0], offers()[name].key)
    if around:
        st.markdown(f"**{text('papers.slip.people')}**")
    for id, person in around.items():
        key = session.field_key((*slip_path(name), "people", id))
        st.segmented_control(
            escape_markdown(shown_name(person)) or text("papers.somebody"),
            [SILENT, BY_RELATION, NAMED],
            default=_how(id, slip),
            required=True,
            format_func=_of_person(person),
            key=key,
            on_change=_place,
            args=(name, id, key),
        )


def _draw_annexes(name: str, slip: ShareSlip, empty: Collection[str]) -> None:
    key = session.field_key((*slip_path(name), "annexes"))
    st.pills(
        text("papers.annexes.title"),
        list(annexes_for(name)),
        selection_mode="multi",
        default=list(slip.annexes),
        format_func=lambda annex: text(f"papers.annexes.{annex}"),
        key=key,
        on_change=_add_annexes,
        args=(name, key),
    )
    if set(MAP_ANNEXES) & set(slip.annexes):
        draw_consents()
    if PROFILE in slip.annexes:
        _draw_profile_rows(name, slip)
    if words := nothing_in(empty):
        st.caption(words)


def _draw_profile_rows(name: str, slip: ShareSlip) -> None:
    """Which rows of the profile go behind the paper; to begin with those that a wish hangs on."""
    round = session.round()[1]
    sheet = round.sheets.get(PROFILE, Sheet())
    labels = {row.key: row.label for row in written_rows(worksheet(PROFILE), sheet)}
    key, going = session.field_key((*slip_path(name), "profile_rows")), profile_rows(round, slip)
    st.pills(
        text("papers.slip.profile_rows"),
        list(labels),
        selection_mode="multi",
        default=[row for row in labels if row in going],
        format_func=labels.__getitem__,
        key=key,
        on_change=lambda: change_slip(name, profile_rows=tuple(session.widget(key) or ())),
    )
    if not set(labels) <= set(going):
        st.button(
            text("papers.slip.profile_all"),
            key=f"profile_all_{name}",
            type="tertiary",
            on_click=change_slip,
            args=(name,),
            kwargs={"profile_rows": tuple(labels)},
        )


def _add_annexes(name: str, key: str) -> None:
    change_slip(name, annexes=tuple(session.widget(key) or ()))


def _of_person(person: NetworkMember) -> Callable[[Any], str]:
    relation = escape_markdown(by_relation(person))
    return lambda how: text(f"papers.slip.how.{how}", relation=relation)


def _how(id: str, slip: ShareSlip) -> str:
    if id in slip.silent:
        return SILENT
    return NAMED if id in slip.named else BY_RELATION


def _place(name: str, id: str, key: str) -> None:
    how, slip = session.widget(key), slip_now(name)
    named = tuple(each for each in slip.named if each != id)
    silent = tuple(each for each in slip.silent if each != id)
    change_slip(
        name,
        named=(*named, id) if how == NAMED else named,
        silent=(*silent, id) if how == SILENT else silent,
    )
