"""What every test gets at most: a test that waits for ever may not keep the others waiting."""

import subprocess
import sys

import pytest

from tests.running.limit import LONGEST, LOST
from tests.sources import ROOT

ENDLESS = """
import pytest

from playwright.sync_api import Error


@pytest.fixture(scope="module")
def browser(driver, chromium):
    browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    yield browser
    browser.close()


def test_of_a_page_that_never_answers(browser):
    browser.new_page().evaluate("new Promise(() => {})")


def test_after_it(browser):
    browser.new_page()


def test_without_a_browser():
    pass
"""


def test_a_test_that_never_ends_is_ended(request: pytest.FixtureRequest):
    assert request.config.pluginmanager.hasplugin("timeout")
    assert 0 < float(request.config.getini("timeout")) <= LONGEST


@pytest.mark.browser
def test_whoever_comes_after_a_page_that_never_answers_is_not_kept_waiting(tmp_path):
    (tmp_path / "test_endless.py").write_text(ENDLESS, encoding="utf-8")
    asked = [sys.executable, "-m", "pytest", "-n0", "-p", "no:cacheprovider", "-p", "tests.conftest"]
    asked += ["--timeout=6", f"--rootdir={tmp_path}", "-c", "/dev/null", "-q", str(tmp_path)]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert "2 failed, 1 passed" in done.stdout, done.stdout
    assert LOST in done.stdout
