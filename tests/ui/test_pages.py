"""Every page opens on every subject it has, with an empty, a half and a full dossier.

On each of them no field for text lies outside the autosave, nobody reads the code of an icon, and on the way
through the cycle at most one button is green.
"""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import PAGES, WITHOUT_DOSSIER, PageEntry
from supportcycle.workspace.workspace import Workspace, practice_id
from tests.dossiers.practised import ALWAYS, long_walks
from tests.ui.pages_open import heading, onward, opened
from tests.ui.shell.test_page_navigation import greens
from tests.ui.test_icons import codes_read
from tests.ui.text_fields import unsaved_fields

INSIDE = [page for page in PAGES if page.key not in WITHOUT_DOSSIER and not page.bare]


@pytest.mark.parametrize("name", long_walks(ALWAYS))
@pytest.mark.parametrize("page", INSIDE, ids=lambda page: page.key)
def test_every_page_opens_and_every_subject_on_it_and_no_field_for_text_lies_outside_the_autosave(
    page: PageEntry, name: str, workspace: Workspace
) -> None:
    app: AppTest | None = opened(page, practice_id(name))
    here = [text(f"pages.{page.key}")]
    assert app is not None
    assert heading(app) == here
    while app is not None and heading(app) == here:
        assert not app.exception
        assert list(unsaved_fields(app)) == []
        assert list(codes_read(app)) == []
        assert not page.walked or len(greens(app)) <= 1
        app = onward(app)


@pytest.mark.parametrize("page", INSIDE, ids=lambda page: page.key)
def test_without_a_dossier_a_page_shows_the_way_to_the_dossiers(
    page: PageEntry, workspace: Workspace
) -> None:
    app = AppTest.from_file(str(FRAME)).run()
    app.switch_page(page.file).run()
    assert not app.exception
    assert text("page.to_start") in [button.label for button in app.button]


BARE = [page for page in PAGES if page.bare]


@pytest.mark.parametrize("page", BARE, ids=lambda page: page.key)
def test_a_page_without_a_menu_leads_to_one_that_has_it_when_nothing_goes_on(
    page: PageEntry, workspace: Workspace
) -> None:
    app = AppTest.from_file(str(FRAME)).run()
    assert not app.switch_page(page.file).run().exception
    assert app.sidebar.get("page_link")
    with_dossier = opened(page, practice_id(ALWAYS))
    assert not with_dossier.exception
    assert with_dossier.sidebar.get("page_link")
