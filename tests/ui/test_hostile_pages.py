"""Every page and every subject with a dossier full of hostile words: they are shown as they were typed."""

import json
import re
from collections import Counter
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.content.visits import visits
from supportcycle.domain.guide.local_offers import LocalOffer
from supportcycle.domain.guide.social_map import SocialMap
from supportcycle.domain.model.dossier import number_in_id
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.storage.paths import data_folder
from supportcycle.storage.social_map import change_social_map
from supportcycle.ui.pages.start.dossier_list import FEW
from supportcycle.ui.shell.page_registry import PAGES, entry
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.hostile import ELSEWHERE, MARK, ON_SCREEN, hostile_dossier
from tests.ui.pages_open import heading, onward, opened, unfolded
from tests.ui.shown import AS_DATA, AS_LABEL, AS_MARKDOWN, AS_TYPED, Said, said

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
MARKUP = re.compile(
    r"<(?:b|img|script|http)|\*\*q|_q3|~q|`q|\$q|\[q|:red|:material|&lt|\\|\| d|"
    r"^\s*(?:# q|\* q|1\. q|> q|---)",
    re.MULTILINE,
)
"""What would be Markdown where its first sign is not escaped; a backslash is one that escapes nothing."""
SEEN_IN_WORDS = re.compile(
    rf":material|:smile:|:streamlit:|http://{ELSEWHERE}|www\.{ELSEWHERE}|wie@{ELSEWHERE}"
    r"|a -> b|b -- c|\\|[\u202e\x07]"
)
"""What Streamlit looks for in plain words, escaped or not; a backslash here was escaped twice."""
BRACES = re.compile(rf"{MARK} (?!\{{count\}}|[^ ]{{0,7}}…)", re.IGNORECASE)
LABEL_TAG = re.compile("<br>")
"""The one tag of ours, at which the lines of a label are cut."""
READ_BY_PLOTLY = re.compile(r"<(?!br>)|%\{")
JOINER = "\u2060"
WALKED = {page.key for page in PAGES if not page.bare}
WITH_DRAWINGS = {"network", "maps", "plan", "review", "papers"}
"""Looked at together with their drawings, of a second dossier: test_hostile_drawings.py."""
SUBJECTS_AT_LEAST = {False: 120, True: 65}


def problem(one: Said) -> str:
    """What is wrong with one text on a page; nothing when it is none of ours or shown as it was typed."""
    if MARK.casefold() not in one.words.casefold():
        return ""
    read, wrong = one.words, None
    if one.where in AS_MARKDOWN:
        read = ESCAPED.sub(r"\1", one.words)
        wrong = MARKUP.search(ESCAPED.sub("\0", one.words)) or SEEN_IN_WORDS.search(read)
    elif one.where in AS_TYPED:
        wrong = re.search(rf"\\\*|{JOINER}", one.words)
    elif one.where in AS_LABEL:
        read = unescape(LABEL_TAG.sub("", json.dumps(json.loads(one.words))))
        wrong = READ_BY_PLOTLY.search(json.dumps(json.loads(one.words)))
    elif one.where not in AS_DATA:
        return f"does this become Markdown? {one.where}"
    wrong = wrong or BRACES.search(read)
    return f"{wrong[0]!r} in {one.where}: {one.words[:120]!r}" if wrong else ""


def shown_wrongly(app: AppTest) -> list[str]:
    assert not app.exception
    return [wrong for one in said(app) if (wrong := problem(one))]


@pytest.mark.slow
@pytest.mark.parametrize(("practice", "figures"), [("bram-review", False), ("tavenier", True)])
def test_on_every_page_hostile_words_are_words(
    practice: str, figures: bool, open_workspace: Workspace
) -> None:
    dossier = hostile_dossier(practice, ON_SCREEN, figures=figures)
    offer = LocalOffer(**dict.fromkeys(LocalOffer.model_fields, ON_SCREEN))
    change_social_map(data_folder(), lambda _: SocialMap(offers={"a1": offer}))
    open_workspace.add(dossier, "")
    found, seen = [], Counter[str]()
    walked = WALKED - WITH_DRAWINGS if figures else WALKED
    for page in (page for page in PAGES if page.key in walked):
        app: AppTest | None = opened(page, dossier.id)
        here = [text(f"pages.{page.key}")]
        while app is not None and heading(app) == here:
            found += [f"{page.key}: {wrong}" for wrong in shown_wrongly(app)]
            seen[page.key] += 1
            app = onward(app)
    assert found == [], "\n".join(found)
    assert set(seen) == walked
    assert seen.total() >= SUBJECTS_AT_LEAST[figures]


def test_on_the_first_page_hostile_names_are_names_as_cards_and_as_a_list(open_workspace: Workspace) -> None:
    first = next(page for page in PAGES if page.key == "start")
    dossier = hostile_dossier("bram-review", ON_SCREEN, figures=True)
    open_workspace.add(dossier, "")
    assert shown_wrongly(opened(first, "")) == []
    for number in range(FEW):
        open_workspace.add(dossier.model_copy(update={"id": f"d{number}"}), "")
    app = opened(first, "")
    assert sum(MARK in button.label for button in app.button) == FEW + 1
    assert shown_wrongly(app) == []


def test_a_look_at_an_older_version_and_at_two_windows_shows_words(open_workspace: Workspace) -> None:
    dossier = hostile_dossier("bram-review", ON_SCREEN)
    open_workspace.add(dossier, "")
    live = open_workspace.live(dossier.id, "")
    assert live
    place = ("rounds", "r1", "meeting", "story")
    live.put(place, FieldInput(f"{ON_SCREEN} mijn", [fingerprint(ON_SCREEN)], "one"))
    live.put(place, FieldInput(f"{ON_SCREEN} hun", [fingerprint(ON_SCREEN)], "other"))
    app = opened(next(page for page in PAGES if page.key == "history"), dossier.id)
    assert text("frame.keep_both") in [button.label for button in app.button]
    assert shown_wrongly(app) == []
    next(button for button in app.button if button.label == text("history.look")).click().run()
    assert any(MARK in one.words for one in said(app))
    assert shown_wrongly(app) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", visits())
def test_on_every_screen_of_a_visit_hostile_words_are_words(kind: str, open_workspace: Workspace) -> None:
    dossier = hostile_dossier("bram-review", ON_SCREEN)
    moments = tuple(moment.key for moment in visits()[kind].moments)
    visit = Visit(kind=kind, moments=moments, life_domains=("housing",), begun_at="2026-11-22T10:00:00")
    round_id = max(dossier.rounds, key=number_in_id)
    open_workspace.add(with_value(dossier, ("rounds", round_id, "visits", "b99"), visit), "")
    app, found, seen = opened(entry("at_table"), dossier.id), [], []
    while any(button.key == "table_on" for button in app.button):
        seen.append(heading(app)[0])
        found += [f"{seen[-1]}: {wrong}" for wrong in shown_wrongly(app)]
        app = unfolded(app.button(key="table_on").click().run())
    assert found == [], "\n".join(found)
    assert len(seen) >= len(moments) // 2
