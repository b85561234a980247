"""What a widget looks up by its key is what stands in the copy that Streamlit would make of everything."""

from threading import RLock

import pytest
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.runtime.state.session_state import SessionState
from streamlit.testing.v1 import AppTest

from supportcycle.ui.server.session_lookup import StateByKey, look_up_by_key

COPIED = SessionState.filtered_state


def page() -> None:
    import streamlit as st

    st.session_state.setdefault("kept", None)
    st.text_input("A", key="a")
    st.text_area("B", key="b", value=None)
    st.text_input("without a key")
    st.session_state["told"] = (st.session_state.get("a"), len(st.session_state), sorted(st.session_state))


@pytest.fixture
def safe() -> SafeSessionState:
    look_up_by_key()
    app = AppTest.from_function(page).run()
    app.text_input(key="a").set_value("Weer vissen").run()
    assert not app.exception
    return app._session_state


def test_every_key_holds_what_the_copy_holds_and_there_are_no_others(safe: SafeSessionState) -> None:
    copied, by_key = safe._state.filtered_state, StateByKey(safe)
    assert dict(by_key) == copied
    assert {"a", "b", "kept", "told"} <= set(by_key)
    assert copied["a"] == "Weer vissen"
    assert (copied["b"], copied["kept"]) == (None, None)
    assert len(by_key) == len(copied)
    assert str(by_key) == str(copied)


def test_what_is_not_there_or_has_no_key_of_its_own_is_not_found(safe: SafeSessionState) -> None:
    by_key, state = StateByKey(safe), safe._state
    for hidden in ("c", *state._keys() - set(state.filtered_state)):
        assert hidden not in by_key
        with pytest.raises(KeyError):
            by_key[hidden]


class Watched:
    """A state that tells whether its lock was held by whoever looked."""

    def __init__(self) -> None:
        self._lock, self.held = RLock(), []
        self.filtered_state = {"a": 1}
        self._state = self

    def __getitem__(self, key: str) -> int:
        self.held.append(self._lock._is_owned())
        return self.filtered_state[key]


def test_nobody_changes_the_state_while_a_key_is_looked_up() -> None:
    watched = Watched()
    assert StateByKey(watched)["a"] == 1
    assert watched.held == [True]


def test_the_page_itself_sees_its_keys_too(safe: SafeSessionState) -> None:
    typed, count, keys = safe["told"]
    assert typed == "Weer vissen"
    assert count == len(keys)
    assert {"a", "b", "kept"} <= set(keys)


def test_no_field_of_a_page_copies_the_whole_state(monkeypatch: pytest.MonkeyPatch) -> None:
    copies = []

    def counted(state: SessionState) -> dict[str, object]:
        copies.append(state)
        return COPIED.fget(state)

    def many() -> None:
        import streamlit as st

        for number in range(9):
            st.text_input("A", key=f"a{number}")
            st.text_area("B", key=f"b{number}")
            st.selectbox("C", ["d"], key=f"c{number}")

    look_up_by_key()
    monkeypatch.setattr(SessionState, "filtered_state", property(counted))
    assert not AppTest.from_function(many).run().exception
    assert copies == []
