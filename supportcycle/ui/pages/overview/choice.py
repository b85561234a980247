"""Which dossiers are shown, and which columns of them: a view, and what is looked for within it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import streamlit as st

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.dossier_list import DossierLine, ListOrder, found, in_order
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.overview.views import READY_MADE, ListColumn, OverviewAbout, View, seen_in
from supportcycle.ui import session
from supportcycle.ui.pages.overview.own_views import OwnView, draw_keeping, own_views
from supportcycle.ui.shared.dossiers.row_text import thousands
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.ui.widgets.markdown import escape_markdown

_ORDERS: Mapping[OverviewAbout, ListOrder] = {
    OverviewAbout.ALL: ListOrder.NAME,
    OverviewAbout.THIS_WEEK: ListOrder.NAME,
    OverviewAbout.REVIEW_PASSED: ListOrder.REVIEW,
    OverviewAbout.MUNICIPALITY: ListOrder.TERM,
}


def draw_choice(lines: list[DossierLine]) -> tuple[View, list[DossierLine]]:
    """Draw the choices above the table; the view that holds, and the lines that fit it, in order."""
    own = own_views()
    views = {about.value: view for about, view in READY_MADE.items()}
    views |= {key: each.view for key, each in own.items()}
    chosen = _draw_views(views, own, lines)
    view = _as_chosen(views[chosen], chosen)
    with st.container(key="list_choice"):
        words, order = st.columns([6, 4], vertical_alignment="bottom")
        wanted = words.text_input(
            text("overview.search"),
            placeholder=text("overview.search_hint"),
            key="overview_search",
            autocomplete="off",
        )
        by = _order(order, view, chosen)
    shown = in_order(found(seen_in(lines, view, session.today()), wanted), by)
    st.markdown(_counted(len(shown), len(lines)))
    name = own[chosen].name if chosen in own else ""
    draw_fold(
        text("overview.page.choose"),
        "overview_choose",
        lambda: _draw_details(view, chosen, name),
        icon=":material/tune:",
    )
    return view, shown


def _draw_views(views: Mapping[str, View], own: Mapping[str, OwnView], lines: list[DossierLine]) -> str:
    labels = choice_lists()["overview_about"] | {key: escape_markdown(one.name) for key, one in own.items()}
    counts = {key: len(seen_in(lines, view, session.today())) for key, view in views.items()}
    now = session.recall("overview_view")
    now = now if now in views else OverviewAbout.ALL.value
    picked = st.pills(
        text("overview.page.views"),
        list(views),
        default=now,
        required=True,
        format_func=lambda key: text(
            "overview.counted", kind=labels.get(key, ""), count=thousands(counts.get(key, 0))
        ),
        key=f"overview_views_{'_'.join(own)}",
        label_visibility="collapsed",
        wrap=True,
    )
    chosen = picked if picked in views else now
    session.remember("overview_view", chosen)
    return chosen


def _order(place: st.delta_generator.DeltaGenerator, view: View, chosen: str) -> ListOrder:
    orders = list(ListOrder)
    picked = place.selectbox(
        text("overview.order"),
        orders,
        index=orders.index(_ORDERS[view.about]),
        format_func=choice_lists()["list_order"].__getitem__,
        key=f"overview_order_{chosen}",
    )
    return picked or ListOrder.NAME


def _counted(shown: int, all: int) -> str:
    if shown == all:
        return text("overview.shown_one") if all == 1 else text("overview.page.all", count=thousands(all))
    return text("overview.page.some", shown=thousands(shown), count=thousands(all))


def _as_chosen(view: View, chosen: str) -> View:
    """The view with what was chosen of it in this window, before anybody keeps that."""
    phases: Sequence[Phase] | None = session.recall(f"overview_phases_{chosen}")
    columns: Sequence[ListColumn] | None = session.recall(f"overview_columns_{chosen}")
    if phases is not None:
        view = replace(view, phases=tuple(phases))
    return replace(view, columns=tuple(columns)) if columns else view


def _draw_details(view: View, chosen: str, name: str) -> None:
    """The phases and columns to choose from, and keeping that under a name."""
    phases = {
        phase.value: text("overview.phase_name", number=number, phase=text(f"phases.{phase}"))
        for number, phase in enumerate(Phase, 1)
    }
    columns = {column.value: choice_lists()["list_column"][column] for column in ListColumn}
    _draw_several(f"overview_phases_{chosen}", text("overview.page.phases"), phases, view.phases, Phase)
    _draw_several(
        f"overview_columns_{chosen}", text("overview.page.columns"), columns, view.columns, ListColumn
    )
    draw_keeping(view, chosen, name)


def _draw_several(
    key: str, label: str, names: Mapping[str, str], now: Sequence[str], kind: Callable[[str], object]
) -> None:
    st.pills(
        label,
        list(names),
        selection_mode="multi",
        default=[str(each) for each in now],
        format_func=lambda one: names.get(one, one),
        key=f"{key}_chosen",
        on_change=_choose,
        args=(key, list(names), kind),
        wrap=True,
    )


def _choose(key: str, order: Sequence[str], kind: Callable[[str], object]) -> None:
    picked = session.widget(f"{key}_chosen") or []
    session.remember(key, [kind(one) for one in order if one in picked])
