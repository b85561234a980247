"""The workspace that pages are tested with, for tests of it alone."""

from tests.ui.conftest import browser, clock, cookie, open_workspace, vault, workspace  # noqa: F401
