"""The mirror of the worker, private."""

from supportcycle.ui.views.mirror import show

show()
