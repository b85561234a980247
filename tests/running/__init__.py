"""How the tests themselves are run: in what order, and what they need not pay for each time."""
