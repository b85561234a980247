"""Figures of a team by quarter: counts alone, never of fewer than five dossiers, and nobody is ranked."""
