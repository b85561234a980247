"""The account for the municipality: apart from the client's own review."""

from supportcycle.ui.pages.account.page import show

show()
