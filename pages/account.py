"""The account for the municipality: apart from the client's own review."""

from supportcycle.ui.views.account import show

show()
