"""How a dossier of the list is opened."""

import streamlit as st

from supportcycle.domain.dossier_list import DossierLine
from supportcycle.ui import restore
from supportcycle.ui.shell.page_registry import PAGES, first_page


def open_line(line: DossierLine) -> None:
    """Open the dossier where it was open last when nobody closed it, else where its phase begins.

    Not on a page for the worker alone: whoever sits beside looks along when a dossier opens.
    """
    last = restore.come_back(line.id)
    back = next((page for page in PAGES if page.key == last and not page.private), first_page(line.phase))
    st.switch_page(back.file)
