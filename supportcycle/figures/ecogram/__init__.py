"""The ecogram: the client system in the middle, parts of life around it, and a line for every tie."""
