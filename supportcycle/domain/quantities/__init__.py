"""How much, how long, how often and how old, as people say it: understood for sure, or not at all."""
