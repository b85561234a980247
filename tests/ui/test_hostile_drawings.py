"""Drawings with hostile names in them: on screen, on the board and on paper they are shapes and letters."""

import json
from base64 import b64decode
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.documents.rendering import rendered
from supportcycle.documents.tree import Document, Picture
from supportcycle.ui.shared.downloads import MADE
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.hostile import ON_SCREEN, hostile_dossier
from tests.harmless import TYPEFACES, active_in_drawing, active_in_page, active_in_pdf, active_in_word
from tests.ui.pages_open import heading, onward, opened
from tests.ui.shown import said
from tests.ui.test_hostile_pages import WITH_DRAWINGS, shown_wrongly

SVG = "data:image/svg+xml;base64,"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DRAWINGS_AT_LEAST, SHEETS_AT_LEAST = 14, 16


def drawings(app: AppTest) -> Iterator[str]:
    """Every drawing on the page, without the typefaces that the screen adds."""
    for where, words in said(app):
        if where == "Image.url" and words.startswith(SVG):
            yield TYPEFACES.sub("", b64decode(words.removeprefix(SVG)).decode(), count=1)
        if where == "BidiComponent.json" and "svg" in (data := json.loads(words)):
            yield data["svg"]


def sheets(app: AppTest) -> Iterator[bytes]:
    """Every map that can be put on paper here, made."""
    for key in [button.key for button in app.button if (button.key or "").startswith("print_")]:
        app.button(key).click().run()
        assert not app.exception
        yield app.session_state["memory"][MADE].data


def active_in(sheet: bytes) -> object:
    """What runs by itself in a file, by what its first bytes say it is; text runs nothing."""
    if sheet.startswith(b"%PDF"):
        return active_in_pdf(sheet)
    if sheet.startswith(b"PK"):
        return active_in_word(sheet)
    return active_in_page(sheet) if sheet.lstrip().lower().startswith(b"<!doctype") else []


@pytest.mark.slow
def test_every_drawing_and_every_sheet_is_harmless_and_the_words_beside_them_are_words(
    open_workspace: Workspace,
) -> None:
    dossier = hostile_dossier("tavenier", ON_SCREEN, figures=True)
    open_workspace.add(dossier, "")
    drawn, made, wrongly = dict.fromkeys(()), [], []
    for key in sorted(WITH_DRAWINGS):
        app: AppTest | None = opened(entry(key), dossier.id)
        here = heading(app) if app else []
        while app is not None and heading(app) == here:
            wrongly += [f"{key}: {wrong}" for wrong in shown_wrongly(app)]
            drawn |= dict.fromkeys(drawings(app))
            made += sheets(app)
            app = onward(app)
    assert wrongly == []
    assert {svg[:200]: wrong for svg in drawn if (wrong := active_in_drawing(svg))} == {}
    assert {number: wrong for number, sheet in enumerate(made) if (wrong := active_in(sheet))} == {}
    assert len(drawn) >= DRAWINGS_AT_LEAST
    assert len(made) >= SHEETS_AT_LEAST
    together = Document("", tuple(Picture(svg, ON_SCREEN, 1.0) for svg in drawn))
    assert active_in_page(rendered(together, "html", created=NOON)) == []
    assert active_in_word(rendered(together, "docx", created=NOON)) == []
