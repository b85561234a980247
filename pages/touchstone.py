"""The client's card after a talk, in every phase."""

from supportcycle.ui.pages.touchstone.page import show

show()
