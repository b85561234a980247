"""Meetings of the network and cards to take along."""

from supportcycle.ui.pages.together.page import show

show()
