"""What earlier versions wrote, kept as it was: store, back-up and dossiers, in a folder of their version."""
