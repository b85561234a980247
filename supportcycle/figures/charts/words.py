"""Words and numbers in a figure: as typed, and nothing in them is read as an instruction."""

from html import escape
from textwrap import wrap

from supportcycle.domain.sanitize_text import one_line

LONGEST = 160
_LINE = 38


def in_figure(typed: str, *, longest: int = LONGEST, line: int = _LINE) -> str:
    """Typed words as a label or what is said at a point, over lines of `line` letters; longer ones end with
    an ellipsis, for the table beside the figure holds them whole.

    Plotly reads tags, links and entities in a label, and `%{}` in some: here none of it means anything.
    """
    words = one_line(typed)
    if len(words) > longest:
        cut = words[: longest - 1]
        words = (cut.rpartition(" ")[0] or cut).rstrip() + "…"
    return "<br>".join(_harmless(part) for part in wrap(words, line)) or ""


def lines_in_figure(*typed: str) -> str:
    """Several texts below each other, each as `in_figure`; empty ones are left out."""
    return "<br>".join(filter(None, map(in_figure, typed)))


def number_words(number: float, decimals: int = 1) -> str:
    """A number the way a Dutch reader writes it: points for thousands, so many decimals behind a comma at
    most."""
    whole, _, rest = f"{number:,.{decimals}f}".partition(".")
    rest = rest.rstrip("0")
    whole = whole.replace(",", ".")
    return f"{whole},{rest}" if rest else "0" if whole == "-0" else whole


def _harmless(words: str) -> str:
    return escape(words, quote=False).replace("%{", "&#37;{").replace("$", "&#36;")
