"""The cover over a page that was left open when its session ended: its script, and what that is told."""

from functools import cache
from html import escape
from pathlib import Path

from supportcycle.content.catalogue import text

_SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
_STYLE = """
html.signed-out body > :not(#signed-out) { display: none !important; }
#signed-out { position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 12vh 1.5rem 2rem;
  background: var(--paper); color: var(--ink);
  font: 18px/1.55 "Atkinson Hyperlegible Next", "Noto Sans", system-ui, sans-serif; }
#signed-out > :not(style) { display: block; max-width: 36rem; margin: 0 auto 1rem; }
#signed-out h1 { font-size: 1.6rem; line-height: 1.25; }
#signed-out a { box-sizing: border-box; width: fit-content; min-height: 44px; padding: .55rem 1.4rem;
  margin-left: max(0px, calc(50% - 18rem)); border: 2px solid var(--accent); border-radius: 10px;
  background: var(--accent); color: var(--sheet); font-weight: 700; text-decoration: none; }
#signed-out a:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
@media (forced-colors: active) { #signed-out a { border-color: LinkText; } }
"""


def with_cover(page: bytes) -> bytes:
    """The page with the script in front of all others that stand in it by now."""
    return page.replace(b"<head>", b"<head>" + _script(), 1)


@cache
def _script() -> bytes:
    told = {
        "title": text("signed_in.over_title"),
        "why": text("signed_in.cover_why"),
        "waiting": text("signed_in.cover_waiting"),
        "go": text("signed_in.go"),
        "style": _STYLE,
    }
    given = " ".join(f'data-{name}="{escape(words)}"' for name, words in told.items())
    return f"<script {given}>{_SCRIPT}</script>".encode()
