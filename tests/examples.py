"""How many examples a property is tried on: few by default, and the same ones each time; in `run.py soak`
thousands of new ones."""

import os

from hypothesis import HealthCheck, settings

SOAKED = "SUPPORTCYCLE_EXAMPLES" in os.environ
EXAMPLES = int(os.environ.get("SUPPORTCYCLE_EXAMPLES", "60"))

# A shared or busy machine is slow now and then; that says nothing about the code. Nor does chance.
house = settings(deadline=None, derandomize=not SOAKED, suppress_health_check=[HealthCheck.too_slow])

many = settings(house, max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
"""Marks a property that must hold in thousands of examples."""
