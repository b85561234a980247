"""Figures of the edition for a team; each needs a PostgreSQL on this computer."""
