"""Looking back on paper: for the client, and for the municipality."""
