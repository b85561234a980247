"""Whose the dossiers of a team are, and who may come at them."""

from supportcycle.ui.pages.caseload.page import show

show()
