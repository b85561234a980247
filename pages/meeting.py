"""Phase 1: getting to know each other."""

from supportcycle.ui.pages.meeting.page import show

show()
