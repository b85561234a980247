"""What thousands of tests in one process need not pay for each time; what they find stays the same."""

import gc
import sys
from functools import cache
from typing import TYPE_CHECKING

from tests.journeys.patience import PATIENCE

if TYPE_CHECKING:
    from streamlit.testing.v1.local_script_runner import LocalScriptRunner


def remember_installed_components() -> None:
    """Let Streamlit look through the installed packages for components once, not at every page it opens."""
    if "streamlit.testing.v1" in sys.modules:
        from streamlit.components.v2 import manifest_scanner

        manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def wait_for_pages_in_peace() -> None:
    """Let AppTest sleep until a page is drawn, not wake a thousand times a second, and with the same patience
    for every page; and know that it has no browser, which it else finds out by asking a stand-in for one
    about its cookies at every field."""
    if "streamlit.testing.v1" in sys.modules:
        from streamlit.runtime import context
        from streamlit.testing.v1 import local_script_runner

        look = local_script_runner.require_widgets_deltas

        def wait(runner: "LocalScriptRunner", _timeout: float = 3) -> None:
            runner._script_thread.join(PATIENCE)
            look(runner, 1 if runner.script_stopped() else 0)

        local_script_runner.require_widgets_deltas = wait
        context._get_client_context = lambda: None


def leave_what_stays_alone() -> None:
    """Modules and tests live as long as the process: no search for garbage need walk through them."""
    gc.collect()
    gc.freeze()
