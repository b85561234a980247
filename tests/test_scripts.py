"""The scripts of the pages do what their own tests say: `deno test`, for each file of them."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from supportcycle.ui.components.reading_aloud import read_aloud
from supportcycle.ui.components.saving import autosave
from supportcycle.ui.components.spoken_notes import spoken_notes
from supportcycle.workspace.conflicts import fingerprint
from tests.commands import tool
from tests.running.walking import for_each
from tests.sources import ROOT, place, tracked

TESTS = tracked("tests/*/test_*.js")
TEXTS = ("", "Bram", "crème brûlée", "安 😀\n", "half a letter \ud83d", "x" * 10_000)
pytestmark = pytest.mark.skipif(
    not Path(tool("deno")).exists(),
    reason="NO deno for this computer: the scripts of the pages were NOT tested",
)


def deno(*arguments: str, program: str | None = None) -> str:
    """What deno says; it may read the project and nothing else, and asks nothing of the network."""
    done = subprocess.run(
        (tool("deno"), *arguments),
        cwd=ROOT,
        input=program,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@for_each("file", TESTS, ids=place)
def test_a_script_does_what_its_tests_say(file: Path):
    said = deno("test", "--no-lock", "--cached-only", f"--allow-read={ROOT}", place(file))
    assert "ok |" in said


def test_page_and_server_give_a_text_the_same_name():
    told = f"""
        import {{ fingerprint }} from "{ROOT.as_uri()}/supportcycle/ui/components/saving/fingerprint.js";
        console.log(JSON.stringify({json.dumps(TEXTS)}.map(fingerprint)));
    """
    assert json.loads(deno("run", "--no-lock", "-", program=told)) == [fingerprint(text) for text in TEXTS]


@for_each(
    ("script", "part", "whole"),
    (
        (autosave.script(), "UnsentDrafts", "Drafts"),
        (read_aloud.script(), "sentences", "Reader"),
        (spoken_notes.script(), "Recording", "Panel"),
    ),
    ids=["saving", "reading aloud", "saying"],
)
def test_the_parts_of_a_script_are_one_module_for_the_page(script: str, part: str, whole: str):
    assert "import {" not in script
    said = deno("run", "--no-lock", "-", program=f"{script}\nconsole.log(typeof {part}, typeof {whole});")
    assert said.split() == ["function", "function"]


def test_every_script_has_its_tests_where_those_of_a_module_would_be():
    scripts = {place(file.parent / f"test_{file.name}") for file in tracked("supportcycle/*.js")}
    assert {name.replace("supportcycle/", "tests/", 1) for name in scripts} == set(map(place, TESTS))
