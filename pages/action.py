"""Phase 5: doing it."""

from supportcycle.ui.pages.action.page import show

show()
