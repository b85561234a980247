"""The script that reads aloud, in parts."""
