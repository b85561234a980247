"""The Wmo-aanvraag and the persoonlijk plan."""

from supportcycle.ui.views.request import show

show()
