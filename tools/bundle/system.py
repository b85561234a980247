"""For which systems a bundle is made, and what differs between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class TargetSystem:
    """`platform` is how uv calls it; `own_python` when the Python of the machine that makes it goes along.

    `python` is how the file is called that has to be given; `suffix` is that of the one file it becomes.
    """

    name: str
    platform: str
    suffix: str
    own_python: bool
    python: str = ""


SYSTEMS: Mapping[str, TargetSystem] = MappingProxyType(
    {
        each.name: each
        for each in (
            TargetSystem(
                "windows", "x86_64-pc-windows-msvc", ".zip", False, "python-3.12.10-embed-amd64.zip"
            ),
            TargetSystem(
                "macos",
                "aarch64-apple-darwin",
                ".tar.gz",
                False,
                "cpython-3.12.*-aarch64-apple-darwin-install_only.tar.gz",
            ),
            TargetSystem("linux", "x86_64-unknown-linux-gnu", ".tar.gz", True),
        )
    }
)
LONGEST_PATH = 120
"""The longest path that may stand in a bundle: with that a folder may be 138 signs deep on Windows."""


class CannotBundle(Exception):
    """No bundle can be made; `key` is that of the sentence in start.toml that says why; `words` go in it."""

    def __init__(self, key: str, **words: object) -> None:
        super().__init__(key)
        self.key, self.words = key, words
