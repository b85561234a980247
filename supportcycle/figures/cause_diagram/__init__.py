"""What leads to what: boxes with arrows between them, from left to right."""
