"""Aan tafel: one visit, one thing at a time."""
