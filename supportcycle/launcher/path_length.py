"""Whether a bundle lies so deep in folders that Windows cannot open every file in it."""

import json
import sys
from pathlib import Path

from supportcycle.resources import BUNDLE

MOST_OF_WINDOWS = 259
"""The longest path that Windows opens without a setting that only an administrator can change."""


def lies_too_deep(bundle: Path | None = BUNDLE, system: str = sys.platform) -> bool:
    """Whether the folder and the longest path inside it are too long together, on Windows alone."""
    if bundle is None or system != "win32":
        return False
    return len(str(bundle)) + 1 + longest_inside(bundle) > MOST_OF_WINDOWS


def longest_inside(bundle: Path) -> int:
    """The length of the longest path in a bundle, as its maker noted; 0 when that cannot be read."""
    try:
        return int(json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))["longest_path"])
    except (OSError, ValueError, TypeError, LookupError):
        return 0
