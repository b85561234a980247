"""What is said instead of typed, in parts."""
