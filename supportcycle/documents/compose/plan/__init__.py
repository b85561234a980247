"""The persoonlijk plan, and who does what in it."""
