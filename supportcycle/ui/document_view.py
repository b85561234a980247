"""A document on screen: the same tree as on paper."""

from typing import assert_never

import streamlit as st

from supportcycle.documents.tree import (
    Block,
    Bullets,
    Document,
    Heading,
    Labelled,
    Notice,
    PageBreak,
    Paragraph,
    Picture,
    SignatureLine,
    Table,
)
from supportcycle.ui.picture import show_drawing
from supportcycle.ui.plain import plain


def draw_document(document: Document) -> None:
    """Show every block under one another, as close as on paper."""
    with st.container(key="document", gap="xsmall"):
        st.header(plain(document.title), anchor=False)
        if document.subtitle:
            st.caption(plain(document.subtitle))
        for block in document.blocks:
            draw_block(block)


def draw_block(block: Block) -> None:  # noqa: C901 - one branch per kind of block (decision 4)
    """Show one block; texts as they are typed."""
    match block:
        case Heading():
            st.markdown(f"{'#' * (block.level + 2)} {plain(block.text)}")
        case Paragraph():
            _paragraph(block)
        case Labelled():
            label, value = st.columns([1, 2])
            label.markdown(f"**{plain(block.label)}**" if block.label else "")
            value.text(block.value or "…")
        case Bullets():
            st.markdown("\n".join(f"- {plain(item)}" for item in block.items))
        case Table():
            _table(block)
        case Picture():
            show_drawing(block.svg, block.alt)
        case Notice():
            st.info(plain(block.text))
        case SignatureLine():
            st.text(f"{block.label}: …………………………………")
        case PageBreak():
            st.divider()
        case _:
            assert_never(block)


def _paragraph(paragraph: Paragraph) -> None:
    if paragraph.style == "note":
        st.caption(plain(paragraph.text))
    elif paragraph.style == "own_words":
        with st.container(border=True):
            st.text(paragraph.text)
    else:
        st.text(paragraph.text)


def _table(table: Table) -> None:
    if table.caption:
        st.markdown(f"**{plain(table.caption)}**")
    head = " | ".join(plain(column.title) for column in table.columns)
    rule = " | ".join("---" for _ in table.columns)
    rows = [" | ".join(_cell(cell) for cell in row) for row in table.rows]
    st.markdown("\n".join(f"| {line} |" for line in (head, rule, *rows)))


def _cell(words: str) -> str:
    """The lines of a cell one after another: a table on screen knows no new line."""
    return " · ".join(plain(line) for line in words.splitlines() if line.strip())
