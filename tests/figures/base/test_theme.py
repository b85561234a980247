"""One table of colours: nothing else names one, and who changes one there changes it everywhere."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from supportcycle.figures.base import theme
from tests.house.sizes import SCRIPTS
from tests.sources import ROOT, nodes, place, tracked

TABLE = ROOT / "supportcycle" / "figures" / "base" / "theme.py"
CODE = [file for file in tracked("supportcycle/*.py", "pages/*.py", "tools/*.py", "app.py") if file != TABLE]
STYLES = tracked("supportcycle/*.css")
SPELLED = re.compile(
    r"(?<![&\w])#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl|hwb|lab|lch)a?\(", re.IGNORECASE
)
NAMED = """
aqua azure beige black blue brown coral crimson cyan fuchsia gold gray green grey indigo ivory khaki lavender
lime linen magenta maroon navy olive orange orchid pink plum purple red salmon sienna silver snow tan teal
tomato turquoise violet wheat white yellow
"""
NAMES = frozenset(NAMED.split())
VALUE = re.compile(r":\s*([^;{}]+)[;}]")
OF_THE_THEME = re.compile(r"var\(--[\w-]+\)")
SCREEN = {
    "backgroundColor": theme.PAPER,
    "secondaryBackgroundColor": theme.FIELD,
    "textColor": theme.INK,
    "primaryColor": theme.ACCENT,
    "linkColor": theme.ACCENT,
    "borderColor": theme.LINE,
    "blueColor": theme.ACCENT,
    "blueBackgroundColor": theme.MESSAGE,
    "blueTextColor": theme.MESSAGE_INK,
    "greenColor": theme.ACCENT,
    "greenBackgroundColor": theme.MESSAGE,
    "greenTextColor": theme.MESSAGE_INK,
    "yellowBackgroundColor": theme.WARNING,
    "yellowTextColor": theme.WARNING_INK,
}
SIDEBAR = {
    "backgroundColor": theme.FIELD,
    "secondaryBackgroundColor": theme.PAPER,
    "borderColor": theme.LINE,
}
IN_THE_DARK = {
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "field",
    "textColor": "ink",
    "primaryColor": "accent",
    "linkColor": "accent",
    "borderColor": "line",
    "blueColor": "accent",
    "blueBackgroundColor": "message",
    "blueTextColor": "message-ink",
    "greenColor": "accent",
    "greenBackgroundColor": "message",
    "greenTextColor": "message-ink",
    "yellowBackgroundColor": "warning",
    "yellowTextColor": "warning-ink",
}
PLACE = ".chart"
OTHER_ACCENT = "#7a2e8c"
EVERYWHERE = """
import json
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZipFile
import pikepdf
from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import Document, Heading
from supportcycle.figures.base.svg import path
from supportcycle.figures.base.theme import css_variables
from supportcycle.ui.shell.served_page import dressed
from tools.house_style.parts import starting_style

paper = Document("One", (Heading("Two"),))
created = datetime(2026, 11, 24, tzinfo=UTC)
with pikepdf.open(BytesIO(rendered(paper, "pdf", created=created))) as pdf:
    printed = pdf.pages[0].Contents.read_bytes().decode("latin-1")
made = {
    "pdf": printed,
    "svg": path("M0 0"),
    "html": rendered(paper, "html", created=created).decode(),
    "screen": dressed(b"<html><title></title></html>").decode(),
    "word": ZipFile(BytesIO(starting_style())).read("word/styles.xml").decode(),
}
print(json.dumps(made))
"""


def spelled_in(text: str) -> list[str]:
    return SPELLED.findall(text) + [word for word in re.findall(r"[a-z]+", text.lower()) if word in NAMES]


def operator(colour: str) -> str:
    """A colour as it stands before an operator in a PDF."""
    return " ".join(f"{part / 255:.4f}".rstrip("0") for part in bytes.fromhex(colour[1:]))


def said_in(file: Path) -> list[str]:
    said = [node.value for node in nodes(file) if isinstance(node, ast.Constant)]
    return [each for each in said if isinstance(each, str)]


def values_of(sheet: Path) -> list[str]:
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
    return [OF_THE_THEME.sub("", value) for value in VALUE.findall(rules)]


def test_no_code_names_a_colour_but_the_theme():
    said = [(place(file), each) for file in CODE for each in said_in(file)]
    assert [pair for pair in said if SPELLED.search(pair[1]) or pair[1] in NAMES] == []


def test_a_style_sheet_takes_its_colours_from_the_theme():
    values = [(place(sheet), value) for sheet in STYLES for value in values_of(sheet)]
    assert [pair for pair in values if spelled_in(pair[1])] == []


def test_no_script_names_a_colour():
    scripts = {place(file): SPELLED.findall(file.read_text(encoding="utf-8")) for file in tracked(*SCRIPTS)}
    assert {name: colours for name, colours in scripts.items() if colours} == {}


def test_every_colour_that_a_style_sheet_asks_for_is_set_on_the_page():
    asked = {name for file in STYLES for name in re.findall(r"var\(--([\w-]+)\)", file.read_text("utf-8"))}
    asked = {name for name in asked if not name.startswith("st-")} - {"measure", "picture", "ratio"}
    assert asked == set(re.findall(r"--([\w-]+):", theme.css_variables()))


def test_the_screen_has_the_colours_of_the_theme():
    told = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    assert {key: value for key, value in told["light"].items() if key != "sidebar"} == SCREEN
    assert told["light"]["sidebar"] == SIDEBAR


def test_the_dark_screen_has_the_dark_colours_of_the_theme_for_the_same_things():
    told = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]["dark"]
    sidebar = told.pop("sidebar")
    assert told == {key: theme.DARK[name] for key, name in IN_THE_DARK.items()}
    assert sidebar == {
        "backgroundColor": theme.DARK["field"],
        "secondaryBackgroundColor": theme.DARK["paper"],
        "borderColor": theme.DARK["line"],
    }


def test_every_colour_a_style_sheet_asks_for_has_one_in_the_dark_and_none_where_a_drawing_lies():
    rules = theme.screen_variables(".drawn")
    light, dark, within = (
        set(re.findall(r"--([\w-]+): ", part)) for part in re.split(r":root|\.drawn", rules)[1:]
    )
    assert light == dark == within
    assert rules.startswith(theme.css_variables())
    assert rules.count(f"--ink: {theme.INK};") == 2


def test_another_accent_in_the_theme_is_another_accent_on_screen_and_in_every_paper(tmp_path: Path):
    copytree(ROOT / "supportcycle", tmp_path / "supportcycle", ignore=ignore_patterns("__pycache__"))
    copytree(ROOT / "tools", tmp_path / "tools", ignore=ignore_patterns("__pycache__"))
    (tmp_path / "templates").symlink_to(ROOT / "templates")
    table = tmp_path / TABLE.relative_to(ROOT)
    table.write_text(TABLE.read_text(encoding="utf-8").replace(theme.ACCENT, OTHER_ACCENT), encoding="utf-8")
    made = subprocess.run((sys.executable, "-c", EVERYWHERE), cwd=tmp_path, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    parts = json.loads(made.stdout)
    new = {"pdf": operator(OTHER_ACCENT), "word": OTHER_ACCENT[1:].upper()}
    old = {"pdf": operator(theme.ACCENT), "word": theme.ACCENT[1:].upper()}
    assert {name for name, text in parts.items() if new.get(name, OTHER_ACCENT) in text} == set(parts)
    assert {name for name, text in parts.items() if old.get(name, theme.ACCENT) in text} == set()


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG 2.2 reckons."""
    parts = [part / 255 for part in bytes.fromhex(colour[1:])]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = (theme.PAPER, theme.SHEET, theme.FIELD, theme.TINT, theme.NOTICE, theme.MESSAGE, theme.WARNING)


@pytest.mark.parametrize("ground", [*GROUNDS, *theme.BANDS])
def test_words_are_read_on_every_ground(ground):
    assert contrast(theme.INK, ground) >= 4.5
    assert contrast(theme.SOFT, ground) >= 4.5


def test_words_in_or_on_the_accent_and_in_messages_are_read():
    on = (theme.PAPER, theme.SHEET, theme.FIELD, theme.NOTICE)
    pairs = [(theme.ACCENT, ground) for ground in on]
    pairs += [(theme.MESSAGE_INK, theme.MESSAGE), (theme.WARNING_INK, theme.WARNING)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


@pytest.mark.parametrize("line", [theme.LINE, theme.FOCUS, theme.ACCENT])
def test_what_a_border_or_a_mark_says_is_seen(line):
    assert min(contrast(line, ground) for ground in (theme.PAPER, theme.SHEET, theme.FIELD)) >= 3


def test_in_the_dark_words_are_read_and_borders_and_marks_are_seen():
    dark = theme.DARK
    grounds = [dark[name] for name in ("paper", "sheet", "field", "notice", "message", "warning")]
    pairs = [(dark[words], ground, 4.5) for words in ("ink", "soft", "accent") for ground in grounds]
    pairs += [(dark[line], ground, 3) for line in ("line", "focus", "accent") for ground in grounds[:3]]
    pairs += [(dark["message-ink"], dark["message"], 4.5), (dark["warning-ink"], dark["warning"], 4.5)]
    pairs += [(dark["sheet"], dark["accent"], 4.5)]
    assert [pair for pair in pairs if contrast(*pair[:2]) < pair[2]] == []


def test_every_colour_of_a_figure_to_touch_has_one_in_the_dark_and_one_in_a_contrast_theme():
    dark, forced = theme.chart_rules(PLACE).split("@media (forced-colors: active)")
    for name, (colour, system) in theme.ON_A_CHART.items():
        spoken = "rgb({}, {}, {})".format(*bytes.fromhex(colour[1:]))
        assert f"fill: {theme.DARK[name]} !important" in dark
        assert f"stroke: {system} !important" in forced
        assert dark.count(spoken) == forced.count(spoken) == 4


def test_on_a_figure_to_touch_words_signs_and_patterns_are_seen_in_the_light_and_in_the_dark():
    light = {name: colour for name, (colour, _) in theme.ON_A_CHART.items()}
    for tones in (light, theme.DARK):
        assert min(contrast(tones[words], tones["paper"]) for words in ("ink", "soft")) >= 4.5
        assert contrast(tones["accent"], tones["paper"]) >= 3
        assert contrast(tones["ink"], tones["tint"]) >= 4.5
