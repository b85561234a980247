"""The two papers of a visit: what the client reads beforehand, and the worker's own agenda."""
