"""Drawings: data in, SVG out, the same bytes for screen and paper."""
