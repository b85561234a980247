"""Text with lines and dashes in it -> paragraphs, quotations and lists; and the way back to text."""

import re

from supportcycle.content.catalogue import text
from supportcycle.documents.tree import Block, Bullets, Heading, Paragraph
from supportcycle.domain.model.base import ends_sentence

DASH, LONGEST_TITLE = "- ", 90
_QUOTES = ("“", "”")
_BLANK_LINES = re.compile(r"\n\s*\n+")


def quoted(words: str) -> str:
    """What somebody said, as it stands, between quotation marks; blank lines inside are closed up."""
    return text("shared.quoted", words=one_piece(words))


def one_piece(words: str) -> str:
    """Without white at the ends and without blank lines, so that it stays one paragraph."""
    return _BLANK_LINES.sub("\n", words.strip())


def listed(lead: str, items: list[str]) -> str:
    """A line that leads in, if any, and its points; empty when there are none."""
    return "\n".join([*filter(None, [lead]), *(DASH + one_piece(item) for item in items)]) if items else ""


def told(lead: str, words: str) -> str:
    """A line that leads in and what was said under it; empty when nothing was."""
    return f"{lead}\n{quoted(words)}" if words.strip() else ""


def text_blocks(words: str) -> tuple[Block, ...]:
    """The blocks of a text under a chapter.

    Lines with a dash become a list, a quotation of its own is set apart, and the line that leads in one of
    these, with a colon or without a full stop, becomes a title.
    """
    blocks: list[Block] = []
    for paragraph in _BLANK_LINES.split(words.strip()):
        lines = [line for line in paragraph.splitlines() if line.strip()]
        at = next((n for n, line in enumerate(lines) if line.startswith(DASH)), len(lines))
        before, said_so = _around_quotation(lines[:at])
        blocks += _leading_in(before) if lines[len(before) :] else _running(before)
        blocks += [Paragraph("\n".join(said_so)[1:-1], "own_words")] if said_so else []
        blocks += [Bullets(_items(lines[at:]))] if lines[at:] else []
    return tuple(blocks)


def _leading_in(lines: list[str]) -> list[Block]:
    if len(lines) == 1 and not ends_sentence(lines[0]) and len(lines[0]) <= LONGEST_TITLE:
        return [Heading(lines[0].removesuffix(":"), 2)]
    return _running(lines)


def _running(lines: list[str]) -> list[Block]:
    return [Paragraph("\n".join(lines))] if lines else []


def _around_quotation(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines before a quotation that goes on to the end, and that quotation; else all lines."""
    at = next((n for n, line in enumerate(lines) if line.startswith(_QUOTES[0])), len(lines))
    if at < len(lines) and lines[-1].endswith(_QUOTES[1]):
        return lines[:at], lines[at:]
    return lines, []


def _items(lines: list[str]) -> tuple[str, ...]:
    items: list[str] = []
    for line in lines:
        if line.startswith(DASH):
            items.append(line.removeprefix(DASH))
        else:
            items[-1] += f"\n{line}"
    return tuple(items)
