"""What thousands of tests in one process need not pay for each time; what they find stays the same."""

import gc
import sys
from functools import cache


def remember_installed_components() -> None:
    """Let Streamlit look through the installed packages for components once, not at every page it opens."""
    if "streamlit.testing.v1" in sys.modules:
        from streamlit.components.v2 import manifest_scanner

        manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def leave_what_stays_alone() -> None:
    """Modules and tests live as long as the process: no search for garbage need walk through them."""
    gc.collect()
    gc.freeze()
