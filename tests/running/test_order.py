"""Long modules of tests go first, none is torn apart, and every room has tests that are quick."""

import ast
from dataclasses import dataclass
from pathlib import Path

from tests.running.order import BROWSER, LONG, OTHER, in_running_order
from tests.running.walking import for_each
from tests.sources import ROOT, Function, tree

TESTS = ROOT / "tests"
ROOMS = ("content", "documents", "domain", "figures", "kept", "storage", "ui", "workspace")
WITHIN = [folder for folder in sorted((TESTS / "ui" / "pages").iterdir()) if any(folder.glob("test_*.py"))]
NOT_QUICK = ("slow", "browser", "server", "soak")


@dataclass(frozen=True)
class Case:
    """As much of a test as its place in the order asks for."""

    nodeid: str
    browser: bool = False

    def get_closest_marker(self, name: str) -> bool:
        return self.browser and name == "browser"


def cases(module: str, number: int, *, browser: bool = False) -> list[Case]:
    return [Case(f"{module}::test_{at}", browser) for at in range(number)]


def modules(items: list[Case]) -> list[str]:
    return list(dict.fromkeys(item.nodeid.split("::")[0] for item in items))


def test_a_module_stays_together_and_in_its_own_order_and_nothing_is_left_out():
    items = [*cases("a.py", 3), *cases("b.py", 5, browser=True), *cases("c.py", 900)]
    ordered = in_running_order(items)
    assert sorted(ordered, key=items.index) == items
    assert [item.nodeid.split("::")[0] for item in ordered] == sorted(
        (item.nodeid.split("::")[0] for item in ordered), key=modules(ordered).index
    )
    assert [item for item in ordered if "b.py" in item.nodeid] == cases("b.py", 5, browser=True)


def test_what_is_known_to_be_long_goes_before_what_has_many_tests():
    long = max(LONG, key=lambda name: LONG[name])
    ordered = in_running_order([*cases("many.py", 200), *cases("few.py", 2), *cases(long, 1)])
    assert modules(ordered) == [long, "many.py", "few.py"]


def test_modules_with_a_browser_come_evenly_between_the_others():
    with_browser = [test for at in range(10) for test in cases(f"b{at}.py", 4, browser=True)]
    without = [test for at in range(10) for test in cases(f"n{at}.py", int(4 * BROWSER / OTHER))]
    ordered = modules(in_running_order([*without, *with_browser]))
    for at in range(0, 20, 2):
        assert {name[0] for name in ordered[at : at + 2]} == {"b", "n"}


@for_each("name", LONG)
def test_a_module_that_is_called_long_is_there(name):
    assert (ROOT / name).exists()


@for_each("folder", [*(TESTS / room for room in ROOMS), *WITHIN], ids=lambda folder: folder.name)
def test_every_room_and_every_page_has_tests_among_the_quick_ones(folder):
    assert any(is_quick(function) for file in folder.rglob("test_*.py") for function in loose_tests(file))


def loose_tests(file: Path) -> list[Function]:
    """The tests of a module that is not slow as a whole."""
    body = tree(file).body
    marks = [node for node in body if isinstance(node, ast.Assign) and "pytestmark" in ast.unparse(node)]
    if any(marked(node) for node in marks):
        return []
    return [node for node in body if isinstance(node, Function) and node.name.startswith("test_")]


def is_quick(function: Function) -> bool:
    return not any(marked(decorator) for decorator in function.decorator_list)


def marked(node: ast.AST) -> bool:
    return any(f"mark.{name}" in ast.unparse(node) for name in NOT_QUICK)
