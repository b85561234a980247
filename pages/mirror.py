"""The mirror of the worker, private."""

from supportcycle.ui.pages.mirror.page import show

show()
