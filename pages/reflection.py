"""For the worker alone: notes and looking back."""

from supportcycle.ui.views.reflection import show

show()
