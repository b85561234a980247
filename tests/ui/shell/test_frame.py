"""The window around every page."""

from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import text
from supportcycle.ui.server.server import FRAME
from tests.content.conftest import spoken  # noqa: F401
from tests.ui.pages.start.test_start import page, words


def test_each_window_reads_its_own_language(open_workspace, spoken):  # noqa: F811
    spoken("sa", texts='[pages]\nstart = "Dosyalar"')
    other = AppTest.from_file(str(FRAME), default_timeout=20)
    other.session_state["language"] = "sa"
    assert "Dosyalar" in words(other.run())
    assert "Dosyalar" not in words(page())
    assert text("pages.start") in words(page())
