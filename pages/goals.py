"""Phase 3: goals in the client's own words."""

from supportcycle.ui.views.goals import show

show()
