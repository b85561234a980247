"""Every page opens on every subject it has, with an empty, a half and a full dossier."""

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content import practice_names, text
from supportcycle.domain.dossier import Dossier
from supportcycle.ui.desk import Desk, practice_id
from supportcycle.ui.register import PAGES, PageEntry
from supportcycle.ui.server import FRAME

INSIDE = [page for page in PAGES if page.key not in ("start", "about")]


def opened(page: PageEntry, dossier_id: str) -> AppTest:
    """The page with this dossier open."""
    app = AppTest.from_file(str(FRAME), default_timeout=30)
    app.query_params["dossier"] = dossier_id
    app.run()
    return app.switch_page(page.file).run()


def heading(app: AppTest) -> list[str]:
    return [title.value for title in app.title]


def onward(app: AppTest) -> AppTest | None:
    """Press the button to what comes next; None when there is none."""
    word = text("page.next", page="")
    ways = [
        button
        for button in app.button
        if (button.key or "").startswith("go_") and button.label.startswith(word)
    ]
    return ways[0].click().run() if ways else None


@pytest.mark.parametrize("name", practice_names())
@pytest.mark.parametrize("page", INSIDE, ids=lambda page: page.key)
def test_every_page_opens_and_every_subject_on_it(page: PageEntry, name: str, desk: Desk) -> None:
    app: AppTest | None = opened(page, practice_id(name))
    here = [text(f"pages.{page.key}")]
    assert app is not None
    assert heading(app) == here
    while app is not None and heading(app) == here:
        assert not app.exception
        app = onward(app)


@pytest.mark.parametrize("page", INSIDE, ids=lambda page: page.key)
def test_without_a_dossier_a_page_shows_the_way_to_the_dossiers(page: PageEntry, desk: Desk) -> None:
    app = AppTest.from_file(str(FRAME), default_timeout=30).run()
    app.switch_page(page.file).run()
    assert not app.exception
    assert text("page.to_start") in [button.label for button in app.button]


@pytest.mark.parametrize("page", INSIDE, ids=lambda page: page.key)
def test_hostile_words_are_shown_as_words(page: PageEntry, open_desk: Desk) -> None:
    hostile = "<b>x</b> **y** $z$ [w](javascript:1) {count} ‮ \x07 שלום 😀"
    dossier = Dossier.model_validate(
        {
            "id": "hostile",
            "name": hostile,
            "people": {"p1": {"name": hostile, "relation": hostile}},
            "rounds": {
                "r1": {
                    "wishes": {"housing__1": {"text": hostile, "rank": "1"}},
                    "goals": {"g1": {"own_words": hostile, "help_wanted": {"h1": {"text": hostile}}}},
                    "option_sheets": {"s1": {"goal": "g1", "options": {"o1": {"text": hostile}}}},
                    "versions": {"v1": {"plans": {"g1": {"steps": {"g1_t1": {"text": hostile}}}}}},
                    "logbook": {"e1": {"what": hostile, "new_contact": hostile}},
                }
            },
        }
    )
    open_desk.add(dossier, "")
    app = opened(page, "hostile")
    assert not app.exception
    assert heading(app) == [text(f"pages.{page.key}")]
