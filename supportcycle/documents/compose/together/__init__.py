"""Papers for a meeting of the network, and cards to take along."""
