"""Phase 2: the Personal Profile."""

from supportcycle.ui.pages.profile.page import show

show()
