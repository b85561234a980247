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
    "tint": "#2f5850",
    "notice": "#29332f",
    "message": "#233b36",
    "message-ink": "#c4e6dd",
    "warning": "#3a3320",
    "warning-ink": "#f0deae",
    "focus": "#f0a64a",
}
"""The same colours of the screen where the computer is set to dark. Paper and drawings have none of them."""

SEE_THROUGH = "rgba(0,0,0,0)"
"""The ground of a figure to touch: whatever it lies on."""
ON_A_CHART = {
    "ink": (INK, "CanvasText"),
    "soft": (SOFT, "CanvasText"),
    "accent": (ACCENT, "CanvasText"),
    "line": (LINE, "CanvasText"),
    "hair": (HAIR, "GrayText"),
    "tint": (TINT, "Canvas"),
    "paper": (PAPER, "Canvas"),
}
"""The colours of a figure to touch, with those of a contrast theme; dark ones stand in `DARK`."""

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


def chart_rules(within: str) -> str:
    """The colours of figures to touch in the dark and in a contrast theme, in place of those they were made
    with; `within` is where such figures lie."""
    dark = "".join(_instead(within, colour, DARK[name]) for name, (colour, _) in ON_A_CHART.items())
    forced = "".join(_instead(within, colour, system) for colour, system in ON_A_CHART.values())
    own = f"{within} svg, {within} svg * {{ forced-color-adjust: none; }}"
    return (
        f"@media screen and (prefers-color-scheme: dark) {{ {dark} }}"
        f" @media (forced-colors: active) {{ {own} {forced} }}"
    )


def _instead(within: str, colour: str, other: str) -> str:
    spoken = "rgb({}, {}, {})".format(*bytes.fromhex(colour[1:]))
    rules = []
    for what in ("fill", "stroke"):
        places = f'{within} svg :is([style*="{what}: {spoken}"], [{what}="{spoken}"])'
        rules.append(f"{places} {{ {what}: {other} !important; }} ")
    return "".join(rules)


def _rule(colours: Mapping[str, str], selector: str = ":root") -> str:
    return f"{selector} {{ {' '.join(f'--{name}: {colour};' for name, colour in colours.items())} }}"
