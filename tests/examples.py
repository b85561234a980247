"""How many examples a property is tried on: few by default, thousands in `run.py soak`."""

import os

from hypothesis import HealthCheck, settings

EXAMPLES = int(os.environ.get("SUPPORTCYCLE_EXAMPLES", "60"))

many = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
"""Marks a property that must hold in thousands of examples."""
