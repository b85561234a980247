"""The page that stands there at once: it says that the workbook starts, goes on to it, or says why not."""

import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest

import run
from supportcycle.launcher.waiting_page import WaitingPage

WORDS = run.sentences() | {"waiting_title": "Het <start>"}


@pytest.fixture
def page() -> Iterator[WaitingPage]:
    with WaitingPage(run.ADDRESS, WORDS) as page:
        yield page


def fetched(url: str, **headers: str) -> str:
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
        return answer.read().decode("utf-8")


def state(page: WaitingPage) -> dict[str, str]:
    return json.loads(fetched(page.url + "state"))


def test_it_says_what_goes_on_in_words_that_cannot_become_a_page_of_their_own(page):
    shown = fetched(page.url)
    assert WORDS["waiting_starting"] in shown
    assert "Het &lt;start&gt;" in shown
    assert "$" not in shown


def test_it_waits_until_there_is_somewhere_to_go(page):
    assert state(page) == {}
    assert not page.wait_until_told(0)
    page.go_to("http://127.0.0.1:8501")
    assert state(page) == {"go_to": "http://127.0.0.1:8501"}
    assert page.wait_until_told(20)


def test_it_says_what_there_is_to_say(page):
    page.say("Er is geen vrije poort.")
    assert state(page) == {"say": "Er is geen vrije poort."}
    page.say("Het lukt niet.", "Voor wie u helpt: MemoryError.")
    assert state(page) == {"say": "Het lukt niet.", "for_helper": "Voor wie u helpt: MemoryError."}


def test_nothing_else_stands_there(page):
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetched(page.url + "../etc/passwd")


def test_a_name_that_somebody_points_at_this_computer_gets_nothing(page):
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetched(page.url, Host="example.org")


def test_what_comes_before_it_reads_no_package_that_takes_long():
    heavy = "streamlit", "pydantic", "sqlalchemy", "pandas", "cryptography", "supportcycle.content"
    program = (
        f"import sys, supportcycle.launcher.double_click; print([n for n in {heavy!r} if n in sys.modules])"
    )
    done = subprocess.run((sys.executable, "-c", program), cwd=run.HERE, capture_output=True, text=True)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")
