"""Which dossiers of many are shown: what asks for a look, words, a step, and the order."""

from collections.abc import Mapping

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.dossier_list import (
    Attention,
    DossierLine,
    ListOrder,
    found,
    in_order,
    needs_attention,
)
from supportcycle.domain.model.dossier import Phase
from supportcycle.ui import session
from supportcycle.ui.shared.dossiers.lines import patience
from supportcycle.ui.shared.dossiers.row_text import thousands

_ALL = "all"


def draw_choice(lines: list[DossierLine]) -> list[DossierLine]:
    """Draw the choices above the list; the lines that fit them, in order."""
    kept = _draw_attention(lines)
    with st.container(key="list_choice"):
        search, phase, order = st.columns([5, 4, 4], vertical_alignment="bottom")
        words = search.text_input(
            text("overview.search"),
            placeholder=text("overview.search_hint"),
            key="list_search",
            autocomplete="off",
        )
        kept = found(_in_phase(kept, phase), words)
        return in_order(kept, _order(order))


def _draw_attention(lines: list[DossierLine]) -> list[DossierLine]:
    today, days = session.today(), patience()
    asking = {
        kind: [line for line in lines if needs_attention(line, kind, today, days)] for kind in Attention
    }
    groups: Mapping[str, list[DossierLine]] = {_ALL: lines} | {k: v for k, v in asking.items() if v}
    labels = {_ALL: text("overview.all"), **choice_lists()["attention"]}
    chosen = session.recall("list_kind")
    chosen = chosen if chosen in groups else _ALL
    picked = st.pills(
        text("overview.attention"),
        list(groups),
        default=chosen,
        required=True,
        format_func=lambda kind: text(
            "overview.counted", kind=labels[kind], count=thousands(len(groups[kind]))
        ),
        key=f"list_kind_{'_'.join(groups)}",
        label_visibility="collapsed",
    )
    session.remember("list_kind", picked)
    return groups.get(picked or _ALL, lines)


def _in_phase(lines: list[DossierLine], place: st.delta_generator.DeltaGenerator) -> list[DossierLine]:
    names = {_ALL: text("overview.every_phase")}
    for number, phase in enumerate(Phase, 1):
        names[phase] = text("overview.phase_name", number=number, phase=text(f"phases.{phase}"))
    chosen = place.selectbox(
        text("overview.phase"), list(names), format_func=names.__getitem__, key="list_phase"
    )
    return [line for line in lines if chosen in (None, _ALL, line.phase)]


def _order(place: st.delta_generator.DeltaGenerator) -> ListOrder:
    chosen = place.selectbox(
        text("overview.order"),
        list(ListOrder),
        format_func=choice_lists()["list_order"].__getitem__,
        key="list_order",
    )
    return chosen or ListOrder.RECENT
