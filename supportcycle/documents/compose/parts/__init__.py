"""The parts the client reads and approves: proposed from the dossier, edited in own words."""
