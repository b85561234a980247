"""The Wmo-aanvraag and the persoonlijk plan."""

from supportcycle.ui.pages.request.page import show

show()
