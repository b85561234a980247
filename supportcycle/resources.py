"""Where the files are that come with the program: at the top of a checkout, or carried by the package."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).parent
_CARRIED = _PACKAGE / "shipped"
ROOT = _CARRIED if _CARRIED.is_dir() else _PACKAGE.parent
"""The folder with app.py, run.py, the settings of Streamlit and the folders below."""
PAGE_FILES, STATIC = ROOT / "pages", ROOT / "static"
TEMPLATES = Path(os.environ.get("SUPPORTCYCLE_TEMPLATES", ROOT / "templates"))
FONTS = ROOT / "templates" / "fonts"
