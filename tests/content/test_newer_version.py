"""What an organisation says beside the program is told when it makes sense, and is no file otherwise."""

import json
from pathlib import Path

import pytest

from supportcycle.content.catalogue import text
from supportcycle.content.newer_version import Announcement, newer_version
from tests.running.walking import for_each

FILE = text("about.newer_file")
OURS = "0.2.0.dev0"


def told(folder: Path, words: bytes | object) -> Announcement | None:
    raw = words if isinstance(words, bytes) else json.dumps(words).encode()
    (folder / FILE).write_bytes(raw)
    return newer_version(folder, OURS)


def test_a_later_version_is_told_with_where_it_is(tmp_path):
    where = "Op de V-schijf,\n map Werkboek."
    found = told(tmp_path, {"version": "0.3.0", "where": where})
    assert found == Announcement("0.3.0", "Op de V-schijf, map Werkboek.")


def test_a_file_made_in_notepad_is_read_too(tmp_path):
    assert told(tmp_path, b'\xef\xbb\xbf{"version": "1.0"}') == Announcement("1.0", "")


def test_without_a_file_nothing_is_told(tmp_path):
    assert newer_version(tmp_path, OURS) is None


NOTHING = {
    "the same version": {"version": "0.2"},
    "an older one": {"version": "0.1.9"},
    "a number": {"version": 3},
    "a word": {"version": "nieuw"},
    "a version with words": {"version": "0.3 <b>"},
    "a place that is no sentence": {"version": "0.3", "where": ["https://"]},
    "a list": ["0.3"],
    "no JSON": b"version = 0.3",
    "no text": b"\xff\xfe\x00\x01",
    "nothing": b"",
    "something huge": {"version": "0.3", "where": "x" * 5000},
    "something deep": b"[" * 4000,
    "a huge number": b'{"version": ' + b"9" * 4000 + b"}",
}


@for_each("what", NOTHING)
def test_what_makes_no_sense_is_no_word_of_a_newer_version(what, tmp_path):
    assert told(tmp_path, NOTHING[what]) is None


def test_a_folder_of_that_name_is_no_word_of_a_newer_version(tmp_path):
    (tmp_path / FILE).mkdir()
    assert newer_version(tmp_path, OURS) is None


def test_a_long_sentence_is_cut(tmp_path):
    found = told(tmp_path, {"version": "0.3", "where": "waar " * 200})
    assert found
    assert len(found.where) == 300


@pytest.mark.parametrize("version", ["0.2.1", "0.10", "1"])
def test_versions_are_held_beside_each_other_as_numbers(version, tmp_path):
    assert told(tmp_path, {"version": version})
