"""When our own code fails, the log tells where and never what was typed."""

import logging
import subprocess
import sys

from streamlit.testing.v1 import AppTest

from supportcycle.ui.server.error_reporting import only_where
from tests.sources import ROOT


def failed() -> logging.LogRecord:
    try:
        raise KeyError("de schuld aan mijn broer")
    except KeyError:
        return logging.LogRecord("x", logging.ERROR, __file__, 1, "Uncaught %s", ("words",), sys.exc_info())


def test_the_log_tells_the_kind_of_error_and_the_place():
    record = failed()
    assert only_where(record)
    told = logging.Formatter().format(record)
    assert told.startswith("KeyError")
    assert "test_error_reporting.py" in told


def test_the_log_never_tells_what_was_typed():
    record = failed()
    only_where(record)
    assert "broer" not in logging.Formatter().format(record)


def test_other_messages_are_left_as_they_are():
    record = logging.LogRecord("x", logging.INFO, __file__, 1, "ready", (), None)
    assert only_where(record)
    assert record.getMessage() == "ready"


def template_that_does_not_fit() -> None:
    from pathlib import Path

    from supportcycle.domain.errors import TemplateError
    from supportcycle.ui.server.error_reporting import say_calmly

    say_calmly(TemplateError(Path("templates") / "organisation.toml", 7, "no such chapter"))


def something_else() -> None:
    from supportcycle.ui.server.error_reporting import say_calmly

    say_calmly(KeyError("de schuld aan mijn broer"))


def test_who_looks_at_the_screen_hears_which_line_of_a_template_does_not_fit():
    told = AppTest.from_function(template_that_does_not_fit).run().warning[0].value
    assert "organisation.toml, regel 7" in told


def test_the_screen_never_repeats_the_words_of_an_error():
    assert "broer" not in AppTest.from_function(something_else).run().warning[0].value


CRASHES = """
import logging, resource, sys, threading
from supportcycle.ui.server.error_reporting import keep_words_out_of_logs
keep_words_out_of_logs()
keep_words_out_of_logs()
def fail(): raise KeyError("de schuld aan mijn broer")
thread = threading.Thread(target=fail)
thread.start(); thread.join()
try: fail()
except KeyError: logging.getLogger("uvicorn.error").exception("de schuld")
print(resource.getrlimit(resource.RLIMIT_CORE)[0])
fail()
"""


def test_no_crash_of_a_thread_a_request_or_the_whole_program_tells_what_was_typed():
    done = subprocess.run([sys.executable, "-c", CRASHES], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.count("KeyError\n") == 3
    assert "broer" not in done.stderr
    assert done.stdout == "0\n"
