"""Reading the plan together, one block at a time."""

from supportcycle.ui.views.read_together import show

show()
