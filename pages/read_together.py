"""Reading the plan together, one block at a time."""

from supportcycle.ui.pages.read_together.page import show

show()
