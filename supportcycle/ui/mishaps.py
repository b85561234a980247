"""What happens when our own code fails: a calm sentence on screen, and a log without anybody's words."""

import logging
import traceback

import streamlit as st

from supportcycle.content import text

_LOGGER = "streamlit.error_util"


def say_calmly(_error: Exception) -> bool:
    """Tell the people at the table; True, so that Streamlit does not tell them in its own way."""
    st.warning(text("errors.unknown"), icon=":material/info:")
    return True


def keep_words_out_of_logs() -> None:
    """Streamlit logs the message of every exception, and a message may hold what somebody typed."""
    if st.get_option("logger.enableRich"):
        st.set_option("logger.enableRich", False)
    logging.getLogger(_LOGGER).addFilter(only_where)


def only_where(record: logging.LogRecord) -> bool:
    """Leave of an exception only its kind and the lines of code it went through."""
    if record.exc_info and (error := record.exc_info[1]):
        frames = traceback.extract_tb(error.__traceback__)
        places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
        record.msg, record.args = "\n  ".join([type(error).__name__, *places]), ()
        record.exc_info = record.exc_text = None
    return True
