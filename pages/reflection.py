"""For the worker alone: notes and looking back."""

from supportcycle.ui.pages.reflection.page import show

show()
