"""What a test reaches, read from its imports and theirs. A page counts as imported by a test that opens pages
and names it, and every page by a journey, which starts the program."""

import ast
import re
from functools import cache
from pathlib import Path

from tests.sources import ROOT, nodes, tracked

TESTS = ROOT / "tests"
FRAME = "supportcycle/ui/shell/frame.py"
STARTED = ("app.py", FRAME)
_MODULE = re.compile(r"\bsupportcycle(?:\.\w+)+")
_PAGE = re.compile(r"\bpages/(\w+)\.py\b")
_OURS = re.compile(r"(?:supportcycle|tests)(?:\.\w+)*")


@cache
def reached(test: str) -> frozenset[Path]:
    """Every file that a test file comes to."""
    folders = [folder for folder in (ROOT / test).parents if folder.is_relative_to(TESTS)]
    read = _followed([ROOT / test, *filter(Path.is_file, (folder / "conftest.py" for folder in folders))])
    return frozenset(read | _followed(_opened([file for file in read if file.is_relative_to(TESTS)])))


def _followed(files: list[Path]) -> set[Path]:
    """These files and all that they import, and so on."""
    seen: set[Path] = set()
    while files:
        seen |= (fresh := set(files) - seen)
        files = [file for each in fresh for file in _imports(each)]
    return seen


def _opened(tests: list[Path]) -> list[Path]:
    """What a test opens with these files of tests/: the pages it names and the first one; all of them when it
    goes through their list; the program too when it starts that."""
    pages = {page.stem: page for page in _pages()}
    named = {name for file in tests if file.stem != "pages_open" for name in names_in(file)}
    if ROOT / "tests/journeys/server.py" in tests:
        return [*map(ROOT.joinpath, STARTED), *pages.values()]
    imported = {file: imports_of(file) for file in tests}
    if not any("streamlit.testing.v1.AppTest" in names for names in imported.values()):
        return []
    walked = [names for file, names in imported.items() if file.stem != "pages_open"]
    is_all = any("supportcycle.ui.shell.page_registry.PAGES" in names for names in walked)
    return [ROOT / FRAME, *(page for key, page in pages.items() if is_all or key in {"start", *named})]


@cache
def _pages() -> list[Path]:
    return tracked("pages/*.py")


@cache
def _imports(file: Path) -> list[Path]:
    return [found for found in map(_file_of, names_in(file)) if found]


@cache
def names_in(file: Path) -> frozenset[str]:
    """What a file imports; of a test its strings too, and the modules and pages that they name."""
    found = set(imports_of(file))
    if file.is_relative_to(TESTS):
        strings = [str(node.value) for node in nodes(file) if isinstance(node, ast.Constant)]
        found.update(strings, *map(_MODULE.findall, strings), *map(_PAGE.findall, strings))
    return frozenset(found)


@cache
def imports_of(file: Path) -> frozenset[str]:
    """The dotted names a file imports, also within a function."""
    return frozenset(name for node in nodes(file) for name in _imported(node))


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


@cache
def _file_of(name: str) -> Path | None:
    """The file of a module of ours, by its dotted name."""
    if not _OURS.fullmatch(name):
        return None
    where = ROOT.joinpath(*name.split("."))
    files = (where.with_suffix(".py"), where / "__init__.py")
    return next((file for file in files if file.is_file()), None)
