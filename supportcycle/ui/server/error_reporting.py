"""What happens when our own code fails: a calm sentence on screen, and nobody's words in a log or a dump."""

import logging
import sys
import threading
import traceback
from contextlib import suppress
from types import TracebackType
from typing import Any

import streamlit as st

from supportcycle.content.catalogue import text
from supportcycle.domain.errors import TemplateError


def say_calmly(error: Exception) -> bool:
    """Tell the people at the table; True, so that Streamlit does not tell them in its own way."""
    st.warning(_calm_words(error), icon=":material/info:")
    return True


def _calm_words(error: Exception) -> str:
    """Of a template that does not fit the file and line are told: nobody typed those at the table."""
    if not isinstance(error, TemplateError):
        return text("errors.unknown")
    return text(
        "errors.template_at" if error.line else "errors.template", file=error.file.name, line=error.line
    )


def keep_words_out_of_logs() -> None:
    """Of every exception that is logged or ends a thread only the place is told: its message may hold what
    somebody typed. And no image of the memory, with the keys in it, is left behind by a crash."""
    if st.get_option("logger.enableRich"):
        st.set_option("logger.enableRich", False)
    if not isinstance(sys.excepthook, _Hook):
        logging.setLogRecordFactory(_Records(logging.getLogRecordFactory()))
        sys.excepthook = _Hook()
        threading.excepthook = lambda told: _tell(told.exc_type, told.exc_traceback)
        _leave_no_dump()


class _Records:
    """Makes log records without words."""

    def __init__(self, made: Any) -> None:
        self._made = made

    def __call__(self, *args: Any, **named: Any) -> logging.LogRecord:
        record: logging.LogRecord = self._made(*args, **named)
        only_where(record)
        return record


class _Hook:
    def __call__(self, kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
        _tell(kind, trace)


def _tell(kind: type[BaseException], trace: TracebackType | None) -> None:
    sys.stderr.write(where(kind, trace) + "\n")


def _leave_no_dump() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def only_where(record: logging.LogRecord) -> bool:
    """Leave of an exception only its kind and the lines of code it went through."""
    if record.exc_info and (error := record.exc_info[1]):
        record.msg, record.args = where(type(error), error.__traceback__), ()
        record.exc_info = record.exc_text = None
    return True


def where(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of an exception and the lines of code it went through."""
    frames = traceback.extract_tb(trace)
    return "\n  ".join([kind.__name__, *(f"{one.filename}:{one.lineno} {one.name}" for one in frames)])
