"""The guide of methods and other ways to help."""

from supportcycle.ui.pages.methods.page import show

show()
