"""What is compiled beforehand is found without looking at times, and is the same each time."""

import subprocess
import sys
from pathlib import Path

from tools.bundle.compiled import compile_all

OWN = f"{sys.version_info[0]}.{sys.version_info[1]}"


def folder(at: Path) -> Path:
    (at / "packages").mkdir(parents=True)
    (at / "packages" / "thing.py").write_text("WORDS = {'a', 'b', 'c'}\ndef f(): return WORDS\n")
    (at / "packages" / "broken.py").write_text("def :\n")
    return at / "packages"


def test_the_same_module_gives_the_same_bytes_wherever_it_lies(tmp_path):
    made = [folder(tmp_path / "a"), folder(tmp_path / "deep" / "b")]
    assert all(compile_all(each, OWN) for each in made)
    one, other = (next((each / "__pycache__").glob("thing.*.pyc")).read_bytes() for each in made)
    assert one == other


def test_it_is_used_as_it_is_also_where_times_were_lost(tmp_path):
    packages = folder(tmp_path)
    compile_all(packages, OWN)
    (packages / "thing.py").write_text("WORDS = 'another'\n")
    command = (
        sys.executable,
        "-I",
        "-B",
        "-c",
        f"import sys; sys.path[:0] = [{str(packages)!r}]; import thing; print(thing.WORDS)",
    )
    done = subprocess.run(command, capture_output=True, text=True)
    assert set(done.stdout.strip("{}\n").split(", ")) == {"'a'", "'b'", "'c'"}


def test_without_a_python_of_that_version_nothing_is_compiled(tmp_path):
    packages = folder(tmp_path)
    assert not compile_all(packages, "2.99")
    assert not (packages / "__pycache__").exists()
