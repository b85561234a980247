"""The page around the blocks: nothing on it runs, and nothing comes from elsewhere."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from supportcycle.content.language import HOME
from supportcycle.documents.html.blocks import markup
from supportcycle.documents.html.markup import element, spoken
from supportcycle.documents.html.tables import table_rules
from supportcycle.documents.tree import Document, Table
from supportcycle.domain.sanitize_text import one_line
from supportcycle.figures.base.theme import css_variables

STYLES = Path(__file__).with_name("page.css")
NAMELESS = "–"
PIXELS = 17
"""How large running text is on a screen."""


def rendered_html(document: Document) -> str:
    """The document as one page without scripts and without anything to fetch.

    Half surrogates become U+FFFD and control characters are left out; anything else is kept as typed.
    ValueError when a table has a row of the wrong length.
    """
    styles = _styles(document)
    title = one_line(document.title) or NAMELESS
    head = element("head", *_facts(_policy(styles)), spoken("title", title), element("style", styles))
    body = element(
        "body", element("main", _opening(document, title), markup(document.blocks)), _end(document)
    )
    language = one_line(document.language) or HOME
    return "<!doctype html>\n" + element("html", head, "\n", body, lang=language) + "\n"


def _facts(policy: str) -> tuple[str, ...]:
    return (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
    )


def _policy(styles: str) -> str:
    """Only this style sheet, by its own fingerprint: no other style, script, picture or address works."""
    print_of = b64encode(sha256(styles.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{print_of}'; base-uri 'none'; form-action 'none'"


def _styles(document: Document) -> str:
    paper = "A3" if document.a3 else "A4"
    paper += " landscape" if document.landscape else ""
    measure = "62rem" if document.landscape else "46rem"
    tables = [block for block in document.blocks if isinstance(block, Table)]
    rules = (
        css_variables(),
        f":root {{ --measure: {measure}; }}",
        f"@page {{ size: {paper}; margin: {'14mm 10mm' if document.drawn else '22mm 20mm'}; }}",
    )
    large = f"html {{ font-size: {PIXELS * document.scale:.1f}px; }}" if document.scale != 1 else ""
    return "\n".join((*rules, STYLES.read_text(encoding="utf-8"), table_rules(tables), large))


def _opening(document: Document, title: str) -> str:
    under = {"subtitle": document.subtitle, "author": document.author}
    lines = (spoken("p", text, class_=kind) for kind, text in under.items() if text.strip())
    return element("header", spoken("h1", title), *lines)


def _end(document: Document) -> str:
    return spoken("footer", document.footer) if document.footer.strip() else ""
