"""The entry of `streamlit run app.py`."""

import streamlit as st

from supportcycle.ui.mishaps import say_calmly
from supportcycle.ui.server import FRAME, middleware, routes

app = st.App(FRAME, routes=routes(), middleware=middleware(), on_script_error=say_calmly)
