"""All loose ends on one list."""

from supportcycle.ui.pages.loose_ends.page import show

show()
