"""The one register of people around the client."""

from supportcycle.ui.views.network import show

show()
