"""A script in parts as the one module that a component may be."""

import re
from pathlib import Path

_IMPORT = re.compile(r'^import \{[^}]*\} from "\./\w+\.js";\n', re.MULTILINE)


def joined_script(folder: Path, *names: str) -> str:
    """The scripts of these names in one, without what they import from each other: what a part needs comes
    before it. FileNotFoundError when there is none of that name."""
    return _IMPORT.sub("", "".join((folder / f"{name}.js").read_text(encoding="utf-8") for name in names))
