"""A family before it is drawn: its unions, rows and order, without one coordinate."""
