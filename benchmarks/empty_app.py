"""The floor of the screen: two pages, one field, one line that changes."""

import streamlit as st


def first() -> None:
    """A field and the line that follows it."""
    st.title("first")
    st.text_input("field", key="field")
    st.text(f"said: {st.session_state.get('field', '')}")
    if st.button("on", key="on"):
        st.switch_page(second_page)


def second() -> None:
    """Somewhere to go."""
    st.title("second")
    if st.button("back", key="back"):
        st.switch_page(first_page)


first_page = st.Page(first, title="first", url_path="first", default=True)
second_page = st.Page(second, title="second", url_path="second")
st.navigation([first_page, second_page]).run()
