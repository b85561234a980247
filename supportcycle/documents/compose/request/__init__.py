"""The Wmo-aanvraag and what goes with it."""
