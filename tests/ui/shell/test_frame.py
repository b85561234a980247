"""The window around every page."""

import pytest

from supportcycle.content.catalogue import text
from tests.ui.pages.start.test_start import page, words


@pytest.mark.parametrize("code", ["refused", "unwritable"])
def test_what_went_wrong_is_told_at_the_next_drawing_and_once(open_workspace, code):
    app = page()
    app.session_state["problem"] = code
    assert text(f"errors.{code}") in words(app.run())
    assert text(f"errors.{code}") not in words(app.run())
