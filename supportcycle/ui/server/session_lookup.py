"""What a field asks of the session state is one key; Streamlit would copy all that is in it for every field.

On a page with many fields that copying took a fifth of the time in which the page is drawn.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from streamlit.runtime.state.common import is_element_id
from streamlit.runtime.state.safe_session_state import SafeSessionState


class StateByKey(Mapping[str, Any]):
    """The session state as Streamlit shows it to a page, looked up where it is asked for. KeyError."""

    def __init__(self, safe: SafeSessionState) -> None:
        self._safe = safe

    def __getitem__(self, key: str) -> Any:
        if is_element_id(key) or key.startswith("$$"):
            return self._all()[key]
        with self._safe._lock:
            return self._safe._state[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())

    def __str__(self) -> str:
        return str(self._all())

    def _all(self) -> dict[str, Any]:
        with self._safe._lock:
            return self._safe._state.filtered_state


def look_up_by_key() -> None:
    """Let every widget look up its own key only. To be said before a page is drawn; once is enough."""
    SafeSessionState.filtered_state = property(StateByKey)  # type: ignore[method-assign,assignment]
