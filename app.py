"""The entry of `streamlit run app.py`."""

import streamlit as st

from supportcycle.ui.server.error_reporting import keep_words_out_of_logs, say_calmly
from supportcycle.ui.server.server import FRAME, middleware, routes
from supportcycle.ui.server.startup import begin
from supportcycle.ui.server.warm_up import warming

keep_words_out_of_logs()
begin()
app = st.App(FRAME, routes=routes(), middleware=middleware(), on_script_error=say_calmly, lifespan=warming)
