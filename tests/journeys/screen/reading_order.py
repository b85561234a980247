"""What a screen reader is told of a screen, held against what somebody read. To write it anew:
SUPPORTCYCLE_GOLDEN=write pytest the file that asks."""

import os
from collections.abc import Mapping
from difflib import unified_diff
from pathlib import Path

from playwright.sync_api import Page

GOLDEN = Path(__file__).parent / "golden"


def told(page: Page) -> str:
    """Roles, names and states of all on the page itself, in the order in which they are read."""
    return page.locator("[data-testid=stMain]").aria_snapshot()


def strays(name: str, screens: Mapping[str, str]) -> list[str]:
    """What is told otherwise on the screens under this name than it was when somebody read it."""
    file = GOLDEN / f"{name}.txt"
    now = "".join(f"# {screen}\n{tree}\n\n" for screen, tree in screens.items())
    if os.environ.get("SUPPORTCYCLE_GOLDEN") == "write":
        GOLDEN.mkdir(exist_ok=True)
        file.write_text(now, encoding="utf-8")
    return list(
        unified_diff(file.read_text(encoding="utf-8").splitlines(), now.splitlines(), lineterm="", n=0)
    )
