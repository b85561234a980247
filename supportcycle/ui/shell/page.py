"""What every page has: where we are, what this step is for, loose ends, and the way on."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Phase
from supportcycle.domain.model.profile import first_row
from supportcycle.ui import session
from supportcycle.ui.shell.deep_link import take_pointed
from supportcycle.ui.shell.guidance.explain_button import draw_explain_button
from supportcycle.ui.shell.guidance.tour import draw_tour
from supportcycle.ui.shell.loose_ends_panel import draw_loose_ends
from supportcycle.ui.shell.page_change import draw_turn
from supportcycle.ui.shell.page_navigation import begin_with, draw_way_on, forget_begin, lead_to
from supportcycle.ui.shell.page_registry import PageEntry, entry
from supportcycle.ui.shell.private_cover import draw_cover
from supportcycle.ui.shell.subject_heading import headed, note_heading, window_title
from supportcycle.ui.widgets.markdown import escape_markdown, unique_labels
from supportcycle.ui.widgets.two_languages import draw_words


@contextmanager
def page(
    key: str,
    subjects: Mapping[str, str] | None = None,
    *,
    done: Collection[str] = (),
    found_under: Mapping[str, str] | None = None,
    groups: Mapping[str, Collection[str]] | None = None,
    ends: bool = True,
    telling: Collection[str] = (),
    asleep: Collection[str] = (),
    calm: bool = False,
) -> Iterator[str]:
    """The frame of one page: heading above, loose ends and the way on below.

    With `subjects` (key -> label) the page shows one at a time and yields its key; those in `done` carry
    a tick. `found_under` says under which subject a part of the dossier stands that has another name;
    `<around>.<part>` is one whose name stands elsewhere too.
    `groups` (label -> subjects) puts a row above them when there are too many for one.
    On subjects in `telling` the client tells: no question of ours stands there. Those `asleep` are not
    offered, until somebody is brought to one. `calm`: the page has a green button of its own, so that the way
    on is not green.
    Stops when no dossier is open.
    """
    here = entry(key)
    _draw_heading(here)
    subjects = _offered(here, subjects or {}, found_under or {}, asleep)
    now = _draw_subject(here, subjects, done, groups or {}) if subjects else ""
    draw_turn(key, now)
    forget_begin()
    with headed(subjects.get(now, "")):
        yield now
    if ends and now not in telling:
        draw_loose_ends(key)
    draw_way_on(here, subjects, now, calm=calm)
    _draw_how_was_it(here)


def _offered(
    here: PageEntry, subjects: Mapping[str, str], found_under: Mapping[str, str], asleep: Collection[str]
) -> dict[str, str]:
    """The subjects to choose from: those that sleep only when somebody was brought there."""
    _turn_to(here, subjects, found_under)
    asked = session.recall(f"subject_{here.key}")
    return {each: label for each, label in subjects.items() if each not in asleep or each == asked}


def step_words(phase: Phase | None) -> str:
    """The number and name of the step, or nothing for a page outside the cycle."""
    if phase is None:
        return ""
    number = list(Phase).index(phase) + 1
    return text("page.step", number=number, total=len(Phase), phase=text(f"phases.{phase}"))


def section(words: str) -> None:
    """A heading within the page; words of the client come escaped."""
    note_heading(words)
    st.header(words, anchor=False)


def _draw_how_was_it(here: PageEntry) -> None:
    """In every phase the way to the client's own card about the talk."""
    if here.phase:
        session.remember("phase_here", here.phase.value)
        label, card = text("page.how_was_it"), entry("touchstone").file
        st.page_link(card, label=label, icon=":material/sentiment_satisfied:", query_params=session.address())


def _draw_heading(here: PageEntry) -> None:
    if not session.has_dossier():
        _draw_no_dossier()
    with st.container(key="heading", gap="xxsmall"):
        if here.phase:
            st.caption(step_words(here.phase))
        st.title(text(f"pages.{here.key}"), anchor=False)
        draw_words(text(f"{here.key}.purpose"), "purpose")
        draw_explain_button(here.key)
    draw_tour(here.key)
    draw_cover(here)


def _turn_to(here: PageEntry, subjects: Mapping[str, str], found_under: Mapping[str, str]) -> None:
    """Turn to the subject of the place somebody asked to be brought to, the innermost that has one; a wish or
    a mark has that of the row it was said in."""
    path = take_pointed()
    parts = reversed([*zip(("", *path), path, strict=False)])
    names = (
        (found_under.get(f"{around}.{part}") or found_under.get(part, part), part) for around, part in parts
    )
    asked = (name for found, part in names for name in (found, first_row(part)))
    pointed = next((subject for subject in asked if subject in subjects), None)
    if pointed:
        session.remember(f"subject_{here.key}", pointed)


def _draw_subject(
    here: PageEntry,
    subjects: Mapping[str, str],
    done: Collection[str],
    groups: Mapping[str, Collection[str]],
) -> str:
    now = session.recall(f"subject_{here.key}")
    now = now if now in subjects else next(iter(subjects))
    number = _generation(here.key, now)
    group = next((label for label, inside in groups.items() if now in inside), "")
    labels = {
        key: escape_markdown(subjects[key]) + (" ✓" if key in done else "")
        for key in groups.get(group, subjects)
    }
    with st.container(gap="xsmall", key="subjects"):
        if group:
            session.remember(f"last_{here.key}_{group}", now)
            _draw_groups(here.key, groups, group, f"group_{here.key}_{number}")
            number = f"{list(groups).index(group)}_{number}"
        _draw_pills(here.key, labels, now, f"subject_{here.key}_{number}")
    st.set_page_config(page_title=window_title(here, [*subjects.values()], [*subjects].index(now)))
    return now


def _draw_pills(page: str, labels: Mapping[str, str], now: str, key: str) -> None:
    shown = unique_labels(labels)
    st.pills(
        text("page.subject"),
        list(labels),
        default=now,
        required=True,
        format_func=lambda subject: shown.get(subject, subject),
        key=key,
        on_change=_choose_subject,
        args=(page, key),
        label_visibility="collapsed",
        wrap=True,
    )


def _draw_groups(page: str, groups: Mapping[str, Collection[str]], now: str, key: str) -> None:
    st.segmented_control(
        text("page.group"),
        list(groups),
        default=now,
        required=True,
        format_func=escape_markdown,
        key=key,
        on_change=_choose_group,
        args=(page, key, groups),
        label_visibility="collapsed",
        wrap=True,
    )


def _generation(page: str, now: str) -> str:
    """A number that changes when the subject was turned to in another way than by the pills themselves."""
    number, shown = session.recall(f"pills_{page}") or (0, now)
    number += shown != now
    session.remember(f"pills_{page}", (number, now))
    return str(number)


def _choose_subject(page: str, key: str) -> None:
    if chosen := session.widget(key):
        _turn(page, chosen)


def _choose_group(page: str, key: str, groups: Mapping[str, Collection[str]]) -> None:
    """To the subject of this group that was looked at last, else to its first."""
    if chosen := session.widget(key):
        last = session.recall(f"last_{page}_{chosen}")
        _turn(page, last if last in groups[chosen] else next(iter(groups[chosen])))


def _turn(page: str, subject: str) -> None:
    number, _ = session.recall(f"pills_{page}")
    session.remember(f"pills_{page}", (number, subject))
    session.remember(f"subject_{page}", subject)


def earlier(*said: tuple[str, str], folded: bool = False) -> None:
    """What was said on earlier pages and matters here: pairs of a label and the words, as they were typed."""
    told = [(label, words) for label, words in said if words.strip()]
    if not told:
        return
    with st.expander(text("page.earlier"), expanded=not folded, key="earlier", icon=":material/history:"):
        for first in range(0, len(told), 2):
            for place, (label, words) in zip(st.columns(2), told[first : first + 2], strict=False):
                with place:
                    st.caption(escape_markdown(label))
                    st.text(words)


def nothing_yet(words: str, to: str, *, green: bool = False) -> None:
    """Say kindly that there is nothing to show yet, with the way to the page where it begins.

    Only a page on which it can be made may be led to in green: else who follows that button goes round.
    """
    st.info(words)
    label = text("page.go_to", page=text(f"pages.{to}"))
    if green:
        begin_with(label, lead_to, to)
    elif st.button(label, key=f"begin_at_{to}", icon=":material/arrow_forward:"):
        st.switch_page(entry(to).file)


def _draw_no_dossier() -> None:
    st.title(text("page.no_dossier_title"), anchor=False)
    st.write(text("page.no_dossier"))
    if st.button(text("page.to_start"), type="primary"):
        st.switch_page(entry("start").file)
    st.stop()
