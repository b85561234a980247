"""What is heavy is loaded by the page that shows it, never at the start nor by the pages of a client.

The first page loads none of what only later pages need, the database among it.
"""

import os
import subprocess
import sys
from pathlib import Path

from supportcycle.resources import PAGE_FILES
from supportcycle.ui.shell.page_registry import PAGES

SCRIPT = """
import sys
import streamlit

def loaded(library):
    return {name for name in sys.modules if name.split(".")[0] == library}

LATER = ("openpyxl", "numpy", "PIL", "lxml", "fpdf", "docx", "sqlalchemy", "pandas")
before, of_streamlit = loaded("plotly"), set(sys.modules)
import app
from streamlit.testing.v1 import AppTest
from supportcycle.domain.overview.views import ListColumn
from supportcycle.ui.server.server import FRAME
from supportcycle.ui.shell.page_registry import PAGES
from supportcycle.workspace.practice_dossiers import practice_id

told = {"start": loaded("pandas") | loaded("plotly") - before}
seen = AppTest.from_file(str(FRAME), default_timeout=120).run()
assert not seen.exception
told["first page"] = {name for name in LATER if loaded(name) - of_streamlit}
seen.query_params["dossier"] = practice_id("bram-review")
seen.run()
for page in PAGES:
    assert not seen.switch_page(page.file).run().exception, page.key
    told[page.key] = loaded("pandas") | loaded("plotly") - before
print({key: names for key, names in told.items() if names})

from supportcycle.documents.exchange.dossier_frame import dossier_frame
dossier_frame([], [ListColumn.NAME])
print(bool(loaded("pandas")))
"""


def test_a_start_and_every_page_as_it_opens_load_no_pandas_and_no_more_plotly_than_streamlit(
    tmp_path: Path,
) -> None:
    told = subprocess.run(
        (sys.executable, "-c", SCRIPT),
        cwd=PAGE_FILES.parent,
        env={**os.environ, "SUPPORTCYCLE_HOME": str(tmp_path), "SUPPORTCYCLE_STATE": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert PAGES
    assert told.stdout.splitlines() == ["{}", "True"]
