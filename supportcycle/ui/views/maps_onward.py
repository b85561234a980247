"""From a person on a map into the cycle, and back to the map: links that are kept both ways."""

import streamlit as st

from supportcycle.ui import session
from supportcycle.ui.register import entry
from supportcycle.ui.views.maps_choice import turn_to


def turn_map_to(subject: str, person_id: str) -> None:
    """Go to a map with this person in turn."""
    turn_to(subject, person_id)
    session.remember("subject_maps", subject)
    st.switch_page(entry("maps").file)
