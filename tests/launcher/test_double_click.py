"""A double click: one workbook, a page at once, and every reason told on it."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path
from types import SimpleNamespace

import pytest

import run
from supportcycle.content.catalogue import text
from supportcycle.launcher import __main__, double_click, waiting_page
from supportcycle.launcher.double_click import UNSEEN_SECONDS, start_by_double_click
from supportcycle.storage import running
from tests.one_start import one_start_at_a_time

PORT = 8555
URL = f"http://{run.ADDRESS}:{PORT}"


class Server(SimpleNamespace):
    """A server that a test decides over: whether it answers, and what it said when it ended."""

    def __init__(self, *, answers: bool = True, said: str = "") -> None:
        super().__init__(answers=answers, stderr=io.BytesIO(said.encode()), waited=False, options={})

    def poll(self) -> int | None:
        return None if self.answers else 1

    def wait(self) -> int:
        self.waited = True
        return 0


class Browser:
    """What was opened in it; a waiting page is looked at until it says something."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.told: list[dict[str, str]] = []
        self._looking: list[threading.Thread] = []

    def open(self, url: str) -> None:
        self.opened.append(url)
        if url.endswith("/"):
            self._looking.append(threading.Thread(target=self._look, args=(url,)))
            self._looking[-1].start()

    def _look(self, url: str) -> None:
        while True:
            with urllib.request.urlopen(url + "state", timeout=20) as answer:
                if told := json.loads(answer.read()):
                    self.told.append(told)
                    return
            time.sleep(0.02)

    def after(self) -> list[dict[str, str]]:
        for thread in self._looking:
            thread.join(20)
        return self.told


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def table(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What run.py gives, without a server or a browser."""

    def serve(port: int, program: str, **more: object) -> Server:
        given.server.options = more
        return given.server

    given = SimpleNamespace(
        ADDRESS=run.ADDRESS,
        CannotGoOn=run.CannotGoOn,
        sentences=run.sentences,
        heed_signals=lambda: None,
        open_browser=browser.open,
        free_port=lambda: PORT,
        server=Server(),
        answers=lambda port: given.server.answers,
        serve=serve,
        stop=lambda server: browser.after(),
    )
    monkeypatch.setattr(double_click, "start_script", lambda: given)
    return given


def test_the_page_goes_on_to_the_workbook_as_soon_as_it_answers(table, browser):
    assert start_by_double_click() == 0
    assert browser.after() == [{"go_to": URL}]
    assert table.server.waited
    assert table.server.options["env"]["SUPPORTCYCLE_ENDS_UNSEEN"] == UNSEEN_SECONDS


def test_an_organisation_may_choose_another_time_to_end(table, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_ENDS_UNSEEN", "60")
    start_by_double_click()
    assert table.server.options["env"]["SUPPORTCYCLE_ENDS_UNSEEN"] == "60"


def test_a_second_double_click_shows_the_one_that_runs_and_starts_nothing(table, browser, tmp_home):
    assert running.claim(tmp_home, PORT)
    try:
        assert start_by_double_click() == 0
    finally:
        running._held.pop(tmp_home).close()
    assert browser.opened == [URL]
    assert not table.server.waited


def test_a_start_that_lost_a_race_goes_on_to_the_other_one(table, browser, tmp_home, monkeypatch):
    addresses = iter(["", URL])
    monkeypatch.setattr(double_click, "_address_of_running", lambda run: next(addresses))
    table.server = Server(answers=False, said="Het werkboek draait al.")
    assert start_by_double_click() == 0
    assert browser.after() == [{"go_to": URL}]


def test_why_the_workbook_does_not_start_is_told_on_the_page(table, browser):
    table.server = Server(answers=False, said=f"a warning of a package\n{text('starting.no_place')}\n")
    assert start_by_double_click() == 1
    assert browser.after() == [{"say": text("starting.no_place")}]


def test_words_that_are_not_ours_are_never_on_the_page_only_their_kind_is(table, browser):
    traceback = 'Traceback:\n  File "/mnt/ina/app.py", line 7\nModuleNotFoundError: No module named numpy\n'
    table.server = Server(answers=False, said=traceback)
    assert start_by_double_click() == 1
    for_helper = run.sentences()["for_helper"].format(kind="ModuleNotFoundError")
    assert browser.after() == [{"say": run.sentences()["not_started_here"], "for_helper": for_helper}]


def test_a_computer_that_does_not_let_the_program_run_is_told_as_calmly(table, browser):
    def refused(port: int, program: str, **more: object) -> Server:
        raise PermissionError(13, "access is denied", program)

    table.serve = refused
    assert start_by_double_click() == 1
    for_helper = run.sentences()["for_helper"].format(kind="PermissionError")
    assert browser.after() == [{"say": run.sentences()["not_started_here"], "for_helper": for_helper}]


def test_a_server_that_ends_without_a_word_is_told_in_one(table, browser):
    table.server = Server(answers=False)
    assert start_by_double_click() == 1
    assert browser.after() == [{"say": run.sentences()["not_started_here"]}]


def test_without_a_port_the_page_says_so(table, browser):
    def none() -> int:
        raise run.CannotGoOn("no_port")

    table.free_port = none
    assert start_by_double_click() == 1
    assert browser.after() == [{"say": run.sentences()["no_port"]}]


def test_a_folder_that_lies_too_deep_is_told_before_anything_starts(table, browser, monkeypatch):
    monkeypatch.setattr(double_click, "lies_too_deep", lambda: True)
    table.serve = lambda *a, **k: pytest.fail("it starts")
    assert start_by_double_click() == 1
    assert browser.after() == [{"say": run.sentences()["too_deep"]}]


def test_a_browser_that_never_comes_keeps_no_process(table, browser, monkeypatch):
    table.open_browser = lambda url: None
    monkeypatch.setattr(double_click, "_READING", 0.0)
    monkeypatch.setattr(double_click, "lies_too_deep", lambda: True)
    assert start_by_double_click() == 1


def test_the_page_that_waits_has_words_for_each_of_its_places():
    shape = Path(waiting_page.__file__).with_suffix(".html").read_text(encoding="utf-8")
    places = set(re.findall(r"\$(\w+)", shape)) - {"colours"}
    assert {f"waiting_{place}" for place in places} <= set(run.sentences())


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to send")
def test_the_real_thing_shows_a_page_goes_on_to_the_workbook_and_leaves_nothing_behind(
    tmp_path, tmp_path_factory, tmp_home
):
    seen = tmp_path / "seen"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> "{seen}"\n', encoding="utf-8")
    browser.chmod(0o755)
    environment = {**os.environ, "BROWSER": f"{browser} %s", "DISPLAY": ":0"}
    environment.pop("SUPPORTCYCLE_NO_BROWSER", None)
    command = (sys.executable, "-m", __main__.__package__)
    with one_start_at_a_time(tmp_path_factory):
        first = subprocess.Popen(command, cwd=run.HERE, env=environment)
        url = patiently(lambda: seen.exists() and seen.read_text().strip())
        workbook = patiently(lambda: told(url).get("go_to"))
    second = subprocess.run(command, cwd=run.HERE, env=environment, timeout=60)
    assert (second.returncode, seen.read_text().split()) == (0, [url, workbook])
    first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=60) == 0
    assert running.port_in(tmp_home) in (0, int(workbook.rpartition(":")[2]))
    assert not run.answers(int(workbook.rpartition(":")[2]))


def told(url: str) -> dict[str, str]:
    with urllib.request.urlopen(url + "state", timeout=20) as answer:
        return json.loads(answer.read())


def patiently(ask):
    until = time.monotonic() + 60
    while not (answer := ask()):
        assert time.monotonic() < until, "nothing came"
        time.sleep(0.05)
    return answer
