"""The handbook: open at what explains the page one came from, searched by words, read by chapter."""

from base64 import b64encode
from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.content.handbook import HandbookChapter, HandbookPicture, chapter_of, handbook
from supportcycle.ui import session
from supportcycle.ui.shell.guidance.explain_button import CAME_FROM, CHAPTER, CHOICE, turn_handbook
from supportcycle.ui.shell.page import section
from supportcycle.ui.shell.page_change import page_before, turn_over
from supportcycle.ui.shell.page_navigation import lead_to
from supportcycle.ui.shell.page_registry import WITHOUT_DOSSIER
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.search import around, fits

_MOST, _LONGEST = 8, 60


def show() -> None:
    """Draw the page; it needs no open dossier."""
    st.title(text("pages.handbook"), anchor=False)
    st.caption(text("handbook.purpose"))
    _draw_way_back()
    chapters = {chapter.title: chapter for chapter in handbook()}
    if not chapters:
        st.info(text("handbook.missing"), icon=":material/info:")
        return
    _draw_search(chapters)
    _draw_chapter(chapters)


def _draw_way_back() -> None:
    """To the page one came from; who came through the menu finds the chapter of that page open as well."""
    before = page_before("start")
    if session.recall(CAME_FROM) != before:
        session.remember(CAME_FROM, before)
        session.remember(CHAPTER, chapter_of(before))
    if before in WITHOUT_DOSSIER or session.has_dossier():
        label = text("handbook.back", page=text(f"pages.{before}"))
        st.button(label, icon=":material/arrow_back:", on_click=lead_to, args=(before,))


def _draw_search(chapters: dict[str, HandbookChapter]) -> None:
    label, hint = text("handbook.search"), text("handbook.example")
    wanted = st.text_input(
        label,
        key=f"handbook_words_{session.recall(CHOICE) or 0}",
        placeholder=hint,
        max_chars=_LONGEST,
        autocomplete="off",
        width=480,
    )
    if not wanted.strip():
        return
    found = [chapter for chapter in chapters.values() if fits(chapter.words, wanted)]
    if not found:
        st.info(text("handbook.nothing"), icon=":material/info:")
        return
    section(text("handbook.found"))
    with st.container(gap="xxsmall"):
        for chapter in found[:_MOST]:
            _draw_found(chapter, wanted)
    if len(found) > _MOST:
        st.caption(text("handbook.more", count=len(found) - _MOST))


def _draw_found(chapter: HandbookChapter, wanted: str) -> None:
    key = f"found_{list(handbook()).index(chapter)}"
    title, icon = chapter.title, ":material/arrow_forward:"
    st.button(title, key=key, type="tertiary", icon=icon, on_click=turn_handbook, args=(title,))
    st.caption(escape_markdown(around(chapter.words, wanted)))


def _draw_chapter(chapters: dict[str, HandbookChapter]) -> None:
    titles = list(chapters)
    now = session.recall(CHAPTER)
    now = now if now in chapters else titles[0]
    key = f"{CHOICE}_{session.recall(CHOICE) or 0}"
    st.selectbox(
        text("handbook.chapter"),
        titles,
        index=titles.index(now),
        key=key,
        on_change=_choose,
        args=(key,),
        width=480,
    )
    section(now)
    for part in chapters[now].parts:
        _draw_part(part)
    at = titles.index(now)
    with st.container(horizontal=True, horizontal_alignment="distribute"):
        if at:
            _draw_turn_button("before", chapters[titles[at - 1]])
        if at + 1 < len(titles):
            _draw_turn_button("after", chapters[titles[at + 1]])


def _draw_part(part: str | HandbookPicture) -> None:
    if isinstance(part, str):
        st.markdown(part)
    elif part.file.is_file():
        st.image(_in_the_page(part.file), alt=part.words, width=760)
    else:
        st.caption(part.words)


def _in_the_page(picture: Path) -> str:
    """The picture as an address that holds it: what is fetched beside the page is for who opened the lock."""
    return f"data:image/png;base64,{b64encode(picture.read_bytes()).decode()}"


def _draw_turn_button(way: str, to: HandbookChapter) -> None:
    label = text(f"handbook.{way}", title=to.title)
    st.button(label, key=f"handbook_{way}", on_click=turn_handbook, args=(to.title,))


def _choose(key: str) -> None:
    turn_over()
    session.remember(CHAPTER, session.widget(key))
