"""Figures to touch, on screen only: what they are made of, the axes, the signs, and their look."""
