"""The one register of people around the client."""

from supportcycle.ui.pages.network.page import show

show()
