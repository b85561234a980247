"""No field for text is forgotten by the autosave."""

from pathlib import Path

import pytest

import supportcycle
from tests.ui.text_fields import ASKED_FIRST, files_with_unsaved_fields

PACKAGE = Path(supportcycle.__file__).parent


def test_only_fields_that_are_read_at_the_press_of_a_button_or_search_lie_outside_the_autosave():
    assert files_with_unsaved_fields(PACKAGE) == set(ASKED_FIRST)


@pytest.mark.parametrize(
    "code",
    [
        'def draw(): st.text_input("Wat", key="what")',
        'def draw():\n    key = f"w_{0}"\n    st.text_area("Wat", key=key)',
        'def draw(): column.text_input("Wat")',
        'def draw(): st.data_editor(table, key="t")',
    ],
)
def test_a_field_without_a_place_is_found(code: str, tmp_path: Path):
    (tmp_path / "page.py").write_text(code, encoding="utf-8")
    assert files_with_unsaved_fields(tmp_path) == {"page.py"}


@pytest.mark.parametrize(
    "code",
    [
        'def draw(): st.text_input("Wat", key=session.field_key(path))',
        'def draw():\n    key = session.field_key(path)\n    st.text_area("Wat", key=key)',
    ],
)
def test_a_field_with_a_place_is_not(code: str, tmp_path: Path):
    (tmp_path / "page.py").write_text(code, encoding="utf-8")
    assert files_with_unsaved_fields(tmp_path) == set()
