"""The sizes of the house: `python -m tests.house.sizes` prints them, test_architecture.py holds to them."""

import ast
from collections import Counter
from functools import cache
from pathlib import Path

from tests.sources import functions, length, nodes, place, tracked

LONGEST_FILE, LONGEST_FUNCTION, MOST_FILES = 250, 25, 25
PRODUCT = ("supportcycle/*.py", "tools/*.py", "pages/*.py", "app.py", "run.py")
SCRIPTS = ("supportcycle/*.js",)
"""How long their functions are looks function_length.js."""


def line_count(file: Path) -> int:
    return len(file.read_text(encoding="utf-8").splitlines())


@cache
def files_of_folders() -> Counter[str]:
    """Folder -> how many files with code stand side by side in it, in whatever language."""
    kinds = (f"{room}/*.{kind}" for room in ("supportcycle", "tests") for kind in ("py", "js", "css"))
    return Counter(place(file.parent) for file in tracked(*kinds))


@cache
def lines_of_files() -> Counter[str]:
    """File -> its lines."""
    return Counter({place(file): line_count(file) for file in tracked(*PRODUCT, *SCRIPTS)})


@cache
def lines_of_functions() -> Counter[str]:
    """`file:function` -> its lines, docstring left out."""
    found: Counter[str] = Counter()
    for file in tracked(*PRODUCT):
        for function in functions(file):
            name = f"{place(file)}:{function.name}"
            found[name] = max(found[name], length(function))
    return found


@cache
def classes() -> Counter[str]:
    """Name -> how many classes are called so."""
    return Counter(
        node.name for file in tracked(*PRODUCT) for node in nodes(file) if isinstance(node, ast.ClassDef)
    )


@cache
def told() -> list[tuple[str, bool]]:
    """Each figure as a line, and whether the house allows it."""
    folder, most = files_of_folders().most_common(1)[0]
    file, lines = lines_of_files().most_common(1)[0]
    function, long = lines_of_functions().most_common(1)[0]
    twice = [name for name, times in classes().items() if times > 1]
    return [
        (f"files in a folder: at most {most} ({folder}), allowed {MOST_FILES}", most <= MOST_FILES),
        (f"lines of a file: at most {lines} ({file}), allowed {LONGEST_FILE}", lines <= LONGEST_FILE),
        (
            f"lines of a function: at most {long} ({function}), allowed {LONGEST_FUNCTION}",
            long <= LONGEST_FUNCTION,
        ),
        (f"classes: {len(classes())}, names used twice: {', '.join(twice) or 'none'}", not twice),
    ]


def main() -> int:
    """Print the figures; 1 when one of them is not allowed."""
    for line, allowed in told():
        print(line if allowed else f"TOO MUCH  {line}")
    return 0 if all(allowed for _, allowed in told()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
