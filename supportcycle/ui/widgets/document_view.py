"""A document on screen: the same tree as on paper."""

from dataclasses import replace
from typing import Literal, assert_never

import streamlit as st

from supportcycle.documents.tree import (
    Beside,
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
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.ui.widgets.picture import show_drawing

_LEVELS: tuple[Literal[1], Literal[2], Literal[3]] = (1, 2, 3)


def draw_document(document: Document) -> None:
    """Show every block under one another, as close as on paper."""
    with st.container(key="document", gap="xsmall"):
        st.header(escape_markdown(document.title), anchor=False)
        if document.subtitle:
            st.caption(escape_markdown(document.subtitle))
        levels = [block.level for block in document.blocks if isinstance(block, Heading)]
        for block in document.blocks:
            draw_block(_raised(block, min(levels) - 1) if isinstance(block, Heading) else block)


def _raised(heading: Heading, by: int) -> Heading:
    """The heading so many levels higher: on screen the first of a document follows its title at once."""
    return replace(heading, level=_LEVELS[heading.level - 1 - by])


def draw_block(block: Block) -> None:  # noqa: C901 - one branch per kind of block (decision 4)
    """Show one block; texts as they are typed."""
    match block:
        case Heading():
            st.markdown(f"{'#' * (block.level + 2)} {escape_markdown(block.text)}")
        case Paragraph():
            _draw_paragraph(block)
        case Labelled():
            _draw_labelled(block)
        case Bullets():
            st.markdown("\n".join(f"- {escape_markdown(item)}" for item in block.items))
        case Table():
            _draw_table(block)
        case Picture():
            show_drawing(block.svg, block.alt)
        case Notice():
            st.info(escape_markdown(block.text))
        case SignatureLine():
            st.text(f"{block.label}: …………………………………")
        case PageBreak():
            st.divider()
        case Beside():
            _draw_beside(block)
        case _:
            assert_never(block)


def _draw_labelled(labelled: Labelled) -> None:
    label, value = st.columns([1, 2])
    label.markdown(f"**{escape_markdown(labelled.label)}**" if labelled.label else "")
    value.text(labelled.value or "…")


def _draw_beside(beside: Beside) -> None:
    for blocks, column in zip((beside.own, beside.home), st.columns(2), strict=True):
        with column:
            for block in blocks:
                draw_block(block)


def _draw_paragraph(paragraph: Paragraph) -> None:
    if paragraph.style == "note":
        st.caption(escape_markdown(paragraph.text))
    elif paragraph.style == "own_words":
        with st.container(border=True):
            st.text(paragraph.text)
    else:
        st.text(paragraph.text)


def _draw_table(table: Table) -> None:
    if table.caption:
        st.markdown(f"**{escape_markdown(table.caption)}**")
    head = " | ".join(escape_markdown(column.title) for column in table.columns)
    rule = " | ".join("---" for _ in table.columns)
    rows = [" | ".join(_cell(cell) for cell in row) for row in table.rows]
    st.markdown("\n".join(f"| {line} |" for line in (head, rule, *rows)))


def _cell(words: str) -> str:
    """The lines of a cell one after another: a table on screen knows no new line."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    ends = [" " if line.endswith((".", "?", "!")) else " · " for line in lines[:-1]]
    return "".join(escape_markdown(line) + end for line, end in zip(lines, [*ends, ""], strict=False))
