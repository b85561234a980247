"""The edition for one laptop needs none of the packages of the team's: only `storage/team` knows them."""

import subprocess
import sys

from tests.sources import imported, place, tracked

TEAM = "supportcycle/storage/team/"
APART = ("psycopg", "psycopg_pool", "alembic", "pkcs11")
_WITHOUT = """
import sys
class Absent:
    def find_spec(self, name, *rest):
        if name.split(".")[0] in {apart!r}:
            raise ModuleNotFoundError(name)
sys.meta_path.insert(0, Absent())
import importlib
for name in {modules!r}:
    importlib.import_module(name)
assert not any(f"{{name}}.".startswith("supportcycle.storage.team.") for name in sys.modules)
"""


def test_only_the_room_of_the_team_knows_its_packages():
    others = [file for file in tracked("supportcycle/*.py") if not place(file).startswith(TEAM)]
    known = {(place(file), name) for file in others for name in imported(file)}
    assert {each for each in known if each[1].split(".")[0] in APART} == set()


def test_everything_else_of_the_store_and_the_workspace_is_imported_without_them():
    files = [place(file) for file in tracked("supportcycle/storage/*.py", "supportcycle/workspace/*.py")]
    others = [file for file in files if not file.startswith(TEAM) and not file.endswith("__init__.py")]
    modules = [file.removesuffix(".py").replace("/", ".") for file in others]
    code = _WITHOUT.format(apart=APART, modules=modules)
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
