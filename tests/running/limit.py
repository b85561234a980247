"""A test that waits for what never comes is ended, and keeps nobody who comes after it waiting either."""

from typing import Any

import pytest

LONGEST = 600.0
"""Seconds a test may get: the whole run has to end long before the computer that runs it is taken away."""
ENDED = "Timeout (>"
"""How `pytest-timeout` begins to say that it ended a test."""
LOST = "the browser was lost when an earlier test was ended; this one is tried once more, alone"


def let_go_of_the_browser(call: pytest.CallInfo[Any]) -> bool:
    """Whether this was a test that was ended. If it was, whoever still asks something of a browser in this
    process hears at once that nobody answers: the loop that did has ended with the test, and Playwright would
    ask it for ever."""
    failure = call.excinfo.value if call.excinfo else None
    if not isinstance(failure, pytest.fail.Exception) or not str(failure).startswith(ENDED):
        return False
    from playwright._impl._errors import Error
    from playwright._impl._sync_base import SyncBase

    def nobody_answers(_: SyncBase, coroutine: Any) -> Any:
        coroutine.close()
        raise Error(LOST)

    SyncBase._sync = nobody_answers  # type: ignore[method-assign]
    return True
