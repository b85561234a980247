"""What the unit of systemd takes away is not missed: all that is drawn, sealed and made works without."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.sources import ROOT

UNIT = (ROOT / "deploy" / "supportgericht@.service").read_text("utf-8")
REFUSED = 77
SCRIPT = f"""
import ctypes, mmap, sys
if ctypes.CDLL(None).prctl(65, 1, 0, 0, 0):
    sys.exit({REFUSED})
try:
    mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
except PermissionError:
    pass
else:
    sys.exit("memory that is written may be run")
import alembic, authlib, psycopg, streamlit.web.cli
from supportcycle.command import main
from supportcycle.storage.encryption.crypto import fresh_key, seal, unseal
key = fresh_key()
assert unseal(key, seal(key, b"word", "label"), "label") == b"word"
for form in ("pdf", "docx"):
    paper = ["render", "practice:bram-plan", "--document", "wmo-aanvraag", "--format", form]
    if main([*paper, "--out", sys.argv[1] + "." + form]):
        sys.exit("no " + form)
"""
"""`MemoryDenyWriteExecute` by the kernel's own switch (Linux 6.3): what is written in memory is never run."""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="systemd is of Linux")
def test_papers_and_seals_are_made_where_no_written_memory_may_be_run(tmp_path: Path):
    assert "MemoryDenyWriteExecute=yes" in UNIT.splitlines()
    words = [sys.executable, "-c", SCRIPT, str(tmp_path / "paper")]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    if done.returncode == REFUSED:
        pytest.skip("this kernel has no switch for it: Linux 6.3 or newer")
    assert done.returncode == 0, done.stderr
    assert {file.suffix for file in tmp_path.iterdir()} == {".pdf", ".docx"}
