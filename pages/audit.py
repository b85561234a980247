"""The log of a team, for its auditor."""

from supportcycle.ui.pages.audit.page import show

show()
