"""At the table: one visit, one thing at a time."""
