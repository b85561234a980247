"""Before and after a visit: what it will be about, and what came of it."""

from supportcycle.ui.pages.visit.page import show

show()
