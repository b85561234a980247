"""All loose ends on one list."""

from supportcycle.ui.views.loose_ends import show

show()
