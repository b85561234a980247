"""The network as drawings: circle, neighbourhood, MSNA, life line, a card of people, then and now."""
