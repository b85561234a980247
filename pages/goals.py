"""Phase 3: goals in the client's own words."""

from supportcycle.ui.pages.goals.page import show

show()
