"""The button that reads aloud what stands on the screen, by a voice of this computer itself."""

from pathlib import Path

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.ui.components.joined_script import joined_script

_SAYS = ("start", "stop", "pause", "go_on", "slower", "none", "how")
_SIGNS = {
    "start": "M11 5 6 9H3v6h3l5 4zM15 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12",
    "start stop": "M6 6h12v12H6z",
    "pause": "M9 5v14M15 5v14",
    "slower": "M12 7v5l3 2M12 3a9 9 0 1 0 9 9",
}
_HERE = Path(__file__)


def script() -> str:
    """All of it as the one module that a component may be."""
    return joined_script(_HERE.parent, "sentences", "voices", "spoken_text", "lit_words", "read_aloud")


def _button(name: str) -> str:
    """A button with its sign; that which begins has one for stopping too."""
    signs = "".join(
        f'<svg class="sign {kind.removeprefix(name).strip()}" viewBox="0 0 24 24" aria-hidden="true">'
        f'<path d="{path}"/></svg>'
        for kind, path in _SIGNS.items()
        if kind.startswith(name)
    )
    return f'<button type="button" class="{name}">{signs}<span class="words"></span></button>'


_component = st.components.v2.component(
    "supportcycle_read_aloud",
    html=f'<div class="reader">\n{_button("start")}\n<div class="more" hidden>'
    f"{_button('pause')}{_button('slower')}</div>\n"
    '<div class="told" role="status"><p class="none"></p><p class="how"></p></div></div>\n',
    css=(_HERE.parents[1] / "sound_buttons.css").read_text(encoding="utf-8")
    + _HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=script(),
)


def draw_read_aloud(here: str, *within: str) -> None:
    """The button; it reads what can be seen in the containers with the keys `within`, one after the other.

    It falls silent when `here`, which screen this is, is another. Nothing of it is kept or sent.
    """
    with st.container(key="read_aloud"):
        _component(
            key="read_aloud_reader",
            data={
                "here": here,
                "within": " ".join(within),
                "short": " ".join(text("read_aloud.short").split()),
                **{f"say_{name}": text(f"read_aloud.{name}") for name in _SAYS},
            },
        )
