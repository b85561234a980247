"""What every page about all dossiers needs: their lines, what is said of one, and how one is opened."""
