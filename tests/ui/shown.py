"""Every text a page hands to the browser, and whether it is read there as Markdown or letter by letter."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

AS_MARKDOWN = {
    "Alert.body",
    "Button.label",
    "Button.help",
    "ButtonGroup.label",
    "Option.content",
    "Checkbox.label",
    "Dialog.title",
    "DownloadButton.label",
    "Expandable.label",
    "FileUploader.label",
    "Heading.body",
    "Markdown.body",
    "MultiSelect.label",
    "PageLink.label",
    "Popover.label",
    "Selectbox.label",
    "Slider.label",
    "Slider.options",
    "Tab.label",
    "TextArea.label",
    "TextInput.label",
}
AS_TYPED = {
    "Code.code_text",
    "Image.alt",
    "MultiSelect.options",
    "Selectbox.options",
    "Selectbox.raw_value",
    "Text.body",
    "TextArea.default",
    "TextArea.value",
    "TextInput.default",
    "TextInput.value",
}
AS_LABEL = {"PlotlyChart.spec"}
"""A figure as plotly reads it, which knows tags and what stands in %{} within its labels."""
AS_DATA = {"BidiComponent.json", "ButtonGroup.raw_values"}
"""Read by a script of ours, or by Streamlit to know which button was pressed; no words on the page."""


class Said(NamedTuple):
    """One text and the field of Streamlit's message it stands in."""

    where: str
    words: str


def said(app: AppTest) -> Iterator[Said]:
    """Every text of the page, the sidebar and what lies folded included."""
    for node in nodes(app._tree):
        if isinstance(proto := getattr(node, "proto", None), Message):
            yield from texts_of(proto)


def nodes(node: Any) -> Iterator[Any]:
    yield node
    for child in getattr(node, "children", {}).values():
        yield from nodes(child)


def texts_of(message: Message) -> Iterator[Said]:
    for field, value in message.ListFields():
        for each in value if field.is_repeated else [value]:
            if isinstance(each, Message):
                yield from texts_of(each)
            elif isinstance(each, str | bytes):
                words = each.decode(errors="replace") if isinstance(each, bytes) else each
                yield Said(f"{message.DESCRIPTOR.name}.{field.name}", words)
