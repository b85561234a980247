"""A dossier as documents: what may be in them, for whom, and in which order."""
