"""The page as the server hands it out: Dutch, not to be translated, and with our scripts and styles in it."""

import json
import re
from functools import cache
from html import escape
from pathlib import Path

from supportcycle.content.catalogue import text, texts
from supportcycle.figures.base.theme import chart_rules, screen_variables

_HERE = Path(__file__).parent
_SCRIPTS = (
    *("fields.js", "language.js", "paper.js", "shortcuts.js", "tile_focus.js", "way_on.js"),
    *(f"assistive/{name}.js" for name in ("motion", "announcements", "semantics", "popovers", "figures")),
)
_STYLES = ("assistive/focus.css", "assistive/contrast.css", "paper.css")
_DRAWN = '[class*="st-key-board_"], .stMain [data-testid="stImage"] img'
"""Drawings, which are as on paper: light, also where the screen is dark."""
_CHART = '[data-testid="stPlotlyChart"]'
_LEFTOVERS = "leftovers."
_HTML = re.compile(rb"<html\b[^>]*>")
_TITLE = re.compile(rb"<title>.*?</title>", re.DOTALL)
_NO_SCRIPT = re.compile(rb"<noscript>.*?</noscript>", re.DOTALL)
_NOT_OURS = re.compile(rb"<link rel=\"service-desc\"[^>]*>|<!--.*?-->", re.DOTALL)
"""The description of a way in for programs, which is shut, and remarks."""


def dressed(page: bytes) -> bytes:
    """Streamlit's page as ours. Scripts that stand in its head stay before those of ours."""
    for part, ours in ((_NOT_OURS, b""), (_HTML, _opening()), (_TITLE, _title()), (_NO_SCRIPT, _no_script())):
        page = part.sub(lambda _, ours=ours: ours, page, count=0 if part is _NOT_OURS else 1)
    return page.replace(b"</title>", b"</title>" + _head(), 1)


def leftovers() -> dict[str, str]:
    """English as Streamlit says it -> ours; `{x}` and `{y}` stand for what differs."""
    found = [(key, said) for key, said in texts().items() if key.startswith(_LEFTOVERS)]
    exact_first = sorted(found, key=lambda pair: "{x}" in pair[0])
    return {key.removeprefix(_LEFTOVERS): said for key, said in exact_first}


def _opening() -> bytes:
    marks = (
        'translate="no" class="notranslate" spellcheck="false" writingsuggestions="false" data-gramm="false"'
    )
    return f'<html lang="{escape(text("shared.language").partition("-")[0])}" {marks}>'.encode()


def _title() -> bytes:
    return f"<title>{escape(text('app.name'))}</title>".encode()


def _no_script() -> bytes:
    return f"<noscript><p>{escape(text('app.needs_scripts'))}</p></noscript>".encode()


@cache
def _head() -> bytes:
    metas = (
        '<meta name="google" content="notranslate" /><meta name="format-detection" content="telephone=no" />'
    )
    told = {"folded": text("app.folded_on_paper"), "search": text("addresses.search")}
    told |= {"menu": text("page.menu"), "done": text("page.filled_in")}
    told |= {"of": text("charts.of"), "figureKeys": text("charts.keys")}
    words = {"leftovers": leftovers(), **told}
    written = json.dumps(words).replace("<", "\\u003c")
    sheets = (screen_variables(_DRAWN), chart_rules(_CHART), *map(_read, _STYLES))
    styles = "".join(f"<style>{rules}</style>" for rules in sheets)
    scripts = "".join(f"<script>{_read(name)}</script>" for name in _SCRIPTS)
    return f"{metas}{styles}<script>window.workbookWords = {written};</script>{scripts}".encode()


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")
