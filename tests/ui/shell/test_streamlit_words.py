"""Every English sentence that Streamlit can show is either said in ours, or known never to be shown here."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit

from supportcycle.ui.shell.served_page import leftovers

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
HERE = Path(__file__)
NEVER_SHOWN = HERE.with_name("never_shown.txt")
"""What those parts can say but not in a workbook: menus that are shut, recording, publishing, chat, skills,
and what only the console of a developer tells. What is new after an upgrade is in neither, and fails here."""
PARTS = frozenset(HERE.with_name("parts_used.txt").read_text(encoding="utf-8").split())
WORDS = r"(?:\"((?:[^\"\\\n]|\\.){2,200})\"|`((?:[^`\\]|\\.){2,300})`)"
NAMED = re.compile(
    r"(?:children|label|\"aria-label\"|title|placeholder|content|message|tooltip|description|alt|ariaLabel"
    rf"|errorMessage|helpText|text)\s*:\s*(?:\w+\?)?{WORDS}"
)
SENTENCE = re.compile(r"`((?:\$\{[^}]*\} )?[A-Za-z][^`\\\n]{6,200}[a-z}]\.)`")
SPOKEN = re.compile(r"[A-Z][a-z]|\$\{")
HOLE = re.compile(r"\$\{[^}]*\}")


def english() -> set[str]:
    """What stands in the parts as something to read: `{x}` where something is filled in."""
    found = set()
    for script in SCRIPTS.glob("*.js"):
        if script.name.split(".")[0] in PARTS:
            found |= set(_said(script.read_text(encoding="utf-8")))
    return found


def _said(script: str) -> Iterator[str]:
    for pattern in (NAMED, SENTENCE):
        for match in pattern.finditer(script):
            words = next(filter(None, match.groups()))
            if SPOKEN.match(words) and re.search("[a-z]{3}", HOLE.sub("", words)):
                yield " ".join(HOLE.sub("{x}", words).replace("\\n", " ").split())


def is_in_ours(said: str) -> bool:
    keys = (re.sub(r"\\\{[xy]\\\}", ".+", re.escape(key)) for key in leftovers())
    return any(re.fullmatch(key, said) for key in keys)


def never_shown() -> set[str]:
    return set(NEVER_SHOWN.read_text(encoding="utf-8").splitlines())


def test_nothing_that_streamlit_says_is_new() -> None:
    assert [said for said in sorted(english() - never_shown()) if not is_in_ours(said)] == []


def test_nothing_is_listed_that_streamlit_no_longer_says() -> None:
    assert sorted(never_shown() - english()) == []


@pytest.mark.parametrize(
    "said",
    [
        "File must be {x} or smaller.",
        "{x} files are not allowed.",
        "Number is outside the allowed range. Please enter a value between {x} and {y}.",
        "Add files",
        "Increment",
        "Decrement",
        "No results",
        "Select all",
        "Clear all",
        "Connection error",
        "Download failed",
    ],
)
def test_what_people_met_in_english_is_said_in_ours(said: str) -> None:
    assert leftovers()[said]
