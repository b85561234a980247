"""Elements of a web page; whatever is typed is text."""

from html import escape

from supportcycle.domain.sanitize_text import cleaned, runs_right_to_left
from supportcycle.figures.base.svg import written_attributes


def typed(text: str) -> str:
    """What people typed, as it stands on the page: escaped, with its lines as they were."""
    return escape(cleaned(text).strip("\n")).replace("\n", "<br>")


def element(tag: str, *children: str, **attributes: str) -> str:
    """An element around its children, which are markup, with `written_attributes`."""
    return f"<{tag}{written_attributes(attributes)}>{''.join(children)}</{tag}>"


def spoken(tag: str, text: str, **attributes: str) -> str:
    """An element with what people typed in it, in the direction it is read."""
    if runs_right_to_left(text):
        attributes["dir"] = "rtl"
    return element(tag, typed(text), **attributes)
