"""The workspace that pages are tested with, for tests of it alone."""

from tests.ui.conftest import browser, clock, cookie, desk, open_desk, vault  # noqa: F401
