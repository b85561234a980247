"""Where the files are that come with the program: at the top of a checkout, or carried by the package."""

import os
import tomllib
from importlib import metadata
from pathlib import Path

_PACKAGE = Path(__file__).parent
_CARRIED = _PACKAGE / "shipped"
ROOT = _CARRIED if _CARRIED.is_dir() else _PACKAGE.parent
"""The folder with app.py, run.py, the settings of Streamlit and the folders below."""
IMPORTABLE = _PACKAGE.parent
"""The folder in which another Python finds the package."""
PAGE_FILES, STATIC, HANDBOOK = ROOT / "pages", ROOT / "static", ROOT / "docs"
TEMPLATES = Path(os.environ.get("SUPPORTCYCLE_TEMPLATES", ROOT / "templates"))
FONTS = ROOT / "templates" / "fonts"


def bundle_around(package: Path) -> Path | None:
    """The folder that starts by a double click, when the package stands in one; its `bundle.json` says so."""
    folder = package.parent.parent
    return folder if (folder / "bundle.json").is_file() else None


def version() -> str:
    """Which version this is; a checkout says it in `pyproject.toml`, and only there."""
    project = ROOT / "pyproject.toml"
    if project.is_file():
        return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
    return metadata.version("supportcycle")


BUNDLE = bundle_around(_PACKAGE)
BESIDE = BUNDLE or ROOT
"""Where an organisation puts what it has to say of the program: the folder that people see."""
