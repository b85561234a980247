"""`python -m tests.guards supportcycle/ui/pages/maps/vip.py` prints which test files guard a module."""

import sys

from tests.guards.table import guards_of, table


def main(asked: list[str]) -> int:
    """Print who guards each module that is asked for; 1 when nobody guards one of them."""
    for module in asked:
        guards = guards_of(module, table())
        sys.stdout.write("\n".join(guards or [f"nobody guards {module}"]) + "\n")
    return 0 if all(guards_of(module, table()) for module in asked) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
