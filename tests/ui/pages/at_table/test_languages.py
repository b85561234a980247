"""The client's screens in every language there is; what is agreed to stands in Dutch too."""

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import choice_lists, document_texts, text, texts
from supportcycle.content.client_words import client_sentences, in_dutch_too, is_listed
from supportcycle.content.language import in_language, words_file
from supportcycle.content.spoken_languages import folder_of, spoken_languages
from supportcycle.content.visits import visits
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_registry import PAGES, entry
from supportcycle.workspace.field_keys import place_of
from supportcycle.workspace.workspace import Workspace
from tests.domain.dossiers import dossier_with, practice
from tests.running.walking import for_each
from tests.ui.pages.at_table.sitting import GOAL, go_on, now, press, sat_down, tiles
from tests.ui.pages.at_table.test_guard import laid
from tests.ui.pages_open import Opened, opened
from tests.ui.shown import nodes, said, texts_of

LANGUAGES = [each.key for each in spoken_languages()]
KINDS = ("reading", "meeting", "plan", "wishes", "reading", "meeting")
"""A kind of visit for each language, so that each is walked once."""


def words_on(app) -> str:
    return "\n".join(each.words for each in said(app)).replace("\\", "")


def question_of(key: str, language: str) -> str:
    with in_language(language):
        return visits()["free"].named[key].question


def left_in_dutch(key: str) -> set[str]:
    """The Dutch sentences, of screens and choices, that a page in this language may not say by themselves."""
    kept = {words.strip() for said in client_sentences(folder_of(key)).values() for words in said.values()}
    for place, words in client_sentences(words_file()).items():
        kept |= {each.strip() for name, each in words.items() if is_listed(name, in_dutch_too(place))}
    papers = document_texts()
    screens = [words for name, words in texts().items() if name not in papers]
    dutch = [*screens, *(words for labels in choice_lists().values() for words in labels.values())]
    return {words for words in dutch if any(map(str.isalpha, words)) and "{" not in words} - kept


@pytest.mark.slow
@for_each(("key", "kind"), zip(LANGUAGES, KINDS, strict=False), ids=str)
def test_a_visit_is_walked_in_the_language_of_the_client(
    open_workspace: Workspace, key: str, kind: str
) -> None:
    dossier = with_value(practice("bram-review"), ("edition", "language"), key)
    dutch, app = left_in_dutch(key), laid(open_workspace, dossier.model_copy(update={"id": key}), kind)
    while [each for each in app.button if each.key == "table_on"]:
        words = words_on(app)
        with in_language(key):
            assert text("language.unread") in words
        lines = {each.strip() for each in words.splitlines()}
        assert lines & dutch == set(), app.title[0].value
        app = go_on(app)
    with in_language(key):
        assert app.title[0].value == text("at_table.end")


def in_main(app: AppTest) -> set[str]:
    """The lines of a page without its menu."""
    protos = (proto for node in nodes(app.main) if isinstance(proto := getattr(node, "proto", None), Message))
    words = "\n".join(each.words for proto in protos for each in texts_of(proto))
    return {line.strip() for line in words.replace("\\", "").splitlines()}


@for_each("key", LANGUAGES)
def test_the_cards_of_the_client_are_in_the_language_of_the_client(
    open_workspace: Workspace, key: str
) -> None:
    dossier = with_value(practice("bram-review"), ("edition", "language"), key)
    page = Opened(open_workspace, "touchstone", dossier.model_copy(update={"id": f"card_{key}"}))
    seen, menu = [in_main(page.app)], left_in_dutch(key)
    with in_language(key):
        add = text("touchstone.add")
    press(next(each for each in page.app.button if each.label == add).click())
    seen.append(in_main(page.app))
    page.go("review").turn("cards")
    press(next(each for each in page.app.button if (each.key or "") == "add_client_cards").click())
    seen.append(in_main(page.app))
    names = {text(f"pages.{each.key}") for each in PAGES}
    assert [lines & menu - names for lines in seen] == [set()] * 3


@pytest.mark.parametrize("moment", ["opening", "read", "agreement", "read_back", "own_view", "asked_help"])
def test_what_is_agreed_to_stands_in_dutch_too(open_workspace: Workspace, moment: str) -> None:
    item = "problems" if moment == "read" else ""
    app = sat_down(open_workspace, moment, GOAL, (("edition", "language"), "en"), item=item)
    now = words_on(app)
    for place in ("moments.toml", "texts/at_table.toml"):
        dutch, own = (client_sentences(words_file().parent / name)[place] for name in ("nl", "en"))
        for key in (key for key in dutch if is_listed(key, in_dutch_too(place))):
            if len(own[key].split()) > 2 and own[key].strip().splitlines()[0] in now:
                assert dutch[key].strip().splitlines()[-1] in now, key


def test_the_answers_to_what_is_read_are_on_one_tile_in_both(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "agreement", (("edition", "language"), "en"))
    dutch = list(choice_lists()["agreement"].values())
    with in_language("en"):
        own = list(choice_lists()["agreement"].values())
    for tile, *pair in zip(tiles(app, "agreement"), own, dutch, strict=True):
        assert all(words in tile for words in pair), tile


def test_the_words_that_go_to_the_municipality_stay_dutch(open_workspace: Workspace) -> None:
    dossier = with_value(practice("bram-review"), ("edition", "language"), "en")
    open_workspace.add(dossier, "")
    app = opened(entry("read_together"), dossier.id)
    with in_language("en"):
        assert text("read_together.is_it_right") in words_on(app)
        assert text("language.in_dutch") in words_on(app)
    assert text("read_together.is_it_right") in words_on(app)
    assert text("papers.parts.problems") not in words_on(app)


def test_a_language_whose_folder_is_gone_is_dutch(open_workspace: Workspace) -> None:
    app = sat_down(open_workspace, "story", (("edition", "language"), "qq"))
    assert question_of("story", "nl") == app.title[0].value


def test_the_language_is_chosen_where_it_is_said_who_is_there(open_workspace: Workspace) -> None:
    open_workspace.add(dossier_with(), "")
    app = opened(entry("meeting"), "test")
    box = next(
        each for each in app.selectbox if place_of(each.key or "") == ("test", ("edition", "language"))
    )
    told = [
        text("meeting.language_named", name=each.name, dutch=each.dutch_name) for each in spoken_languages()
    ]
    assert list(box.options) == told
    press(box.set_value("ti"))
    assert now(open_workspace).edition.language == "ti"
