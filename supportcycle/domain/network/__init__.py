"""The network: ties, family, snapshots, and what can be read from them as facts, never as a score."""
