"""The network as drawings: Lensink's circle, ecogram, neighbourhood, MSNA, a card of people, then and now."""
