"""The page with the handbook."""
