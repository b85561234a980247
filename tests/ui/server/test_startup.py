"""A start whose folder for dossiers cannot be there says what to do, in a sentence."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.ui.server import startup


def test_a_stick_that_is_not_in_the_computer_is_told_in_words(tmp_path, monkeypatch):
    (tmp_path / "a file").write_text("")
    monkeypatch.setenv("SUPPORTCYCLE_HOME", str(tmp_path / "a file" / "home"))
    monkeypatch.setattr(startup, "hold_options", lambda: None)
    with pytest.raises(SystemExit) as told:
        startup.begin()
    assert str(told.value) == text("starting.no_place")
