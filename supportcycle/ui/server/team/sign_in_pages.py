"""The pages of the way in and out: plain HTML in the colours of the house, without scripts."""

import base64
import hashlib
from functools import cache
from html import escape

from supportcycle.content.catalogue import text
from supportcycle.figures.base.theme import screen_variables

_STYLE = """
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 18px/1.55 "Atkinson Hyperlegible Next", "Noto Sans", system-ui, sans-serif; }
main { max-width: 36rem; margin: 12vh auto 2rem; padding: 2rem; background: var(--sheet);
  border: 1px solid var(--hair); border-radius: 10px; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
p { margin: 0 0 1rem; }
.go { display: inline-block; min-height: 44px; padding: .55rem 1.4rem; border: 2px solid var(--accent);
  border-radius: 10px; background: var(--accent); color: var(--sheet); font: inherit; font-weight: 700;
  text-decoration: none; cursor: pointer; }
.other { color: var(--accent); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }
@media (max-width: 40rem) { main { margin: 0; border: 0; border-radius: 0; } }
@media (forced-colors: active) { .go { border-color: ButtonText; } }
"""


@cache
def _style() -> str:
    return screen_variables(".none") + _STYLE


@cache
def style_hash() -> str:
    """What the policy of these pages allows: this style sheet, and nothing else."""
    digest = hashlib.sha256(_style().encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def sign_in_page(to: str) -> str:
    """The page for who is not signed in; `to` is the page of ours that was asked for."""
    said = _sentences("title", "why")
    return _page(said[0], said[1:], _link(f"/sign-in/start?to={to}", text("team.sign_in.go")))


def step_up_page(to: str) -> str:
    """Why somebody who is signed in has to show it once more."""
    said = _sentences("again_title", "again_why")
    go = _link(f"/sign-in/start?again=1&to={to}", text("team.sign_in.again_go"))
    return _page(said[0], said[1:], f"{go} {_other(to, text('team.sign_in.back'))}")


def refused_page(reason: str, to: str = "/") -> str:
    """Why nobody was signed in, and what to do."""
    said = [text("team.sign_in.refused_title"), text(f"team.sign_in.refused.{reason}")]
    return _page(said[0], said[1:], _link(f"/sign-in?to={to}", text("team.sign_in.try_again")))


def no_entry_page(reason: str, to: str = "/") -> str:
    """Why a page stays closed for somebody who is signed in."""
    said = [text("team.sign_in.closed_title"), text(f"team.sign_in.refused.{reason}")]
    return _page(said[0], said[1:], _link(to, text("team.sign_in.back")))


def sign_out_page() -> str:
    """The question whether to sign out: a button, for following a link signs nobody out."""
    said = _sentences("out_title", "out_why")
    button = f'<button class="go" type="submit">{escape(text("team.sign_in.out_go"))}</button>'
    form = f'<form method="post" action="/sign-out">{button} {_other("/", text("team.sign_in.back"))}</form>'
    return _page(said[0], said[1:], form)


def signed_out_page() -> str:
    """The way out was taken."""
    said = _sentences("done_title", "done_why")
    return _page(said[0], said[1:], _link("/sign-in", text("team.sign_in.go")))


def going_on_page(to: str) -> str:
    """A page that goes on to another by itself: what it asks for comes from us, so our cookie goes along."""
    said = text("team.sign_in.going_on")
    return _page(said, [], _link(to, text("team.sign_in.go_on")), goes_to=to)


def _page(title: str, said: list[str], way_on: str, *, goes_to: str = "") -> str:
    told = "".join(f"<p>{escape(each)}</p>" for each in said)
    on = f'<meta http-equiv="refresh" content="0;url={escape(goes_to)}">' if goes_to else ""
    language = escape(text("shared.language").partition("-")[0])
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">{on}'
        f"<title>{escape(title)} · {escape(text('app.name'))}</title><style>{_style()}</style></head>"
        f"<body><main><h1>{escape(title)}</h1>{told}{way_on}</main></body></html>"
    )


def _sentences(*keys: str) -> list[str]:
    return [text(f"team.sign_in.{key}") for key in keys]


def _link(to: str, said: str) -> str:
    return f'<p><a class="go" href="{escape(to)}">{escape(said)}</a></p>'


def _other(to: str, said: str) -> str:
    return f'<a class="other" href="{escape(to)}">{escape(said)}</a>'
