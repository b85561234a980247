"""What the door of a team's server will hear of the files that a page offers."""

from typing import Any

import pytest

from supportcycle.ui.server.generated_files import kind_told
from supportcycle.ui.shared import downloads


def kinds_told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """From now on the kind of each file that is offered, in their order."""
    kinds: list[str] = []

    def told(*given: Any, **more: Any) -> str:
        kinds.append(kind_told(*given, **more))
        return kinds[-1]

    monkeypatch.setattr(downloads, "kind_told", told)
    return kinds
