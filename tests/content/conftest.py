"""A language more, made for a test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from supportcycle.content import catalogue, language
from supportcycle.resources import TEMPLATES

Speak = Callable[..., None]


@pytest.fixture
def spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Speak:
    """Gives the templates one language more: its name (each test another), and its words by file."""
    for file in TEMPLATES.iterdir():
        (tmp_path / file.name).symlink_to(file)
    monkeypatch.setattr(language, "TEMPLATES", tmp_path)
    monkeypatch.setattr(catalogue, "TEMPLATES", tmp_path)

    def speak(name: str, **files: str) -> None:
        for path, words in files.items():
            file = tmp_path / name / f"{path.replace('__', '/')}.toml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(words, encoding="utf-8")

    return speak
