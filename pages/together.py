"""Meetings of the network and cards to take along."""

from supportcycle.ui.views.together import show

show()
