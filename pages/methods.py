"""The guide of methods and other ways to help."""

from supportcycle.ui.views.methods import show

show()
