"""The rules of the house that no other tool checks: what they look at, and how it is measured."""
