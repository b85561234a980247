"""The people of an organisation, for its administrator."""

from supportcycle.ui.pages.people.page import show

show()
