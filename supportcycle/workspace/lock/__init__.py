"""The lock of the store: who may look in, how often may be guessed, and when it closes by itself."""
