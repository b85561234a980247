"""The page about all dossiers: a table to sort and filter, and figures with the same in words."""
