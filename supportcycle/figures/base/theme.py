"""Every colour of the workbook, by what it is for, and the measures that all pictures share.

Screen, drawings, web pages, PDF and Word take their colours here; only `.streamlit/config.toml`, which cannot
read this, says those of the screen again. One accent, everything else calm.
"""

from collections.abc import Mapping

PAPER = "#fbfaf6"
SHEET = "#ffffff"
FIELD = "#eef3ef"
TINT = "#cbe0d8"
LINE = "#7d8b87"
HAIR = "#c9d2ce"
INK = "#23302e"
SOFT = "#4f5d59"
ACCENT = "#1f6f63"
BANDS = ("#c3dbd2", "#d8e7e1", "#e8f0ec", "#f5f8f5")
"""Rings under people, from the inside out."""

NOTICE = "#f0f5f3"
"""The ground under a notice on paper."""
MESSAGE, MESSAGE_INK = "#e3eeea", "#1d5a50"
"""The ground under a message on screen, and its words."""
WARNING, WARNING_INK = "#f6efdc", "#5f4b12"
FOCUS = "#b26a00"
"""Where the keyboard is, where somebody would land, what asks for a look; never in place of the accent."""

DARK = {
    "paper": "#1a211f",
    "sheet": "#222a28",
    "field": "#262f2c",
    "line": "#8c9c97",
    "hair": "#3b4844",
    "ink": "#e6ece9",
    "soft": "#b4c2bd",
    "accent": "#83c9ba",
    "notice": "#29332f",
    "message": "#233b36",
    "message-ink": "#c4e6dd",
    "warning": "#3a3320",
    "warning-ink": "#f0deae",
    "focus": "#f0a64a",
}
"""The same colours of the screen where the computer is set to dark. Paper and drawings have none of them."""

FONT = "Noto Sans"
WIDE = 680
BODY = 14
SMALL = 12

_VARIABLES = {
    "paper": PAPER,
    "sheet": SHEET,
    "line": LINE,
    "hair": HAIR,
    "ink": INK,
    "soft": SOFT,
    "accent": ACCENT,
    "notice": NOTICE,
    "warning": WARNING,
    "focus": FOCUS,
}


def css_variables() -> str:
    """The colours that style sheets name, as the rule that sets them once for a whole page."""
    return _rule(_VARIABLES)


def screen_variables(light_within: str) -> str:
    """The same for the screen, in the dark too; but light within a selector, where a drawing lies."""
    dark = _rule({name: DARK[name] for name in _VARIABLES})
    light = _rule(_VARIABLES, light_within)
    return f"{css_variables()} @media screen and (prefers-color-scheme: dark) {{ {dark} {light} }}"


def _rule(colours: Mapping[str, str], selector: str = ":root") -> str:
    return f"{selector} {{ {' '.join(f'--{name}: {colour};' for name, colour in colours.items())} }}"
