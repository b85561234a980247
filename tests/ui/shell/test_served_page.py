"""The page as it is handed out: Dutch from its first byte, and nothing of it asks to be translated."""

import re
from pathlib import Path

import streamlit

from supportcycle.content.catalogue import text
from supportcycle.ui.shell.served_page import dressed, leftovers
from tests.running.walking import for_each

PAGE = (Path(streamlit.__file__).parent / "static" / "index.html").read_bytes()
OURS = dressed(PAGE).decode()


def test_the_page_is_dutch_and_not_to_be_translated_from_its_first_byte() -> None:
    opening = re.search(r"<html[^>]*>", OURS)
    assert opening
    assert 'lang="nl"' in opening[0]
    assert 'translate="no"' in opening[0]
    assert 'class="notranslate"' in opening[0]
    assert 'lang="en"' not in OURS
    assert '<meta name="google" content="notranslate" />' in OURS
    assert f"<title>{text('app.name')}</title>" in OURS


def test_our_scripts_run_before_those_of_streamlit() -> None:
    assert OURS.index("window.workbookWords") < OURS.index('type="module"')


def test_without_scripts_the_page_says_so_in_dutch_and_names_no_way_in_for_programs() -> None:
    assert text("app.needs_scripts") in OURS
    assert "You need to enable JavaScript" not in OURS
    assert "_stcore/agent" not in OURS


def test_what_streamlit_needs_of_its_page_is_still_there() -> None:
    needed = re.findall(
        r'<(?:script type="module"|link rel="(?:modulepreload|stylesheet)")[^>]*>', PAGE.decode()
    )
    assert len(needed) > 10
    assert all(one in OURS for one in needed)
    assert '<div id="root"></div>' in OURS


@for_each("english", [key for key in leftovers() if "{" in key])
def test_what_differs_in_a_sentence_stands_in_ours_only_when_it_is_known(english: str) -> None:
    asked, said = (set(re.findall(r"\{(\w+)\}", words)) for words in (english, leftovers()[english]))
    assert said <= asked <= {"x", "y"}
