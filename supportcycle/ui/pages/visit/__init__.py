"""Before and after a visit, at the office."""
