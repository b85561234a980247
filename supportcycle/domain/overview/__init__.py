"""All dossiers side by side, from their heads alone: views, phases, weeks, and how long people wait."""
