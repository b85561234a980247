"""The one way to take over rows from a file of somebody else: choose columns, choose rows, and back."""
