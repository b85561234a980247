"""Of what a server said only a sentence of ours is shown, and of an error only its kind."""

import os
import subprocess
import sys

from supportcycle.content.catalogue import text, texts
from supportcycle.launcher.last_words import kind_of_error, own_sentence
from supportcycle.resources import ROOT
from tests.running.walking import for_each

OWN = sorted(key for key in texts() if key.startswith("starting."))


@for_each("key", OWN)
def test_every_sentence_a_start_ends_with_is_known_as_ours(key):
    sentence = text(key, port=8501)
    assert own_sentence(["noise", sentence, ""]) == sentence


def test_a_start_that_ends_itself_says_a_sentence_of_ours_last(tmp_path):
    (tmp_path / "a file").write_text("")
    code = "from supportcycle.ui.server import startup; startup.hold_options = lambda: None; startup.begin()"
    environment = {**os.environ, "SUPPORTCYCLE_HOME": str(tmp_path / "a file" / "home")}
    done = subprocess.run((sys.executable, "-c", code), cwd=ROOT, env=environment, stderr=subprocess.PIPE)
    assert own_sentence(done.stderr.decode().splitlines()) == text("starting.no_place")


@for_each("said", [[], [""], ["Traceback (most recent call last):"], [text("app.name")]])
def test_words_of_another_are_not_ours(said):
    assert own_sentence(said) == ""


def test_a_sentence_of_ours_before_another_line_is_not_the_reason():
    assert own_sentence([text("starting.no_place"), "MemoryError"]) == ""


@for_each(
    "line, kind",
    [
        ("MemoryError", "MemoryError"),
        ("PermissionError: [Errno 13] Permission denied: '/mnt/ina/dossiers'", "PermissionError"),
        ("pydantic_core._pydantic_core.ValidationError: 1 error for Ina", "ValidationError"),
        ("Ina: an Error of somebody", ""),
        ("return Error(path)", ""),
    ],
)
def test_of_an_error_only_its_name_is_told(line, kind):
    assert kind_of_error(["Traceback", line]) == kind
