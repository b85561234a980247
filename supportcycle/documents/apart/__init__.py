"""Making and reading files beside the program that people work in, within limits of time and memory."""
