"""The script that saves while people type, in parts."""
