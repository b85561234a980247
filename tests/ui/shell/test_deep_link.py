"""Whoever is brought to a place finds it in sight, also when it lies in a fold."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.base import Path
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.ui.shell.page_registry import PAGES, WITHOUT_DOSSIER, PageEntry
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.ui.pages_open import bring, fields_in_sight, fold_all, heading, onward, unfolded

INSIDE = [page for page in PAGES if page.key not in WITHOUT_DOSSIER and not page.bare]


def at(page: PageEntry) -> AppTest:
    app = AppTest.from_file(str(FRAME))
    app.query_params["dossier"] = practice_id("bram-review")
    app.run()
    return app.switch_page(page.file).run()


def subjects(page: PageEntry) -> Iterator[AppTest]:
    """The page at each of its subjects."""
    app: AppTest | None = at(page)
    while app is not None and heading(app) == [text(f"pages.{page.key}")]:
        yield app
        app = onward(app)


def hidden(app: AppTest, page: PageEntry) -> dict[str, Path]:
    """Of every kind of field that lies in a fold of this page, the place of one."""
    fold_all(app)
    open = fields_in_sight(app.run())
    inside = fields_in_sight(unfolded(app)) - open
    said = (place for place in sorted(inside) if place[0] != "half_said")
    return {place[-1]: place for place in said if page_of(place) == page.key}


@pytest.mark.slow
@pytest.mark.parametrize("page", INSIDE, ids=lambda page: page.key)
def test_a_field_in_a_fold_stands_in_sight_for_who_is_brought_to_it(
    page: PageEntry, workspace: Workspace
) -> None:
    seen: set[str] = set()
    for app in subjects(page):
        memory = app.session_state["memory"]
        for name, place in hidden(app, page).items():
            if name not in seen:
                fold_all(app)
                assert place in fields_in_sight(bring(app, place)), "-".join(place)
                seen.add(name)
        app.session_state["memory"] = memory
        app.run()
