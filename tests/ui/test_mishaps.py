"""When our own code fails, the log tells where and never what was typed."""

import logging
import sys

from supportcycle.ui.mishaps import only_where


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
    assert "test_mishaps.py" in told


def test_the_log_never_tells_what_was_typed():
    record = failed()
    only_where(record)
    assert "broer" not in logging.Formatter().format(record)


def test_other_messages_are_left_as_they_are():
    record = logging.LogRecord("x", logging.INFO, __file__, 1, "ready", (), None)
    assert only_where(record)
    assert record.getMessage() == "ready"
