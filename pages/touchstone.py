"""The client's card after a talk, in every phase."""

from supportcycle.ui.views.touchstone import show

show()
