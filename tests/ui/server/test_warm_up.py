"""Loading beside the work: what a page needs is there sooner; no page waits for it or fails by it."""

import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from supportcycle.resources import PAGE_FILES
from supportcycle.ui.server.warm_up import WarmUp, warming
from tests.ui.door import run_to_its_end

LONG = 60.0
SCRIPT = """
import sys
import app
from streamlit.testing.v1 import AppTest
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.server.warm_up import first_steps, later_steps

for step in first_steps():
    step()
before = set(sys.modules)
assert not AppTest.from_file(str(FRAME), default_timeout=120).run().exception
print([name for name in sys.modules if name not in before and name.startswith("supportcycle")])
for step in later_steps():
    step()
print(sorted({"sqlalchemy", "supportcycle.ui.pages.maps.page"} - sys.modules.keys()))
"""


def test_what_is_for_later_waits_until_a_page_stands_and_what_fails_stops_nothing():
    done, first_done = [], Event()

    def fails():
        raise ValueError("not to be heard")

    warm = WarmUp(
        lambda: [fails, first_done.set], lambda: [fails, lambda: done.append("later")], rest=0, breath=0
    )
    going = warm.begin()
    assert first_done.wait(LONG)
    assert done == []
    with warm.page():
        assert done == []
    going.join(LONG)
    assert done == ["later"]


def test_what_the_first_page_needs_is_left_to_it_once_it_is_drawn():
    done = []
    warm = WarmUp(
        lambda: [lambda: done.append("first")], lambda: [lambda: done.append("later")], rest=0, breath=0
    )
    with warm.page():
        going = warm.begin()
        assert done == []
    going.join(LONG)
    assert done == ["later"]


def test_a_page_that_fails_stands_too():
    warm = WarmUp(list, list, rest=0)
    with pytest.raises(ValueError, match="of the page"), warm.page():
        raise ValueError("of the page")
    warm.begin().join(LONG)


@pytest.mark.parametrize(("asked", "begun"), [("", 1), ("no", 0)])
def test_a_server_warms_up_as_it_starts_unless_it_is_told_not_to(
    asked: str, begun: int, monkeypatch: pytest.MonkeyPatch
):
    begins = []
    monkeypatch.setenv("SUPPORTCYCLE_WARM_UP", asked)
    monkeypatch.setattr(WarmUp, "begin", lambda self: begins.append(self))

    async def lives() -> None:
        async with warming(None):
            pass

    run_to_its_end(lives())
    assert len(begins) == begun


def test_after_it_the_first_page_loads_nothing_of_ours_itself_and_a_store_and_every_page_can_open(
    tmp_path: Path,
):
    told = subprocess.run(
        (sys.executable, "-c", SCRIPT),
        cwd=PAGE_FILES.parent,
        env={**os.environ, "SUPPORTCYCLE_HOME": str(tmp_path), "SUPPORTCYCLE_STATE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines() == ["[]", "[]"]
