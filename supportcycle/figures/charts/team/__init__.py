"""Figures of a team by quarter: counts that may be seen, and no others."""
