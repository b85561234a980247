"""The figures of a team: what may be counted, and reading every dossier once for it."""
